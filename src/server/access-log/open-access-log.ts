import { Fault } from '../../values/fault.ts';
import type { Database } from '../database/index.ts';
import { isLogName } from './checkpoint.ts';
import { LogWriter, type LogLimits } from './log-writer.ts';
import type { AccessLog, LogRecord, RecordReference } from './records.ts';
import { readSigningKey } from './signing-key.ts';

export interface AccessLogOptions {
  /** One of its pool's connections is held as long as the log is open. */
  readonly database: Database;
  /** Ed25519 private key, PEM. Another key than before begins new trees. */
  readonly signingKeyFile: string;
  /** Stands in every checkpoint, such as 'samsvar.example.se/log'. No spaces, no plus. Another name begins new trees. */
  readonly logName: string;
  readonly now: () => number;
  /** Told why, when the log turns unwritable. */
  readonly onFailure?: (error: unknown) => void;
  readonly limits?: Partial<LogLimits>;
}

const defaultLimits: LogLimits = {
  maxQueued: 10_000,
  maxBatch: 500,
  writeTimeoutMs: 5_000,
  probeEveryMs: 1_000,
};

/** Takes a tree and begins to write. Throws when it cannot: a server without its log does not start. */
export async function openAccessLog(options: AccessLogOptions): Promise<AccessLog> {
  const { database, logName, now, onFailure = () => undefined } = options;
  if (!isLogName(logName)) throw new Error('the name of the log may hold neither spaces nor plus');
  const key = await readSigningKey(options.signingKeyFile);
  const limits = { ...defaultLimits, ...options.limits };
  const writer = new LogWriter({ database, identity: { logName, key }, limits, now, onFailure });
  await writer.open();
  return {
    recordQuestion: (record) => writer.append(record),
    recordAnswer: (record) => recordAlways(writer, record),
    recordRefusal: (record) => recordAlways(writer, record),
    recordAct: (record) => recordAlways(writer, record),
    isWritable: () => writer.isWritable,
    stop: () => writer.stop(),
  };
}

async function recordAlways(writer: LogWriter, record: LogRecord): Promise<RecordReference> {
  const recorded = await writer.append(record);
  if (recorded.kind === 'recorded') return recorded.reference;
  throw new Fault('log-unavailable', 'a record that expects nothing of the registry was called stale');
}
