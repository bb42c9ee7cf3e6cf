import type { Day } from '../../../values/day.ts';
import { Fault, type FaultCode } from '../../../values/fault.ts';
import { readWrittenPersonnummer } from '../../../values/written-personnummer.ts';
import { ChangeRefused, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';

/** Throws FieldMistakes: without a case and a purpose there is no question yet. */
export function requireErrand(errand: { readonly case: string; readonly purpose: string }): void {
  const mistakes = [
    ...missing(errand.case, '/case', 'Ange vilket ärende frågan gäller.'),
    ...missing(errand.purpose, '/purpose', 'Ange vad uppgifterna behövs till.'),
  ];
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
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
  const field = fault.code === 'person-not-valid' ? personMistake(personnummer, today) : fields[fault.code];
  if (field !== undefined) return new FieldMistakes([field]);
  if (fault.code === 'rules-not-confirmed')
    return new ChangeRefused('Läs och bekräfta reglerna först. Ladda om sidan så visas de.');
  if (fault.code !== 'actor-not-represented') return fault;
  return fault.cause instanceof PermissionDenied
    ? fault.cause
    : new ChangeRefused('Organisationens anslutning till LEFI Online gäller inte nu.');
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

function missing(written: string, pointer: string, message: string): FieldMistake[] {
  return written.trim() === '' ? [{ pointer, message }] : [];
}
