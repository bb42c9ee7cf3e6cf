import type { LetterRecipient, LetterToSend } from '../../notices/index.ts';

export interface DatedLetters {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Who is reminded in the operator's organisation; null: nobody, and no such letters are written. */
  readonly operator: LetterRecipient | null;
  /** How many days before a certificate's end its municipality is reminded. */
  readonly certificateEndsInDays: readonly number[];
  /** LEFI Online: how long a user is confirmed for, and how many days before its end the contact is reminded. Absent: never. */
  readonly lefiReview?: { readonly everyMonths: number; readonly remindsInDays: readonly number[] };
}

/** A letter that follows from a date, with what makes it be written only once. */
export type DatedLetter = LetterToSend & { readonly once: string };
