import type { operations } from '../../../web-contract/lefi-connections.ts';
import type { HandlersOf } from './handlers.ts';
import { lefiActHandlers } from './lefi-act-handlers.ts';
import type { LefiConnectionParts } from './lefi-connection-parts.ts';
import { lefiReadingHandlers } from './lefi-reading-handlers.ts';
import { lefiRegisterHandlers } from './lefi-register-handlers.ts';

/** Joining LEFI Online, its users and its endings: the organisation's side, the agent's and the operator's. */
export function lefiConnectionHandlers(parts: LefiConnectionParts): HandlersOf<operations> {
  return { ...lefiReadingHandlers(parts), ...lefiActHandlers(parts), ...lefiRegisterHandlers(parts) };
}
