import type { AgencyCode } from '../../../values/agency.ts';
import type { Database } from '../../database/index.ts';
import {
  addFact,
  ChangeRefused,
  registerIfNew,
  requireOrganisationsnummer,
  FieldMistakes,
  type RegistryChange,
} from '../../parties/index.ts';
import { addUnit, requireMandate } from '../../permissions/index.ts';
import { atField } from '../at-field.ts';
import { untickedPoints } from '../application-state.ts';
import type { CertificateAuthorityLine } from '../certificate-authority.ts';
import { addRight } from '../certificate-acts.ts';
import { enterConnection } from '../connection-acts.ts';
import type { Order } from '../order.ts';
import { certificateAsRegistered } from '../course/certificate-as-registered.ts';
import { holdsPrivateKey, privateKeySent } from '../order-mistakes.ts';
import {
  actOnApplicationAndRegistry,
  latestOrder,
  type Acting,
  type ApplicationInHand,
} from './act-on-application.ts';
import { inWords } from './review-application.ts';

export interface ToRegister {
  readonly applicationId: string;
  /** What LEFI knows the board by; null when it has none. */
  readonly actorId: string | null;
  /** The signing certificate in PEM, or the municipality's request for one (PKCS#10, PEM). */
  readonly certificateOrRequest: string;
  /** Agencies that have said that they qualify the municipality (Beskrivning 9.1.3). Others can do so later, by themselves. */
  readonly qualifiedBy: readonly AgencyCode[];
}

export interface Registered {
  readonly connectionId: string;
  readonly certificateId: string;
  /** PEM. */
  readonly certificate: string;
}

/**
 * Enters an approved order in the register: the municipality, its board's connection and units, the supplier, aktörs-id, who has
 * qualified it, and the certificate – registered as it is, or had from the authority for the municipality's request. The name
 * must be the order's. Nothing can be asked on the connection before access is opened.
 */
export async function registerConnection(
  database: Database,
  acting: Acting & { readonly certificateAuthority: CertificateAuthorityLine | null },
  toRegister: ToRegister,
): Promise<Registered> {
  requireMandate(acting.mandate, 'register-connection');
  const { applicationId } = toRegister;
  const certificate = await certificateFor(database, acting.certificateAuthority, toRegister);
  return await actOnApplicationAndRegistry(
    database,
    acting,
    { applicationId, act: 'register-connection', from: ['approved'] },
    async (application, change) => {
      const left = untickedPoints(application.course, 'registration');
      if (left.length > 0) throw new ChangeRefused(`Dessa punkter är inte avbockade: ${inWords(left)}.`);
      const connectionId = await enter(change, application, toRegister);
      const certificateId = await register(change, application, { certificate, connectionId });
      const { actorId, qualifiedBy } = toRegister;
      return {
        connectionId,
        content: { certificateId, certificate, actorId, qualifiedBy },
        facts: { certificateId, qualifiedBy: [...qualifiedBy].join(' ') },
        added: { connectionId, certificateId, certificate },
      };
    },
  );
}

/** Asked for before anything is locked: the authority may take its time. */
async function certificateFor(
  database: Database,
  authority: CertificateAuthorityLine | null,
  { applicationId, certificateOrRequest }: ToRegister,
): Promise<string> {
  const { order } = await latestOrder(database.kysely, applicationId);
  if (holdsPrivateKey(certificateOrRequest)) throw mistake(privateKeySent);
  const isRequest = /-----BEGIN (NEW )?CERTIFICATE REQUEST-----/.test(certificateOrRequest);
  if (!isRequest) return certificateOrRequest;
  if (authority === null) {
    throw mistake(
      'Det här är en begäran, och ingen certifikatutfärdare är inställd. Lämna ett utfärdat certifikat.',
    );
  }
  return await authority.issue(certificateOrRequest, order.signingCertificateName.trim());
}

function mistake(message: string): FieldMistakes {
  return new FieldMistakes([{ pointer: '/certificateOrRequest', message }]);
}

async function enter(
  change: RegistryChange,
  { order, service, now }: ApplicationInHand,
  { actorId }: ToRegister,
): Promise<string> {
  const organisationsnummer = requireOrganisationsnummer(order.municipality.organisationsnummer);
  await registerIfNew(change, { ...order.municipality, kind: 'municipality' });
  const board = order.board.trim();
  const connectionId = await enterConnection(change, { service, organisationsnummer, board, actorId });
  for (const name of order.units) {
    await addUnit(change, { connectionId, name, kind: 'investigates-and-decides', validFrom: now });
  }
  if (order.supplier !== null) await addSupplier(change, connectionId, order.supplier, now);
  return connectionId;
}

async function addSupplier(
  change: RegistryChange,
  connectionId: string,
  supplier: NonNullable<Order['supplier']>,
  validFrom: number,
): Promise<void> {
  const organisationsnummer = requireOrganisationsnummer(supplier.organisationsnummer);
  await registerIfNew(change, { ...supplier, kind: 'supplier' });
  const columns = { connection_id: connectionId, organisationsnummer, role: 'supplier' };
  const already = 'Tjänsteleverantören är redan registrerad för anslutningen.';
  await addFact(change, 'connection_processor', columns, { validFrom, validTo: null }, already);
}

/** A supplier's certificate may be registered already, for other municipalities: it gets to speak for one more. Never one that was withdrawn. */
async function register(
  change: RegistryChange,
  { order, now }: ApplicationInHand,
  { certificate, connectionId }: { certificate: string; connectionId: string },
): Promise<string> {
  const subjectName = order.signingCertificateName;
  const { id, validTo } = await atField('/certificateOrRequest', () =>
    certificateAsRegistered(change, { pem: certificate, subjectName, validFrom: now }),
  );
  await addRight(change, id, connectionId, { validFrom: now, validTo });
  return id;
}
