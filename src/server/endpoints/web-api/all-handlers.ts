import type { AccessLog } from '../../access-log/index.ts';
import type { RegistryHolder } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../../values/day.ts';
import type { ApplicationParts } from './application-parts.ts';
import { finsamReportHandlers, type FinsamReportParts } from './finsam-report-handlers.ts';
import { lefiHandlers, type LefiHandlerParts } from './lefi-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { courseHandlers } from './course-handlers.ts';
import { finsamFigureHandlers } from './finsam-figure-handlers.ts';
import type { FinsamFigureParts } from './finsam-figure-parts.ts';
import { finsamHandlers } from './finsam-handlers.ts';
import { finsamOfficeHandlers, type FinsamOfficeHandlerParts } from './finsam-office-handlers.ts';
import { lefiConnectionHandlers } from './lefi-connection-handlers.ts';
import { finsamPermissionsHandlers } from './finsam-permissions-handlers.ts';
import type { FinsamPermissionsParts } from './finsam-permissions-parts.ts';
import type { AnyHandlers } from './handlers.ts';
import { permissionsHandlers } from './permissions-handlers.ts';
import type { PermissionsHandlerParts } from './permissions-parts.ts';
import { portalHandlers, type PortalSettings } from './portal-handlers.ts';
import { printedHandlers } from './printed-handlers.ts';
import { sessionHandlers, type SessionHandlerParts } from './session-handlers.ts';
import { registerHandlers } from './register-handlers.ts';

/** What the handlers are built with. */
export interface HandlerParts
  extends
    SessionHandlerParts,
    ApplicationParts,
    PermissionsHandlerParts,
    LefiHandlerParts,
    FinsamOfficeHandlerParts,
    FinsamFigureParts,
    FinsamPermissionsParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The Swedish day that the world is on. */
  readonly today: () => Day;
  readonly portal: PortalSettings;
  /** What is assumed about the follow-up of Finsam, as configured. */
  readonly finsam: FinsamOfficeHandlerParts['finsam'] &
    FinsamFigureParts['finsam'] &
    FinsamReportParts['finsam'];
}

/** Every room's handlers: one for each operation of contract/web-api. */
export function allHandlers(parts: HandlerParts): AnyHandlers {
  return {
    ...portalHandlers(parts),
    ...sessionHandlers(parts),
    ...connectionHandlers(parts),
    ...registerHandlers(parts),
    ...courseHandlers(parts),
    ...permissionsHandlers(parts),
    ...printedHandlers(parts),
    ...lefiHandlers(parts),
    ...lefiConnectionHandlers(parts),
    ...finsamPermissionsHandlers(parts),
    ...finsamReportHandlers(parts),
    ...finsamHandlers(parts),
    ...finsamFigureHandlers(parts),
    ...finsamOfficeHandlers(parts),
  };
}
