import { isIP } from 'node:net';

/** How many fault reports are taken before no more are, in all and from one sender. */
export interface ReportLimits {
  /** From all, in an hour. */
  readonly perHour: number;
  /** With the same e-mail address, which gets a receipt for each, in a day. */
  readonly perReceiverAndDay: number;
  /** From one network address (IPv6: a /64), in an hour, in each process. */
  readonly perAddressAndHour: number;
}

export class TooManyReports extends Error {
  override readonly name = 'TooManyReports';

  constructor() {
    super('Det har kommit många felanmälningar på kort tid. Vänta en stund och försök igen, eller ring oss.');
  }
}

const hourMs = 3_600_000;
const addressesAtMost = 10_000;

/**
 * Counts what each address has sent in the latest hour. Addresses are held in memory only, at most ten thousand: then the
 * one that was first heard from is forgotten, and the limit for all remains.
 */
export class SentByAddress {
  readonly #sent = new Map<string, number[]>();
  readonly #limits: Pick<ReportLimits, 'perAddressAndHour'>;
  readonly #now: () => number;

  constructor(limits: Pick<ReportLimits, 'perAddressAndHour'>, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts one more. Throws TooManyReports when that is too many. */
  count(address: string): void {
    const now = this.#now();
    const network = networkOf(address);
    const latest = (this.#sent.get(network) ?? []).filter((at) => at > now - hourMs);
    if (latest.length >= this.#limits.perAddressAndHour) throw new TooManyReports();
    const [oldest] = this.#sent.keys();
    if (this.#sent.size >= addressesAtMost && oldest !== undefined) this.#sent.delete(oldest);
    this.#sent.set(network, [...latest, now]);
  }
}

/** Whoever has one IPv6 address has all of its /64. An IPv4 address stands for itself, also written as IPv6. */
function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(bare) !== 6) return bare;
  const [before = '', after] = bare.split('::');
  const first = before === '' ? [] : before.split(':');
  const last = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const groups = after === undefined ? first : [...first, ...zeros, ...last];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
