/** What a person may be, at the operator, an agency, the service's owner or a municipality. */
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
] as const;

export type Role = (typeof roles)[number];

/** Roles that only the operator's own people can have. */
export const operatorRoles: readonly Role[] = ['connection-officer', 'approver', 'log-auditor'];

/** Roles within a municipality. */
export const municipalityRoles: readonly Role[] = [
  'authorised-representative',
  'agreement-contact',
  'technical-contact',
  'unit-manager',
  'caseworker',
];

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
};
