import type { AccessLog } from '../../access-log/index.ts';
import type { CertificateAuthorityLine } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import type { UploadCheck } from '../../files/index.ts';

/** What the handlers of applications are built with. */
export interface ApplicationParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly now: () => number;
  /** Where the pages are, without a slash at the end. */
  readonly publicUrl: string;
  /** Driftsparten, as the form names it, and where a form on paper is sent: one line of the address in each. */
  readonly operator: { readonly name: string; readonly address: readonly string[] };
  readonly uploads: UploadCheck;
  /** Null: the operator has none, and registers certificates that have been issued elsewhere. */
  readonly certificateAuthority: CertificateAuthorityLine | null;
}
