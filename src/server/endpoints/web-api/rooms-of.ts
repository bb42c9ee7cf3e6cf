import type { Role } from '../../permissions/index.ts';

type Room = 'connection' | 'register' | 'permissions';

/** The rooms whose pages have something for whoever holds the role, besides the portal. What may be done there, acts say. */
const roomsOfRole: Readonly<Record<Role, readonly Room[]>> = {
  'connection-officer': ['register', 'permissions'],
  approver: ['register', 'permissions'],
  'log-auditor': ['register', 'permissions'],
  'agency-representative': ['register'],
  'service-owner': [],
  'authorised-representative': ['connection', 'permissions'],
  'agreement-contact': ['connection', 'permissions'],
  'technical-contact': ['connection'],
  'unit-manager': ['connection', 'permissions'],
  caseworker: ['permissions'],
};

/** In the menu's order. Whoever has logged in without any role may apply for a connection. */
export function roomsOf(roles: readonly Role[]): Room[] {
  const open = new Set<Room>(
    roles.length === 0 ? ['connection'] : roles.flatMap((role) => roomsOfRole[role]),
  );
  return (['connection', 'register', 'permissions'] as const).filter((room) => open.has(room));
}
