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
  // Uppföljning Finsam: one federation each, and never both for one person
  'federation-administrator',
  'participant-lead',
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

/** Roles in Uppföljning Finsam; they exclude each other (Bilaga 1 till Överenskommelsen, RevA). */
export const finsamRoles: readonly Role[] = ['federation-administrator', 'participant-lead'];

/** What a permission is for. Having one for one service never gives anything at another. */
export type Service = 'ssbtek' | 'lefi' | 'finsam';

/** Null: the operator's, the agencies' and the owner's, who do their part of all. */
export function serviceOfRole(role: Role): Service | null {
  if (finsamRoles.includes(role)) return 'finsam';
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
  'federation-administrator': 'förbundsadministratör',
  'participant-lead': 'deltagaransvarig',
};
