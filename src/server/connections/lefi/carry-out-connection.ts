import {
  addFact,
  addFirstFact,
  FieldMistakes,
  registerIfNew,
  requireOrganisationsnummer,
  type RegistryChange,
} from '../../parties/index.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { putInOutbox } from '../../notices/index.ts';
import { grantPermission, type Role } from '../../permissions/index.ts';
import { enterConnection, openConnection } from '../connection-acts.ts';
import type { Said } from '../kept-act.ts';
import { holdsPrivateKey, privateKeySent } from '../order-mistakes.ts';
import type { MatterInHand } from './act-on-matter.ts';
import type { CarriedOut, ToCarryOut } from './to-carry-out.ts';
import { letSpeak } from './let-speak.ts';
import type { ConnectContent } from './matter.ts';
import { placeOf } from './decide-matter.ts';

/** What the whole organisation is called among its parts. */
const wholeOrganisation = 'Hela organisationen';

/**
 * Enters and opens an approved connection: the party, the recipient's kind, the supplier, the certificate of a system, and the
 * permissions of the contact and the responsible managers. Which grounds apply, and so what is disclosed, is decided apart.
 */
export async function carryOutConnection(
  change: RegistryChange,
  { matter, toCarryOut }: { readonly matter: MatterInHand<'connect'>; readonly toCarryOut: ToCarryOut },
): Promise<Said<CarriedOut>> {
  const { content, now } = matter;
  requireAdded(content, toCarryOut);
  const organisationsnummer = requireOrganisationsnummer(content.organisation.organisationsnummer);
  await registerIfNew(change, { ...content.organisation, kind: content.recipientKind });
  const board = content.part === '' ? wholeOrganisation : content.part;
  const of = { service: 'lefi', organisationsnummer, board } as const;
  const connectionId = await enterConnection(change, { ...of, actorId: toCarryOut.actorId ?? null });
  await openConnection(change, { ...of, id: connectionId, validFrom: now });
  const about = { connection_id: connectionId };
  const recipient = { ...about, recipient_kind: content.recipientKind };
  await addFirstFact(change, 'connection_recipient', recipient, { validFrom: now, validTo: null });
  const processor = await addSupplier(change, { content, connectionId, now });
  await letSpeak(change, { pem: toCarryOut.certificate ?? '', connectionId, processor, at: now });
  await givePermissions(change, matter, { connectionId, organisationsnummer });
  await tell(change, matter, connectionId);
  return {
    content: { actorId: toCarryOut.actorId ?? null },
    connectionId,
    facts: { organisationsnummer },
    added: { effectiveAt: now, connectionId },
  };
}

function requireAdded({ interfaces }: ConnectContent, { actorId = '', certificate = '' }: ToCarryOut): void {
  const mistakes = [
    ...(actorId.trim() === ''
      ? [{ pointer: '/actorId', message: 'Skriv det aktörs-id som anslutningen får i LEFI Online.' }]
      : []),
    ...(interfaces.system && certificate.trim() === ''
      ? [{ pointer: '/certificate', message: 'Lämna certifikatet som organisationens system frågar med.' }]
      : []),
    ...(holdsPrivateKey(certificate) ? [{ pointer: '/certificate', message: privateKeySent }] : []),
  ];
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

async function addSupplier(
  change: RegistryChange,
  of: { readonly content: ConnectContent; readonly connectionId: string; readonly now: number },
): Promise<string | null> {
  const { supplier } = of.content;
  if (supplier === null) return null;
  const organisationsnummer = requireOrganisationsnummer(supplier.organisationsnummer);
  await registerIfNew(change, { ...supplier, kind: 'supplier' });
  const columns = { connection_id: of.connectionId, organisationsnummer, role: 'supplier' };
  const span = { validFrom: of.now, validTo: null };
  await addFact(change, 'connection_processor', columns, span, 'Leverantören är redan registrerad.');
  return organisationsnummer;
}

/** Decided by the approver with the approval. */
async function givePermissions(
  { transaction, recorded }: RegistryChange,
  { content, startedBy, course, now }: MatterInHand<'connect'>,
  where: { readonly connectionId: string; readonly organisationsnummer: string },
): Promise<void> {
  const give = async (personId: string, role: Role) => {
    const toAdd = { personId, role, ...where, validFrom: now, orderedBy: startedBy };
    await grantPermission({ transaction, at: recorded.at }, toAdd, course.approvedBy);
  };
  await give(content.contactPerson.personId, 'lefi-contact');
  for (const { personId } of content.managers) await give(personId, 'responsible-manager');
}

/** With the web interface the form Beslut om behörighet comes along, to the contact and to those who are to sign it. */
async function tell(
  { transaction }: RegistryChange,
  matter: MatterInHand<'connect'>,
  connectionId: string,
): Promise<void> {
  const { content, now } = matter;
  const { web: isWeb } = content.interfaces;
  const values = { organisation: content.organisation.name, from: swedishDayAt(now), isWeb };
  const place = { ...placeOf(matter), connectionId };
  const receivers = [content.agreementContact, ...(isWeb ? content.managers : [])];
  const byAddress = new Map(receivers.map((one) => [one.email, one]));
  for (const { name, email } of byAddress.values())
    await putInOutbox(transaction, { template: 'lefi-connected', to: { name, email }, values, ...place });
}
