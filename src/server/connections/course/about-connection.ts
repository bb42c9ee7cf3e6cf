import type { Connection } from '../registry.ts';

/** How a letter names a connection. */
export function aboutConnection({ partyName, board }: Connection): { municipality: string; board: string } {
  return { municipality: partyName, board };
}
