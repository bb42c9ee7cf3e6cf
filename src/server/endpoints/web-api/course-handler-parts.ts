import type { AccessLog } from '../../access-log/index.ts';
import type { RegistryHolder } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import type { UploadCheck } from '../../files/index.ts';

/** What the handlers of contract/web-api/course.yaml are built with. */
export interface CourseHandlerParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
  readonly uploads: UploadCheck;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
