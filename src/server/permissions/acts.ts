import type { Role } from './roles.ts';

/** Who needs no permission: whoever has logged in, and whoever drafted the application that it is about. */
export type Holder = Role | 'anybody' | 'applicant';

const operator = ['connection-officer', 'approver'] as const;
const municipality = ['authorised-representative', 'agreement-contact'] as const;

/**
 * The one table of who may do what. Least privilege: what is not here, nobody may. Acts on a municipality or an agency are
 * for its own people: the organisation, agency or unit of the permission must be the subject's.
 */
export const holdersOfAct = {
  // connection: from order form to opened access (Anslutningsavtal bilaga 1; Beskrivning 9.2.1–9.2.8)
  'draft-application': ['anybody'],
  'edit-application': ['applicant', ...municipality],
  'send-application': ['applicant', ...municipality],
  'sign-application': ['anybody'],
  'withdraw-application': ['applicant', ...municipality],
  'read-own-application': ['applicant', ...municipality, 'technical-contact'],
  'read-applications': [...operator],
  'check-application': ['connection-officer'],
  'ask-for-completion': ['connection-officer'],
  'approve-application': ['approver'],
  'refuse-application': ['approver'],
  'register-connection': ['connection-officer'],
  'open-access': ['connection-officer'],
  'end-unopened': ['approver'],
  // connection: its course (Anslutningsavtal 6.1, 7.1, 7.2; seed texts on changes and endings)
  'read-own-connection': [...municipality, 'technical-contact', 'unit-manager'],
  'read-connections': [...operator, 'log-auditor'],
  'change-supplier': [...municipality],
  'change-contacts': [...municipality],
  'renew-certificate': [...municipality, 'technical-contact'],
  'withdraw-certificate': [...municipality, 'technical-contact', 'connection-officer'],
  'notify-breach': ['connection-officer'],
  'record-remedy': ['connection-officer'],
  'end-for-breach': ['approver'],
  'read-own-municipalities': ['agency-representative'],
  'qualify-municipality': ['agency-representative'],
  'notify-preconditions': ['agency-representative'],
  'record-preconditions-met': ['agency-representative'],
  'stop-disclosure': ['agency-representative'],
  'terminate-connection': ['authorised-representative'],
  'register-agent': [...municipality],
  'end-agent-assignment': [...municipality],
  'carry-out-change': ['connection-officer'],
  'set-assurance-grace': ['approver'],
  'read-history': [...operator, 'log-auditor'],
  // permissions
  'order-permission': ['connection-officer', 'authorised-representative'],
  'decide-permission': ['approver'],
  'withdraw-permission': ['connection-officer', 'approver', 'authorised-representative'],
  'read-permissions': [...operator, 'authorised-representative'],
  // permissions: caseworkers (Anslutningsavtal 3.1, bilaga 2)
  'manage-units': ['authorised-representative', 'agreement-contact'],
  'register-caseworker': ['unit-manager'],
  'deregister-caseworker': ['unit-manager', 'authorised-representative'],
  'read-caseworkers': ['unit-manager', ...municipality],
  'sign-assurance': ['caseworker'],
  'read-own-assurance': ['caseworker'],
  'record-paper-assurance': ['unit-manager'],
  'end-assurance': ['unit-manager'],
  'publish-assurance-text': ['approver'],
  'register-automated-system': ['unit-manager'],
  // the log
  'read-unit-log': ['unit-manager'],
  'reveal-in-unit-log': ['unit-manager'],
  'read-log': ['log-auditor'],
  'reveal-in-log': ['log-auditor'],
  'erase-in-log': ['approver'],
  // agreement documents and the portal (Anslutningsavtal 3.1 Informationsportal, 4.3)
  'publish-agreement-document': ['approver'],
  'read-drafts': [...operator, 'service-owner', 'agency-representative'],
  'draft-content': ['connection-officer', 'service-owner'],
  'assure-content': ['approver', 'service-owner'],
  'approve-content': ['agency-representative'],
  'publish-content': ['approver', 'service-owner'],
  'read-fault-reports': [...operator],
  'handle-fault-report': [...operator],
  // LEFI Online: joining, users, endings (seed text on LEFI Online). One asks, and somebody else decides and carries out
  'apply-for-lefi': ['anybody'],
  'complete-lefi-matter': ['applicant', 'lefi-contact'],
  'withdraw-lefi-matter': ['applicant', 'lefi-contact'],
  'read-own-lefi-matter': ['applicant', 'lefi-contact', 'responsible-manager'],
  'read-own-lefi-connection': ['lefi-contact', 'responsible-manager'],
  'order-lefi-form': ['lefi-contact'],
  'name-lefi-users': ['lefi-contact'],
  'sign-lefi-users': ['responsible-manager'],
  'deregister-lefi-users': ['lefi-contact', 'responsible-manager'],
  'confirm-lefi-users': ['lefi-contact'],
  'change-lefi-supplier': ['lefi-contact'],
  'register-lefi-agent': ['lefi-contact'],
  'read-own-lefi-assignments': ['agent'],
  'end-lefi-agent': ['agent'],
  'terminate-lefi-connection': ['lefi-contact'],
  // LEFI Online: the operator's side
  'read-lefi-matters': [...operator],
  'read-lefi-connections': [...operator, 'log-auditor'],
  'record-lefi-notice': ['connection-officer'],
  'ask-for-lefi-completion': ['connection-officer'],
  'approve-lefi-matter': ['approver'],
  'refuse-lefi-matter': ['approver'],
  'carry-out-lefi-matter': ['connection-officer'],
  // LEFI Online: what a recipient sees follows from published profiles and registered grounds; drafted by one, decided by another
  'draft-lefi-profile': ['connection-officer'],
  'publish-lefi-profile': ['approver'],
  'draft-lefi-ground': ['connection-officer'],
  'register-lefi-ground': ['approver'],
  'end-lefi-ground': [...operator],
  // LEFI Online: the questions
  'confirm-lefi-rules': ['lefi-user'],
  'ask-lefi': ['lefi-user'],
  'reveal-lefi-address': ['lefi-user'],
  // Uppföljning Finsam: the two roles (Bilaga 1 till Överenskommelsen, RevA). What a participant lead sees and registers within
  // an act is narrower than what an administrator does: individual initiatives alone, and counts in linked ones
  'read-federation': ['federation-administrator', 'participant-lead'],
  'edit-federation': ['federation-administrator'],
  'read-initiatives': ['federation-administrator', 'participant-lead'],
  'plan-initiatives': ['federation-administrator'],
  'read-economy': ['federation-administrator'],
  'set-economy': ['federation-administrator'],
  'register-participants': ['federation-administrator', 'participant-lead'],
  'link-participant-lead': ['federation-administrator'],
  'read-finsam-reports': ['federation-administrator', 'participant-lead'],
  'read-national-finsam-report': ['federation-administrator', ...operator],
  // Uppföljning Finsam: the operator's back office
  'read-finsam-office': [...operator, 'log-auditor'],
  'register-federation': ['connection-officer'],
  'change-federation': ['connection-officer'],
  'lock-finsam-year': ['approver'],
  'reopen-finsam-year': ['approver'],
  'publish-finsam-codes': ['approver'],
  'record-finsam-agreement': ['connection-officer'],
  'record-orderer-notice': ['connection-officer'],
  'decide-orderer': ['approver'],
  'end-orderer': ['connection-officer'],
  'record-finsam-order': ['connection-officer'],
  'decide-finsam-order': ['approver'],
  'end-finsam-user': ['connection-officer'],
  'review-finsam-users': ['connection-officer'],
} as const satisfies Readonly<Record<string, readonly Holder[]>>;

export type Act = keyof typeof holdersOfAct;
