import type { AgencyCode } from '../../values/agency.ts';
import type { Day } from '../../values/day.ts';
import type { NamedAskers } from '../permissions/index.ts';
import type { LefiRights, ProfileVersion } from './lefi-rights/lefi-rights.ts';
import type { Validity } from './validity.ts';

export { isValidAt, type Validity } from './validity.ts';

/** One party and one board: who a question can be asked on behalf of. */
export interface Connection extends Validity {
  readonly id: string;
  /** What the connection gives access to; a municipality has one of each kind per board. */
  readonly service: 'ssbtek' | 'lefi';
  /** Twelve digits. */
  readonly organisationsnummer: string;
  readonly partyName: string;
  /** The board that decides on economic assistance, such as "Socialnämnden". */
  readonly board: string;
  /** aktörs-id that LEFI knows the board by; null when none has been given. */
  readonly actorId: string | null;
  /** Suppliers and agents that handle personal data on the municipality's behalf. */
  readonly processors: readonly RegisteredProcessor[];
  /** Agencies that have qualified the municipality (Beskrivning och tjänstespecifika villkor 9.1.3). */
  readonly qualifications: readonly Qualification[];
  /** What happens to a question whose legal ground is unknown or repealed. */
  readonly legalGroundNotInForce: 'warn' | 'refuse';
  /** LEFI: an agreed exception from the two-year limit, for every code. */
  readonly mayAskLongPeriods: boolean;
  /** What it has at LEFI Online: recipient, grounds, exceptions. */
  readonly lefi: LefiRights;
  /** Caseworkers with an assurance in force, by what their case system sends in `handlaggare`. */
  readonly caseworkers: NamedAskers;
  /** Automated systems with an owner in force, likewise. */
  readonly automatedSystems: NamedAskers;
  /** When questions in other names are accepted and marked: only connections from before caseworkers were registered. */
  readonly acceptsUnassured: readonly Validity[];
}

export interface RegisteredProcessor extends Validity {
  readonly organisationsnummer: string;
  readonly name: string;
  readonly role: 'supplier' | 'agent';
  /** The data processing agreement that the recipient has confirmed; null: none, and an agent may then represent nobody. */
  readonly agreement: ProcessingAgreement | null;
}

interface ProcessingAgreement {
  /** When it was made. */
  readonly on: Day;
  /** What the recipient calls it. */
  readonly reference: string;
}

interface Qualification extends Validity {
  readonly agency: AgencyCode;
}

/** A client certificate as it was registered: known by its issuer and its public key, not by its serial number. */
export interface RegisteredCertificate extends Validity {
  readonly id: string;
  /** As Node's X509Certificate writes it, parts separated by newlines. */
  readonly issuer: string;
  /** SHA-256 of SubjectPublicKeyInfo (DER), in lower-case hex. */
  readonly spkiSha256: string;
  /** The name that was put on the order form (Anslutningsavtal, bilaga 1 punkt 3). */
  readonly subjectName: string;
  readonly speaksFor: readonly CertificateRight[];
  /**
   * The operator's own: it represents the actor of every connection to SSBTEK at LEFI, as the relay must. It gives no
   * right to ask at SSBTEK.
   */
  readonly isOperators: boolean;
}

/** A supplier's certificate may speak for many connections, each for its own time. */
export interface CertificateRight extends Validity {
  readonly connectionId: string;
  /** The supplier or agent that asks with it; null: the connection's own organisation. */
  readonly processor: string | null;
}

/** Everything the walk needs to know of the registry, as it stood at one version. Never changed, only replaced. */
export interface Registry {
  /** Grows by one with every change. */
  readonly version: number;
  readonly connections: ReadonlyMap<string, Connection>;
  /**
   * Keyed by `certificateKey(issuer, spkiSha256)`. One certificate may have been registered several times,
   * for times that do not overlap.
   */
  readonly certificates: ReadonlyMap<string, readonly RegisteredCertificate[]>;
  /** Every published version of LEFI's profiles by the profile's name, oldest first. */
  readonly lefiProfiles: ReadonlyMap<string, readonly ProfileVersion[]>;
}

/** The registry that this process holds. */
export interface RegistryHolder {
  /** The newest registry. Throws Fault 'registry-unavailable' when the listener is lost: an old registry must not decide. */
  current(): Registry;
  /** Waits until a registry newer than `version` is held (used when a question was examined on a stale one). */
  newerThan(version: number): Promise<Registry>;
  isFresh(): boolean;
  stop(): Promise<void>;
}

export function certificateKey(issuer: string, spkiSha256: string): string {
  return `${spkiSha256} ${issuer}`;
}
