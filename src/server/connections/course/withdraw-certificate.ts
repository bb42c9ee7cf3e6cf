import { swedishDayAt } from '../../../values/day.ts';
import { ChangeRefused, endFacts, type RegistryChange } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { isValidAt, type Registry } from '../registry.ts';
import { aboutConnection } from './about-connection.ts';
import { FieldReader } from './field-reader.ts';
import { rightsFrom } from './speaking-certificates.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts } from './take-act.ts';

export interface CertificateWithdrawal {
  readonly certificateId: string;
  readonly reason: string;
}

/**
 * At once, and for good: the certificate no longer speaks for the connection. One that speaks for no other connection is
 * withdrawn whole. There is no undoing it: what has been withdrawn may be in wrong hands, and a new one is registered.
 */
export async function withdrawConnectionCertificate(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  { certificateId, reason: written }: CertificateWithdrawal,
): Promise<ActTaken> {
  requireMandate(mandate, 'withdraw-certificate');
  const on = { act: 'withdraw-certificate', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, { registry, connection, now }) => {
    const reader = new FieldReader();
    const reason = reader.text('/reason', written, 'Skriv varför certifikatet återkallas.');
    reader.done();
    const certificate = rightsFrom(registry, connectionId, now).find(
      (one) => one.certificateId === certificateId,
    );
    if (certificate === undefined)
      throw new ChangeRefused('Certifikatet får inte längre tala för anslutningen.');
    const nothing = 'Certifikatet får inte längre tala för anslutningen.';
    const right = { certificate_id: certificateId, connection_id: connectionId };
    await endFacts(change, 'certificate_right', right, now, nothing);
    await endWhole(change, registry, { certificateId, connectionId, now });
    const { subjectName } = certificate;
    return {
      effectiveAt: now,
      content: { certificateId, certificateName: subjectName, reason },
      letters: (['technical', 'agreement'] as const).map((to) => ({
        template: 'certificate-withdrawn',
        to,
        values: { ...aboutConnection(connection), certificateName: subjectName, from: swedishDayAt(now) },
      })),
    };
  });
}

async function endWhole(
  change: RegistryChange,
  registry: Registry,
  { certificateId, connectionId, now }: { certificateId: string; connectionId: string; now: number },
): Promise<void> {
  const certificate = [...registry.certificates.values()].flat().find(({ id }) => id === certificateId);
  const speaksForOthers = certificate?.speaksFor.some(
    (right) => right.connectionId !== connectionId && (isValidAt(right, now) || right.validFrom > now),
  );
  if (certificate === undefined || speaksForOthers === true) return;
  await endFacts(
    change,
    'certificate_period',
    { certificate_id: certificateId },
    now,
    'Certifikatet har gått ut.',
  );
}
