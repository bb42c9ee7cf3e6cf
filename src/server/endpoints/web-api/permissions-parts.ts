import type { Day } from '../../../values/day.ts';
import type { operations } from '../../../web-contract/permissions.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Printing, RegistryHolder } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import type { Actor } from '../../permissions/index.ts';

export type PermissionsOperations = operations;

export interface PermissionsHandlerParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
  readonly now: () => number;
  readonly today: () => Day;
  /** Longest time that a connection from before may accept and mark, in days. */
  readonly acceptUnassuredForDays: number;
  /** What a printed document says of where it comes from; `by` is who asked for it. */
  readonly printing: (by: Actor) => Printing;
}
