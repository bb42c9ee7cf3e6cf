import { addDays, startOfSwedishDay, swedishDayAt } from '../../../values/day.ts';
import { addFact, ChangeRefused, endFacts, type RegistryChange } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { certificateAsRegistered, requireNotWithdrawn } from './certificate-as-registered.ts';
import { atField } from '../at-field.ts';
import { readCertificatePem } from '../certificate-facts.ts';
import { aboutConnection } from './about-connection.ts';
import { effectiveAt } from './effective-at.ts';
import { FieldReader, noDay } from './field-reader.ts';
import { requireLasting } from './require-lasting.ts';
import { rightsFrom, speakingCertificates, type SpeakingCertificate } from './speaking-certificates.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts, type Seen } from './take-act.ts';

export interface CertificateRenewal {
  /** Id of the certificate that is replaced; it must be issued to the same name. */
  readonly replaces: string;
  /** The new client certificate in PEM. */
  readonly certificate: string;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
  /** YYYY-MM-DD: the last day of the old one, on which both may be used. */
  readonly oldUntilOn: string;
}

/** The new certificate may be used from its day; the old one to the end of its last day, or its own end. */
export async function renewCertificate(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  renewal: CertificateRenewal,
): Promise<ActTaken> {
  requireMandate(mandate, 'renew-certificate', 'carry-out-change');
  const on = { act: 'renew-certificate', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, seen) => {
    const read = readRenewal(renewal, seen);
    const old = oldCertificate(seen, renewal.replaces, read.at);
    const added = await addNew(change, seen, { renewal, old, at: read.at });
    await endOld(change, connectionId, { old, until: read.oldUntil });
    return {
      effectiveAt: read.at,
      content: {
        fromOn: read.fromOn,
        oldUntilOn: read.oldUntilOn,
        replaces: old.certificateId,
        certificateId: added.id,
        certificateName: added.subjectName,
      },
      letters: [
        {
          template: 'certificate-registered',
          to: 'technical',
          values: {
            ...aboutConnection(seen.connection),
            certificateName: added.subjectName,
            from: swedishDayAt(read.at),
            lastOn: swedishDayAt(added.validTo - 1),
          },
        },
      ],
    };
  });
}

function readRenewal({ certificate, fromOn: from, oldUntilOn: until }: CertificateRenewal, seen: Seen) {
  const reader = new FieldReader();
  readPem(reader, certificate);
  const fromOn = reader.day('/fromOn', from, 'Skriv från vilket datum det nya certifikatet gäller.');
  const oldUntilOn = reader.day('/oldUntilOn', until, 'Skriv sista dagen för det gamla certifikatet.');
  const at = effectiveAt(fromOn, seen.now);
  if (oldUntilOn > noDay && fromOn > noDay && oldUntilOn < swedishDayAt(at)) {
    reader.mistake('/oldUntilOn', 'Det gamla ska gälla minst till och med dagen då det nya börjar gälla.');
  }
  reader.done();
  requireLasting(seen, at);
  return { fromOn, oldUntilOn, at, oldUntil: startOfSwedishDay(addDays(oldUntilOn, 1)) };
}

/** Told together with the days; whether it may be registered is seen when it is. */
function readPem(reader: FieldReader, pem: string): void {
  try {
    if (pem.trim() === '') reader.mistake('/certificate', 'Välj det nya certifikatet (PEM).');
    else readCertificatePem(pem);
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    reader.mistake('/certificate', error.message);
  }
}

/** Where none speaks any more, for it was withdrawn or has run out, one that did is what the new one comes after. */
function oldCertificate({ registry, connection }: Seen, id: string, at: number): SpeakingCertificate {
  const rights = rightsFrom(registry, connection.id, at);
  const former = speakingCertificates(registry, connection.id).filter(({ from, until }) => from !== until);
  const old = (rights.length > 0 ? rights : former).findLast(({ certificateId }) => certificateId === id);
  if (old === undefined)
    throw new ChangeRefused('Certifikatet som ska bytas får inte tala för anslutningen då.');
  return old;
}

async function addNew(
  change: RegistryChange,
  { connection, acts }: Seen,
  { renewal, old, at }: { renewal: CertificateRenewal; old: SpeakingCertificate; at: number },
) {
  const { subjectName } = old;
  const added = await atField('/certificate', async () => {
    const known = await certificateAsRegistered(change, {
      pem: renewal.certificate,
      subjectName,
      validFrom: at,
    });
    requireNotWithdrawn(acts, known.id);
    return known;
  });
  await addFact(
    change,
    'certificate_right',
    { certificate_id: added.id, connection_id: connection.id },
    { validFrom: at, validTo: null },
    'Certifikatet får redan tala för anslutningen.',
  );
  return added;
}

/** Where the old one ends by itself before its last day, nothing is to be done. */
async function endOld(
  change: RegistryChange,
  connectionId: string,
  { old, until }: { readonly old: SpeakingCertificate; readonly until: number },
): Promise<void> {
  if (old.until !== null && old.until <= until) return;
  const right = { certificate_id: old.certificateId, connection_id: connectionId };
  await endFacts(
    change,
    'certificate_right',
    right,
    until,
    'Certifikatet får inte tala för anslutningen då.',
  );
}
