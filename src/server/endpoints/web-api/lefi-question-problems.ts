import type { Day } from '../../../values/day.ts';
import { Fault, type FaultCode } from '../../../values/fault.ts';
import { mentionsPersonnummer } from '../../../values/mentions-personnummer.ts';
import { readWrittenPersonnummer } from '../../../values/written-personnummer.ts';
import type { LegalGround } from '../../connections/index.ts';
import { ChangeRefused, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';

/**
 * Throws FieldMistakes: without a case, and a purpose that one of the organisation's grounds gives, there is no question yet;
 * nor without a consent where the ground demands one.
 */
export function requireErrand(
  { caseReference, purpose }: { readonly caseReference: string; readonly purpose: string },
  consent: { readonly reference: string } | undefined,
  grounds: readonly LegalGround[],
): void {
  const chosen = grounds.filter((ground) => ground.purpose === purpose);
  const isKnown = grounds.length === 0 || chosen.length > 0; // without any the examination says so, on record
  const demandsConsent = chosen.length > 0 && chosen.every(({ requiresConsent }) => requiresConsent);
  const mistakes = [
    ...mistakeIf(caseReference === '', '/case', 'Ange vilket ärende frågan gäller.'),
    ...mistakeIf(purpose === '', '/purpose', 'Ange vad uppgifterna behövs till.'),
    ...mistakeIf(purpose !== '' && !isKnown, '/purpose', 'Välj ett av de ändamål som organisationen har.'),
    ...mistakeIf(
      demandsConsent && consent === undefined,
      '/consent/givenOn',
      'Ändamålet kräver den enskildes samtycke. Ange när det gavs och var det finns.',
    ),
    ...(consent === undefined ? [] : referenceMistakes(consent.reference.trim())),
  ];
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

/** Where a consent is kept, said so that it can be found and without a number of a person: as LEFI v9 has it. */
function referenceMistakes(reference: string): FieldMistake[] {
  const pointer = '/consent/reference';
  return [
    ...mistakeIf(reference === '', pointer, 'Ange var samtycket finns.'),
    ...mistakeIf(
      mentionsPersonnummer(reference),
      pointer,
      'Skriv inte personnummer här. Ange samtyckets beteckning, till exempel aktbilagans nummer.',
    ),
  ];
}

/** Why the address of somebody protected must be shown: kept with the record of it. Throws FieldMistakes. */
export function requireReason(written: string): string {
  const reason = written.trim().replaceAll(/\s+/g, ' ');
  if (reason.length >= 10) return reason;
  const message = 'Skriv varför ärendet kräver adressen, med minst tio tecken. Skälet sparas.';
  throw new FieldMistakes([{ pointer: '/reason', message }]);
}

/** What LEFI refuses a person, in words for the page and by the field that it is about. */
export async function toldOnPage<Answer>(
  ask: () => Promise<Answer>,
  asked?: { readonly personnummer: string },
  today?: Day,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof Fault ? told(error, asked?.personnummer ?? '', today) : error;
  }
}

function told(fault: Fault, personnummer: string, today: Day | undefined): Error {
  const field = fieldOf(fault, personnummer, today);
  if (field !== undefined) return new FieldMistakes([field]);
  if (fault.code === 'legal-ground-not-in-force')
    return new ChangeRefused('Organisationen har ingen rättslig grund som gäller nu.');
  if (fault.code === 'rules-not-confirmed')
    return new ChangeRefused('Läs och bekräfta reglerna först. Ladda om sidan så visas de.');
  if (fault.code !== 'actor-not-represented') return fault;
  return fault.cause instanceof PermissionDenied
    ? fault.cause
    : new ChangeRefused('Organisationens anslutning till LEFI Online gäller inte nu.');
}

function fieldOf(fault: Fault, personnummer: string, today: Day | undefined): FieldMistake | undefined {
  const { code, facts } = fault;
  if (code === 'person-not-valid') return personMistake(personnummer, today);
  if (code === 'question-malformed' && facts.element === 'Samtycket')
    return { pointer: '/consent/givenOn', message: 'Samtyckets dag har inte varit än.' };
  if (code === 'period-too-long' && facts.limit !== undefined && facts.limit !== 2)
    return { pointer: '/period/to', message: `Perioden får vara högst ${facts.limit} år.` };
  return fields[code];
}

const fields: Readonly<Partial<Record<FaultCode, FieldMistake>>> = {
  'no-benefit-asked-for': { pointer: '/asked', message: 'Välj minst en förmån.' },
  'question-malformed': { pointer: '/asked', message: 'En av koderna finns inte. Välj bland förmånerna.' },
  'period-reversed': {
    pointer: '/period/to',
    message: 'Till och med ligger före från och med. Ändra någon av dem.',
  },
  'period-too-long': { pointer: '/period/to', message: 'Perioden får vara högst två år.' },
};

function personMistake(written: string, today: Day | undefined): FieldMistake {
  const isForm = today !== undefined && readWrittenPersonnummer(written, today).kind === 'wrong-form';
  const message = isForm
    ? 'Ange personnummer med 10 eller 12 siffror.'
    : 'Personnumret stämmer inte. Kontrollera siffrorna.';
  return { pointer: '/personnummer', message };
}

function mistakeIf(isWrong: boolean, pointer: string, message: string): FieldMistake[] {
  return isWrong ? [{ pointer, message }] : [];
}
