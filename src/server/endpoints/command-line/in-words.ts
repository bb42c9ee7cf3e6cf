import { isValidAt, type Validity } from '../../connections/index.ts';

/** A moment as a person in Sweden reads it; "tills vidare" for no end. */
export function momentInWords(moment: number | null): string {
  return moment === null ? 'tills vidare' : swedish.format(moment);
}

export function stateInWords(validity: Validity, now: number): string {
  if (isValidAt(validity, now)) return 'gäller';
  return now < validity.validFrom && validity.validFrom !== validity.validTo ? 'kommande' : 'avslutad';
}

/** For programs: moments in ISO 8601, UTC. */
export function momentsInJson({ validFrom, validTo }: Validity): {
  validFrom: string;
  validTo: string | null;
} {
  return {
    validFrom: new Date(validFrom).toISOString(),
    validTo: validTo === null ? null : new Date(validTo).toISOString(),
  };
}

const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
