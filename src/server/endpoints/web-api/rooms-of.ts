import type { Role } from '../../permissions/index.ts';

type Room =
  'connection' | 'register' | 'permissions' | 'lefi' | 'lefi-connection' | 'finsam' | 'finsam-office';

/** The rooms whose pages have something for whoever holds the role, besides the portal. What may be done there, acts say. */
const roomsOfRole: Readonly<Record<Role, readonly Room[]>> = {
  'connection-officer': ['register', 'permissions', 'lefi-connection', 'finsam-office'],
  approver: ['register', 'permissions', 'lefi-connection', 'finsam-office'],
  'log-auditor': ['register', 'permissions', 'lefi-connection', 'finsam-office'],
  'agency-representative': ['register'],
  'service-owner': [],
  'authorised-representative': ['connection', 'permissions'],
  'agreement-contact': ['connection', 'permissions'],
  'technical-contact': ['connection'],
  'unit-manager': ['connection', 'permissions'],
  caseworker: ['permissions'],
  'lefi-contact': ['lefi-connection'],
  'responsible-manager': ['lefi-connection'],
  'lefi-user': ['lefi'],
  agent: ['lefi-connection'],
  'federation-administrator': ['finsam'],
  'participant-lead': ['finsam'],
};

/** In the menu's order. Whoever has logged in without any role may apply for a connection, to either service. */
export function roomsOf(roles: readonly Role[]): Room[] {
  const open = new Set<Room>(
    roles.length === 0 ? ['connection', 'lefi-connection'] : roles.flatMap((role) => roomsOfRole[role]),
  );
  return (
    ['lefi', 'finsam', 'connection', 'lefi-connection', 'register', 'permissions', 'finsam-office'] as const
  ).filter((room) => open.has(room));
}
