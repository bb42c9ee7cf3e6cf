import { swedishDayAt } from '../../../values/day.ts';
import { addFact, ChangeRefused, endFacts, registerIfNew, type RegistryChange } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { atField } from '../at-field.ts';
import { readCertificatePem } from '../certificate-facts.ts';
import { isValidAt, type RegisteredProcessor } from '../registry.ts';
import { aboutConnection } from './about-connection.ts';
import { effectiveAt } from './effective-at.ts';
import { FieldReader, type NamedOrganisation, type WrittenOrganisation } from './field-reader.ts';
import { letCertificateSpeak, rightsFrom } from './speaking-certificates.ts';
import { requireLasting } from './require-lasting.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts, type Seen } from './take-act.ts';

/**
 * A written notice of change of supplier. What it must say is what the text on LEFI Online asks for ("Byte av
 * tjänsteleverantör"), as no text on SSBTEK says anything; the day and the certificates are what the change needs here.
 */
export interface SupplierChange {
  readonly municipality: WrittenOrganisation;
  /** Null: the municipality has none registered. */
  readonly current: WrittenOrganisation | null;
  readonly next: WrittenOrganisation;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
  /** The new supplier's client certificate in PEM; empty when one that is kept will be used. */
  readonly certificate: string;
  /** Ids of today's certificates that go on, such as the municipality's own. All others end with the old supplier. */
  readonly keptCertificates: readonly string[];
}

/** The processor and the right to ask move to the new supplier on the day; until then the old one asks as before. */
export async function changeSupplier(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  change: SupplierChange,
): Promise<ActTaken> {
  requireMandate(mandate, 'change-supplier', 'carry-out-change');
  const on = { act: 'change-supplier', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (registry, seen) => {
    const read = readChange(change, seen);
    await moveProcessor(registry, connectionId, read);
    const certificateId = await moveCertificates(registry, seen, { change, at: read.at });
    const letter = {
      template: 'supplier-changed',
      values: {
        ...aboutConnection(seen.connection),
        formerSupplier: read.current,
        newSupplier: read.next,
        from: swedishDayAt(read.at),
      },
    } as const;
    return {
      effectiveAt: read.at,
      content: {
        fromOn: read.fromOn,
        municipality: read.municipality,
        current: read.current,
        next: read.next,
        certificateId,
        keptCertificates: change.keptCertificates,
      },
      letters: [
        { ...letter, to: 'agreement' },
        ...(seen.contacts?.technical ? [{ ...letter, to: 'technical' as const }] : []),
      ],
    };
  });
}

interface ReadChange {
  readonly municipality: NamedOrganisation;
  readonly current: NamedOrganisation | null;
  readonly next: NamedOrganisation;
  readonly fromOn: string;
  readonly at: number;
}

function readChange(change: SupplierChange, seen: Seen): ReadChange {
  refuseSecondPlanned(seen);
  const reader = new FieldReader();
  const municipality = reader.ownOrganisation('/municipality', change.municipality, seen.connection);
  const current =
    change.current && reader.organisation('/current', change.current, 'den nuvarande tjänsteleverantörens');
  const next = reader.organisation('/next', change.next, 'den nya tjänsteleverantörens');
  const fromOn = reader.day('/fromOn', change.fromOn, 'Skriv från vilket datum den nya leverantören gäller.');
  const at = effectiveAt(fromOn, seen.now);
  compareCurrent(reader, current, suppliersAt(seen, at));
  if (current !== null && next.organisationsnummer === current.organisationsnummer) {
    reader.mistake('/next/organisationsnummer', 'Den nya leverantören är densamma som den nuvarande.');
  }
  if (change.certificate.trim() === '' && change.keptCertificates.length === 0) {
    reader.mistake(
      '/certificate',
      'Ange den nya leverantörens certifikat, eller vilket av dagens certifikat som ska fortsätta gälla.',
    );
  }
  reader.done();
  requireLasting(seen, at);
  return { municipality, current, next, fromOn, at };
}

function refuseSecondPlanned({ state }: Seen): void {
  if (state.planned.some(({ act }) => act === 'change-supplier')) {
    throw new ChangeRefused('Ett byte av leverantör är redan anmält och har inte skett än. Ångra det först.');
  }
}

function suppliersAt({ connection }: Seen, at: number): readonly RegisteredProcessor[] {
  return connection.processors.filter((one) => one.role === 'supplier' && isValidAt(one, at));
}

function compareCurrent(
  reader: FieldReader,
  current: NamedOrganisation | null,
  registered: readonly RegisteredProcessor[],
): void {
  const names = registered.map(
    ({ name, organisationsnummer }) => `${name} (${organisationsnummer.slice(2)})`,
  );
  if (current === null) {
    if (registered.length === 0) return;
    reader.mistake(
      '/current/organisationsnummer',
      `Anslutningen har ${names.join(' och ')} som leverantör då. Skriv den.`,
    );
  } else if (!registered.some((one) => one.organisationsnummer === current.organisationsnummer)) {
    const has =
      registered.length === 0
        ? 'Anslutningen har ingen leverantör då'
        : `Leverantören är ${names.join(' och ')}`;
    reader.mistake('/current/organisationsnummer', `${has}. Kontrollera numret.`);
  }
}

async function moveProcessor(
  change: RegistryChange,
  connectionId: string,
  { current, next, at }: ReadChange,
): Promise<void> {
  await registerIfNew(change, { ...next, kind: 'supplier' });
  const supplier = (organisationsnummer: string) => ({
    connection_id: connectionId,
    organisationsnummer,
    role: 'supplier',
  });
  if (current !== null) {
    const nothing = 'Den nuvarande leverantören har redan slutat då.';
    await endFacts(change, 'connection_processor', supplier(current.organisationsnummer), at, nothing);
  }
  const already = 'Den nya leverantören är redan registrerad under den tiden.';
  const span = { validFrom: at, validTo: null };
  await addFact(change, 'connection_processor', supplier(next.organisationsnummer), span, already);
}

/** The certificate that the new supplier asks with; null when one that is kept will be used. */
async function moveCertificates(
  registry: RegistryChange,
  { connection, registry: known, acts }: Seen,
  { change, at }: { readonly change: SupplierChange; readonly at: number },
): Promise<string | null> {
  const rights = rightsFrom(known, connection.id, at);
  const unknown = change.keptCertificates.find(
    (id) => !rights.some(({ certificateId }) => certificateId === id),
  );
  if (unknown !== undefined) {
    throw new ChangeRefused('Ett certifikat som skulle behållas får inte tala för anslutningen då.');
  }
  const isNext = await atField('/certificate', () =>
    change.certificate.trim() === '' ? null : readCertificatePem(change.certificate),
  );
  for (const { certificateId, spkiSha256 } of rights) {
    if (change.keptCertificates.includes(certificateId) || spkiSha256 === isNext?.spkiSha256) continue;
    const right = { certificate_id: certificateId, connection_id: connection.id };
    await endFacts(
      registry,
      'certificate_right',
      right,
      at,
      'Certifikatet får inte tala för anslutningen då.',
    );
  }
  if (isNext === null) return null;
  const speaking = rights.find(({ spkiSha256 }) => spkiSha256 === isNext.spkiSha256);
  if (speaking !== undefined) return speaking.certificateId;
  return await letCertificateSpeak(registry, {
    pem: change.certificate,
    connectionId: connection.id,
    at,
    acts,
  });
}
