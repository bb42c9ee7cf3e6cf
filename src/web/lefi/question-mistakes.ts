import { parseDay, type Day } from '../../values/day.ts';
import { readWrittenPersonnummer } from '../../values/written-personnummer.ts';
import type { FieldMistake } from '../parts/problem.ts';
import { benefitsWithoutPart, type offeredGroups, type PartKey } from './question-parts.ts';

/** The form, as it was written. */
export interface WrittenQuestion {
  readonly personnummer: string;
  readonly case: string;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
  readonly codes: readonly string[];
  readonly parts: readonly PartKey[];
  readonly consentOn: string;
  readonly consentReference: string;
}

export interface Offer {
  readonly today: Day;
  readonly groups: ReturnType<typeof offeredGroups>;
  /** The chosen ground demands the person's consent. */
  readonly demandsConsent: boolean;
}

/** What is to be mended before the question is sent, by field, in the order of the form. */
export function questionMistakes(written: WrittenQuestion, offer: Offer): readonly FieldMistake[] {
  return [
    ...personMistakes(written, offer.today),
    ...missing(written.case, '/case', 'Ange vilket ärende frågan gäller.'),
    ...missing(written.purpose, '/purpose', 'Ange vad uppgifterna behövs till.'),
    ...periodMistakes(written),
    ...benefitMistakes(written, offer),
    ...(offer.demandsConsent ? consentMistakes(written, offer.today) : []),
  ];
}

function personMistakes({ personnummer }: WrittenQuestion, today: Day): FieldMistake[] {
  const { kind } = readWrittenPersonnummer(personnummer, today);
  if (kind === 'read') return [];
  const message =
    kind === 'wrong-form'
      ? 'Ange personnummer med 10 eller 12 siffror.'
      : 'Personnumret stämmer inte. Kontrollera siffrorna.';
  return [{ pointer: '/personnummer', message }];
}

function periodMistakes({ from, to }: WrittenQuestion): FieldMistake[] {
  const wrong = [
    ...dayMistakes(from, '/period/from', 'Ange första dagen i perioden, ÅÅÅÅ-MM-DD.'),
    ...dayMistakes(to, '/period/to', 'Ange sista dagen i perioden, ÅÅÅÅ-MM-DD.'),
  ];
  if (wrong.length > 0 || from <= to) return wrong;
  return [{ pointer: '/period/to', message: 'Till och med ligger före från och med. Ändra någon av dem.' }];
}

function dayMistakes(written: string, pointer: string, message: string): FieldMistake[] {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written) && parseDay(written) !== null;
  return isDay ? [] : [{ pointer, message }];
}

function benefitMistakes({ codes, parts }: WrittenQuestion, { groups }: Offer): FieldMistake[] {
  if (codes.length === 0) return [{ pointer: '/asked', message: 'Välj minst en förmån.' }];
  if (parts.length === 0) return [{ pointer: '/parts', message: 'Välj minst en del.' }];
  const without = benefitsWithoutPart(codes, parts, groups);
  if (without.length === 0) return [];
  const names = without.map(({ label }) => label).join(', ');
  const message = `Ingen vald del har uppgifter om: ${names}. Välj fler delar eller ta bort förmånen.`;
  return [{ pointer: '/parts', message }];
}

function consentMistakes({ consentOn, consentReference }: WrittenQuestion, today: Day): FieldMistake[] {
  const wrong = dayMistakes(consentOn, '/consent/givenOn', 'Ange dagen då samtycket gavs, ÅÅÅÅ-MM-DD.');
  const isAhead = wrong.length === 0 && consentOn > today;
  return [
    ...wrong,
    ...(isAhead ? [{ pointer: '/consent/givenOn', message: 'Samtyckets dag har inte varit än.' }] : []),
    ...missing(consentReference, '/consent/reference', 'Ange var samtycket finns.'),
  ];
}

function missing(written: string, pointer: string, message: string): FieldMistake[] {
  return written.trim() === '' ? [{ pointer, message }] : [];
}
