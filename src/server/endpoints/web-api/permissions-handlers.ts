import type { HandlersOf } from './handlers.ts';
import { assuranceHandlers } from './permissions-assurance-handlers.ts';
import { caseworkerHandlers } from './permissions-caseworker-handlers.ts';
import { unitLogHandlers } from './permissions-log-handlers.ts';
import { orderHandlers } from './permissions-order-handlers.ts';
import type { PermissionsHandlerParts, PermissionsOperations } from './permissions-parts.ts';

/** Everything that the permissions' pages ask for. */
export function permissionsHandlers(parts: PermissionsHandlerParts): HandlersOf<PermissionsOperations> {
  return {
    ...caseworkerHandlers(parts),
    ...assuranceHandlers(parts),
    ...orderHandlers(parts),
    ...unitLogHandlers(parts),
  };
}
