/** What a person may be, at the operator, an agency, the service's owner, a municipality or a recipient in LEFI Online. */
export const roles = [
  // the operator (Driftsparten)
  'connection-officer',
  'approver',
  'log-auditor',
  // an agency (Uppgiftslämnare); the service's owner (SKR)
  'agency-representative',
  'service-owner',
  // a municipality
  'authorised-representative',
  'agreement-contact',
  'technical-contact',
  'unit-manager',
  'caseworker',
  // an organisation that is connected to LEFI Online, and who acts as its agent there
  'lefi-contact',
  'responsible-manager',
  'lefi-user',
  'agent',
] as const;

export type Role = (typeof roles)[number];

/** Roles that only the operator's own people can have. */
export const operatorRoles: readonly Role[] = ['connection-officer', 'approver', 'log-auditor'];

/** Roles within a municipality, for SSBTEK. */
export const municipalityRoles: readonly Role[] = [
  'authorised-representative',
  'agreement-contact',
  'technical-contact',
  'unit-manager',
  'caseworker',
];

/** Roles for LEFI Online: in an authority, a municipality or an insurer, and in its agent. */
export const lefiRoles: readonly Role[] = ['lefi-contact', 'responsible-manager', 'lefi-user', 'agent'];

/** What a permission is for. Having one for the one service never gives anything at the other. */
export type Service = 'ssbtek' | 'lefi';

/** Null: the operator's, the agencies' and the owner's, who do their part of both. */
export function serviceOfRole(role: Role): Service | null {
  if (lefiRoles.includes(role)) return 'lefi';
  return municipalityRoles.includes(role) ? 'ssbtek' : null;
}

/** How a role is called, for those who read it. */
export const rolesInWords: Readonly<Record<Role, string>> = {
  'connection-officer': 'anslutningshandläggare',
  approver: 'beslutsfattare',
  'log-auditor': 'loggranskare',
  'agency-representative': 'företrädare för uppgiftslämnare',
  'service-owner': 'företrädare för tjänstens ägare',
  'authorised-representative': 'behörig företrädare',
  'agreement-contact': 'kontaktperson för avtal och administration',
  'technical-contact': 'kontaktperson för tekniska frågor',
  'unit-manager': 'enhetschef',
  caseworker: 'handläggare',
  'lefi-contact': 'kontaktperson för LEFI Online',
  'responsible-manager': 'ansvarig chef för användare av LEFI Online',
  'lefi-user': 'användare av LEFI Online',
  agent: 'ombud i LEFI Online',
};
