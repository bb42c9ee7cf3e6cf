import type { operations } from '../../../web-contract/finsam-permissions.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import type { OrderIdentifications } from '../../identities/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import type { ApplicationParts } from './application-parts.ts';
import type { HandlersOf } from './handlers.ts';

/** What the handlers of permissions for Uppföljning Finsam are built with. */
export interface FinsamPermissionsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly publicUrl: string;
  readonly isDemonstration: boolean;
  /** The operator, as the text that is signed names it. */
  readonly operator: ApplicationParts['operator'];
  readonly orderIdentifications: OrderIdentifications;
  readonly finsamOrders: { readonly earliestRenewalDays: number };
}

export type FinsamPermissionsHandlers = HandlersOf<operations>;

/** What an act of the back office is done with. */
export function actingFinsam({ accessLog, now }: FinsamPermissionsParts, mandate: Mandate) {
  return { mandate, accessLog, now };
}
