import { Fault } from '../../values/fault.ts';
import {
  certificateKey,
  isValidAt,
  type Connection,
  type RegisteredCertificate,
  type Registry,
} from '../connections/index.ts';
import type { Caller, PresentedCertificate } from './caller.ts';

/**
 * Who is calling, by the certificate that was shown. Asked at every question: a TLS session, above all a resumed one,
 * may outlive its certificate. Connections that are not active are kept, so that "not active" can be told from
 * "not yours". `now` is in milliseconds since 1970.
 */
export function identifyCaller(
  certificate: PresentedCertificate | null,
  registry: Registry,
  now: number,
): Caller {
  if (certificate === null) throw new Fault('certificate-missing', 'no client certificate was shown');
  if (now < certificate.notBefore || certificate.notAfter < now) {
    throw new Fault('certificate-not-valid-now', 'outside the time in the certificate itself');
  }
  if (!certificate.isTrusted) throw new Fault('certificate-unknown', 'no chain to a trust anchor');
  return speakerFor(registeredNow(certificate, registry, now), registry, now);
}

function registeredNow(
  { issuer, spkiSha256 }: PresentedCertificate,
  registry: Registry,
  now: number,
): RegisteredCertificate {
  const registrations = registry.certificates.get(certificateKey(issuer, spkiSha256));
  if (registrations === undefined) throw new Fault('certificate-unknown', 'not registered');
  const valid = registrations.find((registration) => isValidAt(registration, now));
  if (valid === undefined)
    throw new Fault('certificate-not-valid-now', 'outside the time of its registration');
  return valid;
}

/** A supplier's certificate may speak for thousands: who it speaks for is kept until the next moment that changes it. */
interface KeptCaller {
  readonly caller: Caller;
  readonly from: number;
  readonly until: number;
}

// The registry is replaced and never changed, so what was found in it stays true for as long as it is held.
const kept = new WeakMap<Registry, Map<string, KeptCaller>>();

function speakerFor(certificate: RegisteredCertificate, registry: Registry, now: number): Caller {
  const callers = kept.get(registry) ?? new Map<string, KeptCaller>();
  kept.set(registry, callers);
  const known = callers.get(certificate.id);
  if (known !== undefined && known.from <= now && now < known.until) return known.caller;
  const maySpeakFor = connectionsSpokenFor(certificate, registry, now);
  const mayRepresent = connectionsRepresented(certificate, registry, now);
  const caller = { certificate, maySpeakFor, mayRepresent };
  callers.set(certificate.id, { caller, from: now, until: nextChange(caller, now) });
  return caller;
}

/**
 * Whose actor it may represent at LEFI. Having SSBTEK gives nothing there but through the relay, which is the operator's;
 * and being connected to LEFI gives nothing to the operator's certificate.
 */
function connectionsRepresented(
  certificate: RegisteredCertificate,
  registry: Registry,
  now: number,
): Connection[] {
  if (certificate.isOperators)
    return [...registry.connections.values()].filter(({ service }) => service === 'ssbtek');
  return certificate.speaksFor
    .filter((right) => isValidAt(right, now))
    .flatMap(({ connectionId, processor }) => {
      const connection = registry.connections.get(connectionId);
      return connection?.service === 'lefi' && maySpeakAs(processor, connection, now) ? connection : [];
    });
}

/** The organisation itself; or its supplier, or its agent with a confirmed data processing agreement, now. */
function maySpeakAs(processor: string | null, { processors }: Connection, now: number): boolean {
  return (
    processor === null ||
    processors.some(
      (one) =>
        one.organisationsnummer === processor &&
        isValidAt(one, now) &&
        (one.role === 'supplier' || one.agreement !== null),
    )
  );
}

function connectionsSpokenFor(
  { speaksFor }: RegisteredCertificate,
  registry: Registry,
  now: number,
): readonly Connection[] {
  return speaksFor
    .filter((right) => isValidAt(right, now))
    .flatMap(({ connectionId }) => registry.connections.get(connectionId) ?? []);
}

function nextChange({ certificate: { speaksFor }, maySpeakFor }: Caller, now: number): number {
  const processors = maySpeakFor.filter(({ service }) => service === 'lefi').flatMap((one) => one.processors);
  const moments = [...speaksFor, ...processors].flatMap(({ validFrom, validTo }) => [
    validFrom,
    validTo ?? Infinity,
  ]);
  return moments.reduce((next, moment) => (now < moment && moment < next ? moment : next), Infinity);
}
