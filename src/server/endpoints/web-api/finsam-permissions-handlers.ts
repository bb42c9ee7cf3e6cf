import { finsamOfficePermissionHandlers } from './finsam-office-permission-handlers.ts';
import { finsamOrderSurfaceHandlers } from './finsam-order-surface-handlers.ts';
import type { FinsamPermissionsHandlers, FinsamPermissionsParts } from './finsam-permissions-parts.ts';

/** The chain behind a user of Uppföljning Finsam: the operator's back office, and the surface where orderers order. */
export function finsamPermissionsHandlers(parts: FinsamPermissionsParts): FinsamPermissionsHandlers {
  return { ...finsamOfficePermissionHandlers(parts), ...finsamOrderSurfaceHandlers(parts) };
}
