import { sql } from 'kysely';
import { ChangeRefused, type RegistryChange } from '../../parties/index.ts';
import { readUsableCertificate, registerCertificate } from '../certificate-acts.ts';
import type { ConnectionAct } from '../connection-act.ts';
import type { CertificateFacts } from '../certificate-facts.ts';

interface Wish {
  readonly pem: string;
  /** The name that it must be issued to; absent: any. */
  readonly subjectName?: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
}

/** The certificate as it is registered at a moment, or registered from then on. One that was withdrawn is not let in again. */
export async function certificateAsRegistered(
  change: RegistryChange,
  wish: Wish,
): Promise<{ readonly id: string; readonly subjectName: string; readonly validTo: number }> {
  const certificate = readUsableCertificate(wish);
  const { subjectName, notAfter } = certificate;
  const known = await registrations(change, certificate);
  if (known.some(({ isOperators }) => isOperators))
    throw new ChangeRefused('Certifikatet är driftspartens eget. Det talar inte för en kommun.');
  const now = known.find(({ from, to }) => from <= wish.validFrom && wish.validFrom < to);
  if (now !== undefined) return { id: now.id, subjectName, validTo: now.to };
  if (known.length > 0) {
    throw new ChangeRefused(noLonger);
  }
  const id = await registerCertificate(change, certificate, wish);
  return { id, subjectName, validTo: notAfter };
}

const noLonger = 'Certifikatet har varit registrerat och gäller inte längre. Skaffa ett nytt certifikat.';

/** Whoever withdrew it for the connection did so for good, also where it goes on speaking for others. */
export function requireNotWithdrawn(acts: readonly ConnectionAct[], certificateId: string): void {
  const isWithdrawn = acts.some(
    ({ act, content }) => act === 'withdraw-certificate' && content['certificateId'] === certificateId,
  );
  if (isWithdrawn) throw new ChangeRefused(noLonger);
}

interface Registration {
  readonly id: string;
  readonly isOperators: boolean;
  readonly from: number;
  readonly to: number;
}

async function registrations(
  { transaction }: RegistryChange,
  { issuer, spkiSha256 }: CertificateFacts,
): Promise<readonly Registration[]> {
  const { rows } = await sql<Registration>`
    select c.id, c.is_operators as "isOperators", (extract(epoch from p.valid_from) * 1000)::float8 as from,
      (extract(epoch from coalesce(p.valid_to, 'infinity')) * 1000)::float8 as to
    from certificate c join certificate_period p on p.certificate_id = c.id
    where c.issuer = ${issuer} and c.spki_sha256 = ${spkiSha256} and p.valid_to is distinct from p.valid_from
      and not exists (select from certificate_period later where later.replaces = p.id)`.execute(transaction);
  return rows;
}
