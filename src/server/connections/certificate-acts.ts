import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import {
  addFact,
  addFirstFact,
  changeRegistry,
  ChangeRefused,
  endFacts,
  requireForwards,
  requireOrganisationsnummer,
  requireParty,
  type ActOptions,
  type Changed,
  type RegistryChange,
} from '../parties/index.ts';
import { readCertificatePem, type CertificateFacts } from './certificate-facts.ts';
import { requireConnection } from './connection-acts.ts';

export interface CertificateToAdd {
  /** One client certificate in PEM; a private key beside it is not looked at. */
  readonly pem: string;
  /** As the order form has it (Anslutningsavtal, bilaga 1 punkt 3); absent: what the certificate says. */
  readonly subjectName?: string;
  readonly validFrom: number;
  /** Absent: until the certificate's own last moment. */
  readonly validTo?: number;
  /** Connections that it may speak for during the same time. */
  readonly speaksFor?: readonly string[];
  /** The supplier or agent that asks with it for them, twelve digits; absent: the connections' own organisation. */
  readonly processor?: string;
  /** The operator's own, which represents the actors of SSBTEK's connections at LEFI; default false. */
  readonly isOperators?: boolean;
}

/** Registers a certificate. It is known by its issuer and its public key. */
export async function addCertificate(
  database: Database,
  toAdd: CertificateToAdd,
  options: ActOptions = {},
): Promise<{ readonly id: string } & Changed> {
  const certificate = readUsableCertificate(toAdd);
  return await changeRegistry(database, options, async (change) => {
    const id = await registerCertificate(change, certificate, toAdd);
    return { act: { act: 'certificate-added', facts: { certificateId: id } }, added: { id } };
  });
}

/** The certificate in a PEM text. Throws ChangeRefused when it can't be registered as the wish says. */
export function readUsableCertificate(toAdd: CertificateToAdd): CertificateFacts {
  const certificate = readCertificatePem(toAdd.pem);
  requireUsable(certificate, toAdd);
  requireForwards(spanOf(certificate, toAdd));
  return certificate;
}

/** As addCertificate, within a change. */
export async function registerCertificate(
  change: RegistryChange,
  certificate: CertificateFacts,
  toAdd: CertificateToAdd,
): Promise<string> {
  const span = spanOf(certificate, toAdd);
  await refuseSecondRegistration(change, certificate, span);
  const id = await insertCertificate(change, certificate, toAdd.isOperators ?? false);
  await addFirstFact(change, 'certificate_period', { certificate_id: id }, span);
  for (const connectionId of new Set(toAdd.speaksFor))
    await addRight(change, id, connectionId, span, toAdd.processor);
  return id;
}

function spanOf({ notAfter }: CertificateFacts, { validFrom, validTo }: CertificateToAdd) {
  return { validFrom, validTo: validTo ?? notAfter };
}

/** From the given moment no question is answered to whoever shows the certificate. */
export async function withdrawCertificate(
  database: Database,
  certificateId: string,
  at: number,
  options: ActOptions = {},
): Promise<Changed> {
  return await changeRegistry(database, options, async (change) => {
    await requireCertificate(change, certificateId);
    const nothing = 'Certifikatet är redan återkallat då, eller har gått ut.';
    await endFacts(change, 'certificate_period', { certificate_id: certificateId }, at, nothing);
    return { act: { act: 'certificate-withdrawn', facts: { certificateId, at } }, added: {} };
  });
}

interface CertificateGrant {
  readonly certificateId: string;
  readonly connectionId: string;
  readonly validFrom: number;
  readonly validTo?: number | null;
  /** The supplier or agent that asks with it, twelve digits; absent: the connection's own organisation. */
  readonly processor?: string;
}

/** The certificate may speak for one more connection. */
export async function grantCertificate(
  database: Database,
  right: CertificateGrant,
  options: ActOptions = {},
): Promise<Changed> {
  const { certificateId, connectionId, validFrom, validTo = null } = right;
  return await changeRegistry(database, options, async (change) => {
    await requireCertificate(change, certificateId);
    await addRight(change, certificateId, connectionId, { validFrom, validTo }, right.processor);
    return { act: { act: 'certificate-granted', facts: { certificateId, connectionId } }, added: {} };
  });
}

/** The certificate may no longer speak for the connection, from the given moment. */
export async function revokeCertificateGrant(
  database: Database,
  { certificateId, connectionId, at }: { certificateId: string; connectionId: string; at: number },
  options: ActOptions = {},
): Promise<Changed> {
  return await changeRegistry(database, options, async (change) => {
    await requireCertificate(change, certificateId);
    await endFacts(
      change,
      'certificate_right',
      { certificate_id: certificateId, connection_id: connectionId },
      at,
      'Certifikatet får inte tala för anslutningen då.',
    );
    return {
      act: { act: 'certificate-grant-revoked', facts: { certificateId, connectionId, at } },
      added: {},
    };
  });
}

function requireUsable(certificate: CertificateFacts, { subjectName, validFrom }: CertificateToAdd): void {
  if (certificate.isAuthority)
    throw new ChangeRefused('Det är ett utfärdarcertifikat, inte ett klientcertifikat.');
  if (certificate.notAfter <= validFrom)
    throw new ChangeRefused('Certifikatet har gått ut innan det ska gälla.');
  if (subjectName !== undefined && subjectName.trim() !== certificate.subjectName) {
    throw new ChangeRefused(
      `Certifikatet är utställt på ${certificate.subjectName}, inte på ${subjectName}.`,
    );
  }
}

export async function addRight(
  change: RegistryChange,
  certificateId: string,
  connectionId: string,
  span: { validFrom: number; validTo: number | null },
  processor?: string,
): Promise<void> {
  await requireConnection(change, connectionId);
  if (processor !== undefined) await requireParty(change, requireOrganisationsnummer(processor));
  await addFact(
    change,
    'certificate_right',
    { certificate_id: certificateId, connection_id: connectionId },
    span,
    'Certifikatet får redan tala för anslutningen.',
    processor === undefined ? {} : { processor },
  );
}

async function requireCertificate({ transaction }: RegistryChange, certificateId: string): Promise<void> {
  const { rows } = await sql`select from certificate where id = ${certificateId}`.execute(transaction);
  if (rows.length === 0) throw new ChangeRefused('Det finns inget certifikat med det id:t.');
}

async function refuseSecondRegistration(
  { transaction }: RegistryChange,
  { issuer, spkiSha256 }: CertificateFacts,
  { validFrom, validTo }: { validFrom: number; validTo: number },
): Promise<void> {
  const { rows } = await sql`
    select from certificate c join certificate_period p on p.certificate_id = c.id
    where c.issuer = ${issuer} and c.spki_sha256 = ${spkiSha256}
      and not exists (select from certificate_period later where later.replaces = p.id)
      and p.valid_to is distinct from p.valid_from
      and tstzrange(p.valid_from, p.valid_to)
        && tstzrange(${new Date(validFrom)}::timestamptz, ${new Date(validTo)}::timestamptz)`.execute(
    transaction,
  );
  if (rows.length > 0) throw new ChangeRefused('Certifikatet är redan registrerat under den tiden.');
}

async function insertCertificate(
  { transaction, recorded }: RegistryChange,
  { issuer, spkiSha256, subjectName }: CertificateFacts,
  isOperators: boolean,
): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into certificate (id, issuer, spki_sha256, subject_name, is_operators, recorded_at, recorded_in)
    values (${id}, ${issuer}, ${spkiSha256}, ${subjectName}, ${isOperators}, ${new Date(recorded.at)}, ${recorded.version})`.execute(
    transaction,
  );
  return id;
}
