import type { Day } from '../../src/values/day.ts';
import type { Personidentitet } from '../../src/values/personnummer.ts';

/** An agency's own code and the Swedish words it is shown with. */
export interface Coded<Code extends string | number = string> {
  readonly code: Code;
  readonly text: string;
}

/** 1/1, 3/4, 1/2, 1/4; 0/0 = not set, as the LEFI contract has it. */
export interface Extent {
  readonly numerator: number;
  readonly denominator: number;
}

/** Both ends included; `to` null while nothing has ended it. */
export interface OpenPeriod {
  readonly from: Day;
  readonly to: Day | null;
}

/** What one register tells about somebody else than the person asked about. */
export interface RelatedPerson {
  readonly personidentitet: Personidentitet;
  readonly givenName: string;
  readonly surname: string;
  readonly bornOn: Day;
  readonly isProtected: boolean;
  readonly diedOn: Day | null;
}
