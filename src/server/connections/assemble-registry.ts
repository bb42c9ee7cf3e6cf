import type { AgencyCode } from '../../values/agency.ts';
import type { Day } from '../../values/day.ts';
import type { AskersOfConnections, NamedAskers } from '../permissions/index.ts';
import {
  assembleLefiProfiles,
  lefiRightsReader,
  type LefiRightsRows,
} from './lefi-rights/assemble-lefi-rights.ts';
import { grouped, validity, type SpanRow } from './grouped.ts';
import {
  certificateKey,
  type CertificateRight,
  type Connection,
  type RegisteredCertificate,
  type RegisteredProcessor,
  type Registry,
  type Validity,
} from './registry.ts';

/** The facts that are known, as PostgreSQL gives them. */
export interface RegistryRows extends LefiRightsRows {
  readonly names: readonly { organisationsnummer: string; name: string }[];
  readonly connections: readonly (SpanRow & {
    id: string;
    service: Connection['service'];
    organisationsnummer: string;
    board: string;
  })[];
  readonly actors: readonly { connection_id: string; actor_id: string }[];
  readonly terms: readonly {
    connection_id: string;
    legal_ground_not_in_force: Connection['legalGroundNotInForce'];
    may_ask_long_periods: boolean;
  }[];
  readonly processors: readonly (SpanRow & {
    connection_id: string;
    organisationsnummer: string;
    role: RegisteredProcessor['role'];
    agreement_on: Day | null;
    agreement_reference: string | null;
  })[];
  /** Seven for each connection, so gathered where they lie: agency, valid from, valid to. */
  readonly qualifications: readonly {
    connection_id: string;
    spans: readonly (readonly [AgencyCode, number, number | null])[];
  }[];
  readonly certificates: readonly (SpanRow & {
    id: string;
    issuer: string;
    spki_sha256: string;
    subject_name: string;
    is_operators: boolean;
  })[];
  readonly rights: readonly (SpanRow & {
    certificate_id: string;
    connection_id: string;
    processor: string | null;
  })[];
  /** Already by connection: there are far more of them than of anything else. */
  readonly askers: {
    readonly caseworkers: AskersOfConnections;
    readonly automatedSystems: AskersOfConnections;
    readonly graces: ReadonlyMap<string, readonly Validity[]>;
  };
}

/** Puts the facts together to what the walk reads: everything by its key. */
export function assembleRegistry(version: number, rows: RegistryRows): Registry {
  return Object.freeze({
    version,
    connections: assembleConnections(rows),
    certificates: assembleCertificates(rows),
    lefiProfiles: assembleLefiProfiles(rows),
  });
}

function assembleConnections(rows: RegistryRows): ReadonlyMap<string, Connection> {
  const names = new Map(rows.names.map(({ organisationsnummer, name }) => [organisationsnummer, name]));
  const actors = new Map(rows.actors.map(({ connection_id, actor_id }) => [connection_id, actor_id]));
  const terms = new Map(rows.terms.map((row) => [row.connection_id, row]));
  const lefiRightsOf = lefiRightsReader(rows);
  const processors = grouped(
    rows.processors,
    (row) => row.connection_id,
    (row) => ({
      organisationsnummer: row.organisationsnummer,
      name: names.get(row.organisationsnummer) ?? '',
      role: row.role,
      agreement:
        row.agreement_on === null || row.agreement_reference === null
          ? null
          : { on: row.agreement_on, reference: row.agreement_reference },
      ...validity(row),
    }),
  );
  const qualifications = new Map(
    rows.qualifications.map(({ connection_id, spans }) => [
      connection_id,
      spans.map(([agency, validFrom, validTo]) => ({ agency, validFrom, validTo })),
    ]),
  );
  return new Map(
    rows.connections.map((row) => [
      row.id,
      Object.freeze({
        id: row.id,
        service: row.service,
        organisationsnummer: row.organisationsnummer,
        partyName: names.get(row.organisationsnummer) ?? '',
        board: row.board,
        actorId: actors.get(row.id) ?? null,
        processors: processors.get(row.id) ?? [],
        qualifications: qualifications.get(row.id) ?? [],
        legalGroundNotInForce: terms.get(row.id)?.legal_ground_not_in_force ?? 'warn',
        mayAskLongPeriods: terms.get(row.id)?.may_ask_long_periods ?? false,
        lefi: lefiRightsOf(row.id),
        ...askersOf(row.id, rows.askers),
        ...validity(row),
      }),
    ]),
  );
}

function askersOf(id: string, { caseworkers, automatedSystems, graces }: RegistryRows['askers']) {
  return {
    caseworkers: caseworkers.get(id) ?? nobody,
    automatedSystems: automatedSystems.get(id) ?? nobody,
    acceptsUnassured: graces.get(id) ?? [],
  };
}

const nobody: NamedAskers = new Map();

function assembleCertificates(rows: RegistryRows): ReadonlyMap<string, readonly RegisteredCertificate[]> {
  const rights = grouped(
    rows.rights,
    (row) => row.certificate_id,
    (row): CertificateRight => ({
      connectionId: row.connection_id,
      processor: row.processor,
      ...validity(row),
    }),
  );
  return grouped(
    rows.certificates,
    (row) => certificateKey(row.issuer, row.spki_sha256),
    (row) =>
      Object.freeze({
        id: row.id,
        issuer: row.issuer,
        spkiSha256: row.spki_sha256,
        subjectName: row.subject_name,
        speaksFor: rights.get(row.id) ?? [],
        isOperators: row.is_operators,
        ...validity(row),
      }),
  );
}
