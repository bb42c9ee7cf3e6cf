import type { Day } from '../../src/values/day.ts';

// The rows that the demonstration begins with, column by column as the tables have them.

interface Recorded {
  readonly recorded_at: string;
  readonly by_person: string | null;
  readonly by_role: string;
  readonly by_permission: string | null;
}

export interface PartyRow {
  /** Twelve digits. */
  readonly organisationsnummer: string;
  readonly name: string;
  readonly kind: 'insurance-agency' | 'employment-service' | 'region' | 'municipality' | 'federation';
}

export interface PersonRow {
  readonly id: string;
  readonly personnummer: string;
  readonly name: string;
}

export interface PermissionRow {
  readonly id: string;
  readonly person: string;
  readonly role: 'federation-administrator' | 'participant-lead';
  /** The employer. */
  readonly organisationsnummer: string;
  readonly federation: string;
  readonly valid_from: string;
}

export interface EventRow extends Recorded {
  readonly id: string;
  readonly federation: string;
  readonly kind: 'formed' | 'extended';
  readonly effective_on: Day;
  readonly note: string;
}

export interface MembershipRow extends Recorded {
  readonly id: string;
  readonly federation: string;
  readonly member: string;
  readonly party: 'FK' | 'AF' | 'region' | 'municipality';
  readonly is_financier: boolean;
  readonly valid_from: Day;
}

export interface FederationVersionRow extends Recorded {
  readonly federation: string;
  readonly version: number;
  readonly county: string;
  readonly description: string;
  readonly address: string;
  readonly contact_name: string;
  readonly contact_telephone: string;
  readonly contact_email: string;
}

export interface InitiativeRow extends Recorded {
  readonly id: string;
  readonly federation: string;
  readonly orientation: 'individual' | 'structural';
  readonly follow_up_method: 'women-and-men' | 'total' | 'none';
  readonly esf_financed: boolean;
}

export interface InitiativeVersionRow extends Recorded {
  readonly initiative: string;
  readonly version: number;
  readonly name: string;
  readonly focus: string;
  readonly target_groups: readonly string[];
  readonly description: string;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly is_annulled: boolean;
}

export interface FigureRow extends Recorded {
  readonly federation: string;
  readonly initiative: string | null;
  readonly year: number;
  readonly period: 'year';
  readonly figure: string;
  readonly about: string;
  readonly version: number;
  /** Whole kronor, or persons. */
  readonly value: number;
  readonly comment: string;
  readonly reason: string;
}

export interface LinkRow extends Recorded {
  readonly id: string;
  readonly initiative: string;
  readonly permission: string;
}

export interface AgreementRow {
  readonly id: string;
  readonly kind: 'use' | 'processing';
  readonly organisationsnummer: string;
  readonly reference: string;
  readonly signed_on: Day;
  readonly valid_from: Day;
  readonly contact_name: string;
  readonly contact_email: string;
}

export interface FinsamRecords {
  readonly parties: readonly PartyRow[];
  readonly persons: readonly PersonRow[];
  readonly permissions: readonly PermissionRow[];
  readonly events: readonly EventRow[];
  readonly memberships: readonly MembershipRow[];
  readonly federationVersions: readonly FederationVersionRow[];
  readonly initiatives: readonly InitiativeRow[];
  readonly initiativeVersions: readonly InitiativeVersionRow[];
  readonly figures: readonly FigureRow[];
  readonly links: readonly LinkRow[];
  readonly agreements: readonly AgreementRow[];
}
