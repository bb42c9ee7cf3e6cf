import { isIPv6 } from 'node:net';

/**
 * Whom an address is counted as: an IPv4 address as itself, an IPv6 address as the network of 64 bits that it is in, for
 * whoever has one address there has them all (RFC 6177).
 */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const first = groups(before);
  const last = after === undefined ? [] : groups(after);
  const zeroes = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeroes, ...last].slice(0, 4).join(':').toLowerCase();
}
