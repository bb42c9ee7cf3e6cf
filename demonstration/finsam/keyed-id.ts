import { createHash } from 'node:crypto';

/** The same key has the same id, in every demonstration. */
export function keyedId(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
