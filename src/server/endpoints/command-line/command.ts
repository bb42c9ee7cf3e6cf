import type { AccessLog } from '../../access-log/index.ts';
import type { CertificateAuthorityLine } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import type { UploadCheck } from '../../files/index.ts';
import type { CommandLineConfig } from './read-command-line-config.ts';

/** What a command needs of the world. */
export interface CommandContext {
  readonly config: CommandLineConfig;
  readonly database: Database;
  /** Opened when a change is to be recorded; undefined where the configuration names no signing key. */
  readonly openLog: () => Promise<AccessLog | undefined>;
  /** What a document must pass before it is kept. */
  readonly uploads: () => UploadCheck;
  /** Null where the configuration names none. */
  readonly certificateAuthority: () => CertificateAuthorityLine | null;
  /** Writes one line for the person at the terminal. */
  readonly write: (line: string) => void;
  /** The operating system's user who typed the command. */
  readonly osUser: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Does what the words after its own say; the exit code: 0 done, 1 not done. Throws UsageMistake for a wrong call. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;
