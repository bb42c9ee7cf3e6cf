import { describe, expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import {
  certificateKey,
  noLefiRights,
  type CertificateRight,
  type Connection,
  type RegisteredCertificate,
  type Registry,
} from '../connections/index.ts';
import { identifyCaller, type PresentedCertificate } from './index.ts';

const presented: PresentedCertificate = {
  issuer: 'CN=Provutfärdare',
  spkiSha256: 'ab'.repeat(32),
  subject: 'CN=Exempelby kommun',
  notBefore: 1_000,
  notAfter: 9_000,
  isTrusted: true,
};

const always = { validFrom: 0, validTo: null };

function aRegistry(
  registrations: readonly Partial<RegisteredCertificate>[],
  ...connections: Connection[]
): Registry {
  const { issuer, spkiSha256 } = presented;
  const registered = registrations.map((registration, n) => ({
    id: `certificate-${String(n)}`,
    issuer,
    spkiSha256,
    subjectName: 'Exempelby kommun',
    isOperators: false,
    speaksFor: [],
    ...always,
    ...registration,
  }));
  return {
    version: 1,
    connections: new Map(connections.map((connection) => [connection.id, connection])),
    certificates: new Map([[certificateKey(issuer, spkiSha256), registered]]),
    lefiProfiles: new Map(),
  };
}

function aConnection(
  id: string,
  validity: { validFrom: number; validTo: number | null } = always,
): Connection {
  return {
    id,
    service: 'ssbtek',
    organisationsnummer: '162120000000',
    partyName: 'Exempelby kommun',
    board: 'Socialnämnden',
    actorId: null,
    processors: [],
    qualifications: [],
    legalGroundNotInForce: 'warn',
    mayAskLongPeriods: false,
    lefi: noLefiRights,
    caseworkers: new Map(),
    automatedSystems: new Map(),
    acceptsUnassured: [],
    ...validity,
  };
}

const atLefi = (id: string): Connection => ({ ...aConnection(id), service: 'lefi' });

const right = (connectionId: string, validFrom = 0, validTo: number | null = null): CertificateRight => ({
  connectionId,
  processor: null,
  validFrom,
  validTo,
});

const spokenFor = (registry: Registry, now: number): string[] =>
  identifyCaller(presented, registry, now).maySpeakFor.map(({ id }) => id);

test('whoever shows no certificate is refused', () => {
  expect(() => identifyCaller(null, aRegistry([{}]), 5_000)).toThrow('certificate-missing');
});

test.each([999, 9_001])('a certificate is refused outside its own time (%s)', (now) => {
  expect(() => identifyCaller(presented, aRegistry([{}]), now)).toThrow('certificate-not-valid-now');
});

test('an expired certificate is called expired even when TLS no longer trusts it', () => {
  const untrusted = { ...presented, isTrusted: false };
  expect(() => identifyCaller(untrusted, aRegistry([{}]), 9_001)).toThrow('certificate-not-valid-now');
});

test('a certificate from an authority that we do not trust is unknown, registered or not', () => {
  const untrusted = { ...presented, isTrusted: false };
  expect(() => identifyCaller(untrusted, aRegistry([{}]), 5_000)).toThrow('certificate-unknown');
});

test.each([{ issuer: 'CN=Annan' }, { spkiSha256: 'cd'.repeat(32) }])(
  'a certificate is known by issuer and key together: %o is unknown',
  (other) => {
    expect(() => identifyCaller({ ...presented, ...other }, aRegistry([{}]), 5_000)).toThrow(
      'certificate-unknown',
    );
  },
);

test('a withdrawn certificate is refused from that very moment', () => {
  const registry = aRegistry([{ validFrom: 2_000, validTo: 4_000 }]);
  expect(() => identifyCaller(presented, registry, 1_999)).toThrow('certificate-not-valid-now');
  expect(identifyCaller(presented, registry, 3_999).certificate.id).toBe('certificate-0');
  expect(() => identifyCaller(presented, registry, 4_000)).toThrow('certificate-not-valid-now');
});

test('a certificate that was withdrawn and registered anew is known by its registration now', () => {
  const registry = aRegistry([{ validTo: 4_000 }, { validFrom: 6_000 }]);
  expect(identifyCaller(presented, registry, 3_000).certificate.id).toBe('certificate-0');
  expect(() => identifyCaller(presented, registry, 5_000)).toThrow('certificate-not-valid-now');
  expect(identifyCaller(presented, registry, 7_000).certificate.id).toBe('certificate-1');
});

test("a supplier's certificate speaks for many connections, each for its own time", () => {
  const speaksFor = [right('one'), right('two', 0, 4_000), right('three', 6_000)];
  const registry = aRegistry([{ speaksFor }], aConnection('one'), aConnection('two'), aConnection('three'));
  expect(spokenFor(registry, 3_999)).toEqual(['one', 'two']);
  expect(spokenFor(registry, 4_000)).toEqual(['one']);
  expect(spokenFor(registry, 6_000)).toEqual(['one', 'three']);
  expect(spokenFor(registry, 2_000)).toEqual(['one', 'two']);
});

test("a connection that is not active is still the caller's own", () => {
  const ended = aConnection('ended', { validFrom: 0, validTo: 2_000 });
  expect(spokenFor(aRegistry([{ speaksFor: [right('ended')] }], ended), 5_000)).toEqual(['ended']);
});

const represented = (registry: Registry, now = 5_000): string[] =>
  identifyCaller(presented, registry, now).mayRepresent.map(({ id }) => id);

test("at LEFI the operator represents SSBTEK's connections, LEFI's own never, and it speaks for none at SSBTEK", () => {
  const registry = aRegistry([{ isOperators: true }], aConnection('one'), aConnection('two'), atLefi('own'));
  expect(represented(registry)).toEqual(['one', 'two']);
  expect(spokenFor(registry, 5_000)).toEqual([]);
});

test('a connection to LEFI is represented by whoever speaks for it; one to SSBTEK is not: the one gives nothing at the other', () => {
  const registry = aRegistry(
    [{ speaksFor: [right('one'), right('own')] }],
    aConnection('one'),
    atLefi('own'),
  );
  expect(represented(registry)).toEqual(['own']);
});

describe('a supplier or agent represents a connection to LEFI', () => {
  const whose = '165560000001';
  const agreement = { on: day('2026-01-15'), reference: 'PUB 2026-7' };
  const one = {
    organisationsnummer: whose,
    name: 'Ombudet AB',
    role: 'agent' as const,
    agreement,
    ...always,
  };
  const heldBy = (processors: Connection['processors'], processor = whose) =>
    aRegistry([{ speaksFor: [{ ...right('own'), processor }] }], { ...atLefi('own'), processors });

  test('while it is registered so, to the moment', () => {
    const registry = heldBy([{ ...one, validFrom: 2_000, validTo: 6_000 }]);
    expect([1_999, 2_000, 5_999, 6_000].map((now) => represented(registry, now).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('as an agent only with the data processing agreement that the recipient has confirmed', () => {
    expect(represented(heldBy([one]))).toEqual(['own']);
    expect(represented(heldBy([{ ...one, agreement: null }]))).toEqual([]);
    expect(represented(heldBy([{ ...one, role: 'supplier', agreement: null }]))).toEqual(['own']);
  });

  test('and nobody else in whose hands the certificate is', () => {
    expect(represented(heldBy([one], '165560000019'))).toEqual([]);
    expect(represented(heldBy([]))).toEqual([]);
  });
});
