import { agencies } from '../src/values/agency.ts';
import { day } from '../src/values/day.ts';
import type { Question } from '../src/values/question.ts';
import {
  certificateKey,
  noLefiRights,
  type Connection,
  type RegisteredCertificate,
  type Registry,
} from '../src/server/connections/index.ts';

/** Test persons: birth numbers 238–239 and 980–989 are reserved for tests. */
export const aPerson = '199001012385';
export const anotherPerson = '198505059801';

export const today = day('2026-11-20');
export const now = Date.parse('2026-11-20T09:00:00Z');

export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    includeQuestionInAnswer: false,
    asker: { organisationsnummer: '162120001231', name: 'Ekeby kommun', caseworker: 'HL000001' },
    person: aPerson,
    caseReference: 'EB-2026-0001',
    period: { from: day('2026-10-01'), to: day('2026-11-30') },
    processors: [],
    purpose: 'Prövning av ansökan om ekonomiskt bistånd',
    legalGround: 'socialtjänstlagen (2025:400), förordning (2008:975)',
    agencies: { AF: {}, CSN: {}, FK: { lefi: aLefiQuestion() }, SKV: {}, SO: {}, TNS: {}, MIV: {} },
    ...changes,
  };
}

export function aLefiQuestion(changes: Record<string, unknown> = {}, actorId = '099-01') {
  const question = {
    personnummer: aPerson,
    period: { from: '2026-10-01', tom: '2026-11-30' },
    formansinformation: ['FK:BOB'],
    utbetalningar: ['FK:BOB', 'PM:AP'],
    ...changes,
  };
  return { version: 'v9', actorId, json: JSON.stringify(question) };
}

export function aConnection(changes: Partial<Connection> = {}): Connection {
  return {
    id: 'connection-1',
    service: 'ssbtek',
    organisationsnummer: '162120001231',
    partyName: 'Ekeby kommun',
    board: 'Socialnämnden',
    actorId: '099-01',
    processors: [],
    qualifications: agencies.map((agency) => ({ agency, validFrom: 0, validTo: null })),
    legalGroundNotInForce: 'warn',
    mayAskLongPeriods: false,
    lefi: noLefiRights,
    caseworkers: new Map([
      ['HL000001', [{ unitKind: 'investigates-and-decides', validFrom: 0, validTo: null }]],
    ]),
    automatedSystems: new Map(),
    acceptsUnassured: [],
    validFrom: now - 1000,
    validTo: null,
    ...changes,
  };
}

export function aCertificate(changes: Partial<RegisteredCertificate> = {}): RegisteredCertificate {
  return {
    id: 'certificate-1',
    issuer: 'CN=Påhittad utfärdare',
    spkiSha256: 'ab'.repeat(32),
    subjectName: 'Ekeby kommun',
    validFrom: 0,
    validTo: null,
    isOperators: false,
    speaksFor: [{ connectionId: 'connection-1', processor: null, validFrom: 0, validTo: null }],
    ...changes,
  };
}

export function aRegistry(
  connections: readonly Connection[],
  certificate = aCertificate(),
  version = 1,
): Registry {
  return {
    version,
    connections: new Map(connections.map((connection) => [connection.id, connection])),
    certificates: new Map([[certificateKey(certificate.issuer, certificate.spkiSha256), [certificate]]]),
    lefiProfiles: new Map(),
  };
}
