import type { AccessLog } from '../../access-log/index.ts';
import type { Mandate } from '../mandate.ts';

/** What an act of the back office is done with. */
export interface FinsamActing {
  readonly mandate: Mandate;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
