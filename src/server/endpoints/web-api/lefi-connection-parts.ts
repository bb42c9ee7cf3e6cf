import type { operations } from '../../../web-contract/lefi-connections.ts';
import type { RegistryHolder } from '../../connections/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import type { ApplicationParts } from './application-parts.ts';
import type { HandlersOf } from './handlers.ts';

/** What the handlers of connections to LEFI Online are built with. */
export interface LefiConnectionParts extends ApplicationParts {
  readonly registry: RegistryHolder;
  readonly isDemonstration: boolean;
}

export type LefiHandlers = HandlersOf<operations>;

/** What an act is done with. */
export function acting({ accessLog, now, uploads, operator }: LefiConnectionParts, mandate: Mandate) {
  return { mandate, accessLog, now, uploads, operatorName: operator.name };
}
