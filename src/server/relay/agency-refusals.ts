import type { Refused } from '../../values/outcome.ts';

/** What a municipality reads when one agency was refused without being asked. The catalogue is in docs/contract-choices.md. */
const messages = {
  EJ_KVALIFICERAD: 'Uppgiftslämnaren har inte kvalificerat kommunen och tillfrågas därför inte.',
  PERIOD_OMVAND:
    'Uppgiftslämnarens egen tidsperiod börjar efter att den slutar (fromDatum är senare än tomDatum).',
  CSN_ARENDEIDENTITET_FOR_LANG: 'arendeidentitet är längre än de 31 tecken som CSN tar emot.',
  CSN_HANDLAGGARE_FOR_LANG: 'ingivare/handlaggare är längre än de 31 tecken som CSN tar emot.',
  CSN_PERIOD_UTANFOR_FONSTRET:
    'Tidsperioden ligger utanför det som CSN svarar på: tidigast två månader före och senast en månad efter dagens datum. Ange en egen tidsperiod för CSN.',
  CSN_SAMORDNINGSNUMMER: 'CSN svarar inte på frågor om samordningsnummer.',
  FK_FRAGA_SAKNAS: 'FK ska inkluderas men elementet fraga saknas.',
  FK_FRAGA_EJ_JSON: 'lefiJsonFraga är inte en LEFI-fråga i JSON (UTF-8).',
  LEFI_VERSION_OKAND: 'Den version av LEFI som anges finns inte. Ange v9 eller utelämna elementet version.',
  LEFI_AKTOR_EJ_ANSLUTNINGENS: 'aktorsid är inte det som är registrerat för anslutningen.',
  LEFI_PERSON_AVVIKER: 'LEFI-frågan gäller en annan person än personidentitet.',
  LEFI_FORMAN_SAKNAS: 'LEFI-frågan anger ingen förmån eller informationstyp.',
  LEFI_KOD_OKAND: 'LEFI-frågan innehåller en kod som inte finns i den lista där den står.',
  LEFI_PERIOD_OGILTIG:
    'LEFI-frågans period saknas, är inte två datum (ÅÅÅÅ-MM-DD) eller börjar efter att den slutar.',
  LEFI_PERIOD_FOR_LANG: 'LEFI-frågans period är längre än två år.',
  INTERNT_FEL: 'Ett internt fel hindrade frågan till uppgiftslämnaren.',
} as const;

export type AgencyRefusalCode = keyof typeof messages;
export const agencyRefusalCodes = Object.keys(messages) as readonly AgencyRefusalCode[];

/** Our own refusal of one agency: kalla SSBT. */
export function refuseAgency(code: AgencyRefusalCode): Refused {
  return { kind: 'refused', source: 'SSBT', code, messages: [messages[code]] };
}
