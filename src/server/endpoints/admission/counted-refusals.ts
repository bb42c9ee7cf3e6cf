import type { FaultCode } from '../../../values/fault.ts';
import type { AccessLog, Asking } from '../../access-log/index.ts';

interface Window {
  readonly code: FaultCode;
  readonly asking: Asking;
  count: number;
  timer: NodeJS.Timeout;
}

/**
 * Every refusal of an identified caller is recorded. Those for asking too much come in floods: of each caller and
 * reason, the first in a window is recorded by itself, the rest are counted and recorded as one when the window ends.
 * A flood so costs the log one record a window. What has been counted when a process is killed is lost.
 */
export class CountedRefusals {
  readonly #accessLog: Pick<AccessLog, 'recordRefusal'>;
  readonly #windowMs: number;
  readonly #windows = new Map<string, Window>();

  constructor(accessLog: Pick<AccessLog, 'recordRefusal'>, windowMs: number) {
    this.#accessLog = accessLog;
    this.#windowMs = windowMs;
  }

  /** Whether this one must be recorded by itself; otherwise it has been counted. */
  isFirst(code: FaultCode, asking: Asking): boolean {
    const { contract, certificateId, connectionId } = asking;
    const key = [code, contract, certificateId, connectionId].join(' ');
    const open = this.#windows.get(key);
    if (open !== undefined) {
      open.count++;
      return false;
    }
    this.#windows.set(key, { code, asking, count: 0, timer: this.#endLater(key) });
    return true;
  }

  /** Records what has been counted so far. */
  async stop(): Promise<void> {
    const open = [...this.#windows.values()];
    this.#windows.clear();
    for (const { timer } of open) clearTimeout(timer);
    await Promise.all(open.map((window) => this.#record(window)));
  }

  #endLater(key: string): NodeJS.Timeout {
    return setTimeout(() => void this.#end(key), this.#windowMs).unref();
  }

  /** A window that has counted anything is followed by another, so that a flood never gets a first one again. */
  async #end(key: string): Promise<void> {
    const window = this.#windows.get(key);
    if (window === undefined) return;
    if (window.count === 0) {
      this.#windows.delete(key);
      return;
    }
    window.timer = this.#endLater(key);
    const counted = window.count;
    window.count = 0;
    if (!(await this.#record({ ...window, count: counted }))) window.count += counted;
  }

  /** False when the log cannot be written now. */
  async #record({ code, asking, count }: Pick<Window, 'code' | 'asking' | 'count'>): Promise<boolean> {
    if (count === 0) return true;
    const record = { kind: 'refusal', asking, code, count, examination: [], personal: {} } as const;
    return this.#accessLog.recordRefusal(record).then(
      () => true,
      () => false,
    );
  }
}
