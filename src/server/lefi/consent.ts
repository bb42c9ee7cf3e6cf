import type { Day } from '../../values/day.ts';

/** The person's consent, as the asker says that it has it. The recipient keeps it and answers for it. */
export interface Consent {
  readonly givenOn: Day;
  /** Where the recipient keeps it, such as a case number; never a personnummer. */
  readonly reference: string;
}
