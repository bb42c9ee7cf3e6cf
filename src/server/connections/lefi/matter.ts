import type { RecipientKind } from '../lefi-rights/index.ts';
import type { Contact } from '../order.ts';

export const matterKinds = [
  'connect',
  'form-order',
  'users',
  'deregister',
  'terminate',
  'supplier',
  'agent',
  'agent-end',
] as const;

/** What a matter is about: one of the processes of the seed text on LEFI Online. */
export type MatterKind = (typeof matterKinds)[number];

/** As it was written; the number in ten or twelve digits. */
export interface WrittenOrganisation {
  readonly name: string;
  readonly organisationsnummer: string;
}

/** Somebody who is known: her number stands in the table of persons and nowhere else. */
export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
}

export interface Reachable extends KnownPerson {
  readonly email: string;
}

/** The law that the organisation says lets it be told, and for what. What is decided on is registered apart. */
export interface AskedGround {
  readonly text: string;
  readonly purpose: string;
}

/** Anmälan för anslutande parter. */
export interface ConnectContent {
  readonly organisation: WrittenOrganisation;
  readonly recipientKind: RecipientKind;
  /** The part of the organisation, such as a board; empty: the whole of it. */
  readonly part: string;
  readonly interfaces: { readonly web: boolean; readonly system: boolean };
  readonly economicAssistance: { readonly isFor: boolean; readonly whyNotSsbtek: string };
  readonly grounds: readonly AskedGround[];
  /** Where letters go; named as in an order of SSBTEK, for the course of both services reads it. */
  readonly agreementContact: Contact;
  readonly technicalContact: Contact | null;
  readonly contactPerson: KnownPerson;
  readonly managers: readonly Reachable[];
  readonly supplier: WrittenOrganisation | null;
  readonly certificateName: string;
}

/** Beställning av blanketten Behörighet till LEFI Online. */
export interface FormOrderContent {
  readonly organisation: WrittenOrganisation;
}

/** Beslut om behörighet, and Behörighet till LEFI Online. */
export interface UsersContent {
  readonly organisation: WrittenOrganisation;
  /** Id of the matter in which the form was ordered; null: the first list. */
  readonly formOrder: string | null;
  readonly manager: KnownPerson;
  readonly users: readonly NamedUser[];
}

interface NamedUser extends Reachable {
  /** YYYY-MM-DD. */
  readonly fromOn: string;
  /** The last day; empty: until further notice. */
  readonly untilOn: string;
}

/** How a notice reached the operator outside the pages. */
export interface Received {
  /** Who sent it. */
  readonly from: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly channel: 'e-mail' | 'post';
}

interface MaybeReceived {
  /** Null: notified in the pages. */
  readonly received: Received | null;
}

/** Avanmälan för användare av webbgränssnittet. */
export interface DeregisterContent extends MaybeReceived {
  readonly organisation: WrittenOrganisation;
  readonly fromOn: string;
  readonly users: readonly (KnownPerson & { readonly permissionIds: readonly string[] })[];
}

/** Uppsägning. */
interface TerminateContent extends MaybeReceived {
  readonly organisation: WrittenOrganisation;
  readonly fromOn: string;
}

/** Byte av tjänsteleverantör. */
export interface SupplierContent extends MaybeReceived {
  readonly organisation: WrittenOrganisation;
  readonly current: WrittenOrganisation | null;
  readonly next: WrittenOrganisation;
  /** Empty: when it is carried out. */
  readonly fromOn: string;
}

/** An agent (personuppgiftsbiträde), with the data processing agreement that the recipient confirms. */
export interface AgentContent {
  readonly organisation: WrittenOrganisation;
  readonly agent: WrittenOrganisation;
  readonly agreement: { readonly on: string; readonly reference: string };
  readonly people: readonly Reachable[];
  readonly fromOn: string;
}

/** Anmälan om upphörande som ombud. */
export interface AgentEndContent extends MaybeReceived {
  readonly organisation: WrittenOrganisation;
  readonly agent: WrittenOrganisation;
  readonly fromOn: string;
}

export interface MatterContents {
  readonly connect: ConnectContent;
  readonly 'form-order': FormOrderContent;
  readonly users: UsersContent;
  readonly deregister: DeregisterContent;
  readonly terminate: TerminateContent;
  readonly supplier: SupplierContent;
  readonly agent: AgentContent;
  readonly 'agent-end': AgentEndContent;
}

/** A kind with the content of that kind. */
export type MatterOf<Kind extends MatterKind = MatterKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly content: MatterContents[Each] };
}[Kind];

/** Decided by an approver before it is carried out: whatever gives somebody access. The rest takes it away, or gives none. */
export const needsDecision: readonly MatterKind[] = ['connect', 'users', 'supplier', 'agent'];

/** What ends in that somebody gets access, and so is nothing for a connection that has ended. */
export const leadsToAccess: readonly MatterKind[] = [...needsDecision, 'form-order'];
