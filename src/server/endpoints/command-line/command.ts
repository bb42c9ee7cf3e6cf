import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import type { CommandLineConfig } from './read-command-line-config.ts';

/** What a command needs of the world. */
export interface CommandContext {
  readonly config: CommandLineConfig;
  readonly database: Database;
  /** Opened when a change is to be recorded; undefined where the configuration names no signing key. */
  readonly openLog: () => Promise<AccessLog | undefined>;
  /** Writes one line for the person at the terminal. */
  readonly write: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Does what the words after its own say; the exit code: 0 done, 1 not done. Throws UsageMistake for a wrong call. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;
