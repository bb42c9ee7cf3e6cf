import type { FaultCode } from '../../../values/fault.ts';
import { refusals } from './refusals.ts';

/** Which field of this door's question a rule of the examination looks at, and what its caller reads. */
type RuleField = { readonly pointer: string; readonly detail: string } & (
  { readonly fault: FaultCode } | { readonly felkod: string }
);

/** By the rule's name. `person`: wherever the person stands. */
export const ruleFields: Readonly<Record<string, RuleField>> = {
  'caller-speaks-for-connection': onQuestion('/asker', 'connection-not-callers'),
  'connection-active': onQuestion('/asker', 'connection-not-active'),
  'processors-registered': onQuestion('/processors', 'processor-not-registered'),
  'caseworker-assured': onQuestion('/asker/caseworker', 'caseworker-not-assured'),
  'contact-centre-prepares-application': onQuestion('/purpose', 'contact-centre-purpose'),
  'person-exists-in-form': onQuestion('person', 'person-not-valid'),
  'period-in-order': onQuestion('/period', 'period-reversed'),
  'purpose-given': onQuestion('/purpose', 'purpose-missing'),
  'legal-ground-given': onQuestion('/legalGround', 'legal-ground-missing'),
  'legal-ground-in-force': onQuestion('/legalGround', 'legal-ground-not-in-force'),
  'agency-has-qualified-municipality': onAgency(
    '/agencies/{agency}',
    'EJ_KVALIFICERAD',
    'Uppgiftslämnaren har inte kvalificerat kommunen och tillfrågas därför inte.',
  ),
  'own-period-in-order': onAgency(
    '/agencies/{agency}/period',
    'PERIOD_OMVAND',
    'Den period som gäller för uppgiftslämnaren börjar efter att den slutar (from ligger efter to).',
  ),
  'csn-case-reference-fits': onAgency(
    '/caseReference',
    'CSN_ARENDEIDENTITET_FOR_LANG',
    'caseReference är längre än de 31 tecken som CSN tar emot.',
  ),
  'csn-caseworker-fits': onAgency(
    '/asker/caseworker',
    'CSN_HANDLAGGARE_FOR_LANG',
    'asker.caseworker är längre än de 31 tecken som CSN tar emot.',
  ),
  'csn-period-inside-window': onAgency(
    '/agencies/CSN/period',
    'CSN_PERIOD_UTANFOR_FONSTRET',
    'Perioden ligger utanför det som CSN svarar på: tidigast två månader före och senast en månad efter dagens datum. Ange en egen period för CSN.',
  ),
  'csn-takes-personnummer-only': onAgency(
    'person',
    'CSN_SAMORDNINGSNUMMER',
    'CSN svarar inte på frågor om samordningsnummer.',
  ),
  'fk-question-given': onAgency('/agencies/FK', 'FK_FRAGA_SAKNAS', 'Frågan till FK saknas.'),
  'fk-question-is-lefi-json': onAgency('/agencies/FK', 'FK_FRAGA_EJ_JSON', 'Frågan till FK kan inte läsas.'),
  'lefi-version-served': onAgency(
    '/agencies/FK',
    'LEFI_VERSION_OKAND',
    'Den version av LEFI som anges finns inte.',
  ),
  'lefi-actor-is-connections-own': onAgency(
    '/agencies/FK/actorId',
    'LEFI_AKTOR_EJ_ANSLUTNINGENS',
    'actorId är inte det som är registrerat för anslutningen.',
  ),
  'lefi-person-is-the-same': onAgency(
    '/agencies/FK',
    'LEFI_PERSON_AVVIKER',
    'Frågan till FK gäller en annan person.',
  ),
  'lefi-benefit-asked-for': onAgency(
    '/agencies/FK/lefi',
    'LEFI_FORMAN_SAKNAS',
    'lefi anger ingen förmån eller informationstyp.',
  ),
  'lefi-codes-known': onAgency(
    '/agencies/FK/lefi',
    'LEFI_KOD_OKAND',
    'lefi har en kod som inte finns i den lista där den står.',
  ),
  'lefi-period-given-and-in-order': onAgency(
    '/agencies/FK/period',
    'LEFI_PERIOD_OGILTIG',
    'Den period som gäller för FK börjar efter att den slutar (from ligger efter to).',
  ),
  'lefi-period-within-limit': onAgency(
    '/agencies/FK/period',
    'LEFI_PERIOD_FOR_LANG',
    'Den period som gäller för FK är längre än två år.',
  ),
};

function onQuestion(pointer: string, fault: FaultCode): RuleField {
  return { pointer, fault, detail: refusals[fault].detail({}) };
}

function onAgency(pointer: string, felkod: string, detail: string): RuleField {
  return { pointer, felkod, detail };
}
