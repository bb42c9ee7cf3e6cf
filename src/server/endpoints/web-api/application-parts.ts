import type { AccessLog } from '../../access-log/index.ts';
import type { CertificateAuthorityLine, MatterKind } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import type { UploadCheck } from '../../files/index.ts';

/** LEFI Online: where notices on paper are sent, and how often users are confirmed. */
interface LefiSettings {
  readonly address: LefiAddress;
  readonly addresses: Readonly<Partial<Record<MatterKind, LefiAddress>>>;
  readonly reviewEveryMonths: number;
}

interface LefiAddress {
  readonly email?: string | undefined;
  readonly lines: readonly string[];
}

/** What the handlers of applications are built with. */
export interface ApplicationParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly now: () => number;
  /** Where the pages are, without a slash at the end. */
  readonly publicUrl: string;
  /** Driftsparten, as the form names it, and where a form on paper is sent: one line of the address in each. */
  readonly operator: { readonly name: string; readonly address: readonly string[] };
  readonly lefi: LefiSettings;
  readonly uploads: UploadCheck;
  /** Null: the operator has none, and registers certificates that have been issued elsewhere. */
  readonly certificateAuthority: CertificateAuthorityLine | null;
}
