import type { AccessLog } from '../access-log/index.ts';
import type { Mandate } from '../permissions/index.ts';

/** What an act of the room is done with. */
export interface Acting {
  readonly mandate: Mandate;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
