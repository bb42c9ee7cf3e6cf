import type { Subject } from '../permissions/index.ts';
import type { Registry } from './registry.ts';

/** Whose people may act on a connection, and in which service; null when there is none with that id. */
export function subjectOfConnection({ connections }: Registry, connectionId: string): Subject | null {
  const found = connections.get(connectionId);
  if (found === undefined) return null;
  const { organisationsnummer, service } = found;
  return { organisationsnummer, service, connectionId };
}
