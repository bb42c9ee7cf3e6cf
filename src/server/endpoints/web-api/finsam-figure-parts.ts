import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import type { FigureSettings } from '../../finsam/index.ts';

/** What the handlers of figures are built with. */
export interface FinsamFigureParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What is assumed about the follow-up, as configured. */
  readonly finsam: FigureSettings;
}
