import { expect, test } from 'vitest';
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

const right = (connectionId: string, validFrom = 0, validTo: number | null = null): CertificateRight => ({
  connectionId,
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

test('the operator represents every connection at LEFI, and speaks for none at SSBTEK', () => {
  const registry = aRegistry([{ isOperators: true }], aConnection('one'), aConnection('two'));
  const caller = identifyCaller(presented, registry, 5_000);
  expect(caller.mayRepresent.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(caller.maySpeakFor).toEqual([]);
});

test('whoever is not the operator represents those it may speak for', () => {
  const registry = aRegistry([{ speaksFor: [right('one')] }], aConnection('one'), aConnection('two'));
  expect(identifyCaller(presented, registry, 5_000).mayRepresent.map(({ id }) => id)).toEqual(['one']);
});
