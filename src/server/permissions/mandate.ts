import type { AgencyCode } from '../../values/agency.ts';
import type { ActBy } from '../access-log/index.ts';
import type { Act, Holder } from './acts.ts';
import type { PermissionInForce } from './permissions-in-force.ts';
import type { Service } from './roles.ts';

/** Who acts: a person who has been identified, and how she reached us. */
export interface Actor {
  /** Id in the table `person`. */
  readonly personId: string;
  readonly name: string;
  readonly via: 'web' | 'command-line';
  /** The operating system's user, on the command line. */
  readonly osUser?: string;
}

/** The right to do one act, now, for whom it was given. Only `mandateFor` makes one. */
export interface Mandate {
  readonly act: Act;
  readonly actor: Actor;
  readonly holder: Holder;
  /** Null for acts that anybody who has logged in may do, and the applicant's. */
  readonly permissionId: string | null;
  /** Of the organisation that the person acts for; twelve digits. */
  readonly organisationsnummer: string | null;
  readonly agency: AgencyCode | null;
  readonly unitId: string | null;
  /** LEFI Online: the one connection that the permission is for; null: the whole organisation's, and where it is none. */
  readonly connectionId: string | null;
  /** Uppföljning Finsam: the federation that the permission is for, twelve digits. */
  readonly federation: string | null;
  /** Which service the permission is for; null: the operator's own, and where no permission was needed. */
  readonly service: Service | null;
  /** Every permission that would have done, the one above first; empty where none was needed. Whoever lists lists for all. */
  readonly permissions: readonly PermissionInForce[];
  /** What the log says of who did it. */
  readonly by: ActBy;
}

/** A function that does an act begins with this: without the mandate for exactly that act it is a bug of ours. */
export function requireMandate(mandate: Mandate, ...acts: readonly Act[]): void {
  if (!acts.includes(mandate.act)) {
    throw new Error(`a mandate for ${mandate.act} was used for ${acts.join(' or ')}`);
  }
}
