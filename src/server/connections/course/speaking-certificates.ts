import { addFact, type RegistryChange } from '../../parties/index.ts';
import { atField } from '../at-field.ts';
import type { ConnectionAct } from '../connection-act.ts';
import { certificateAsRegistered, requireNotWithdrawn } from './certificate-as-registered.ts';
import type { Registry } from '../registry.ts';

/** A certificate that may speak for a connection at some time from a moment on. */
export interface SpeakingCertificate {
  readonly certificateId: string;
  readonly subjectName: string;
  readonly spkiSha256: string;
  /** When it stops speaking for the connection: its right's end or its own, the earlier. Milliseconds since 1970. */
  readonly until: number | null;
  readonly from: number;
}

/** Those that may speak for the connection at `at`, or later; each once. */
export function rightsFrom(
  registry: Registry,
  connectionId: string,
  at: number,
): readonly SpeakingCertificate[] {
  const lasting = speakingCertificates(registry, connectionId).filter(
    ({ until, from }) => from !== until && (until === null || at < until),
  );
  return [...new Map(lasting.map((right) => [right.certificateId, right])).values()];
}

/** All that have ever been given the right, the first of them first. */
export function speakingCertificates(
  registry: Registry,
  connectionId: string,
): readonly SpeakingCertificate[] {
  return [...registry.certificates.values()]
    .flat()
    .flatMap(({ id, subjectName, spkiSha256, validFrom, validTo, speaksFor }) =>
      speaksFor
        .filter((right) => right.connectionId === connectionId)
        .map((right) => ({
          certificateId: id,
          subjectName,
          spkiSha256,
          from: Math.max(validFrom, right.validFrom),
          until: earlier(validTo, right.validTo),
        })),
    )
    .sort((one, other) => one.from - other.from);
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/** Registers the certificate unless it is known, and lets it speak for the connection from then on. Gives its id. */
export async function letCertificateSpeak(
  change: RegistryChange,
  certificate: { pem: string; connectionId: string; at: number; acts: readonly ConnectionAct[] },
): Promise<string> {
  const { pem, connectionId, at, acts } = certificate;
  const id = await atField('/certificate', async () => {
    const known = await certificateAsRegistered(change, { pem, validFrom: at });
    requireNotWithdrawn(acts, known.id);
    return known.id;
  });
  await addFact(
    change,
    'certificate_right',
    { certificate_id: id, connection_id: connectionId },
    { validFrom: at, validTo: null },
    'Certifikatet får redan tala för anslutningen.',
  );
  return id;
}
