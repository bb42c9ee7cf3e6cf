import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import {
  acceptAgreementTexts,
  ChangeRefused,
  FieldMistakes,
  type FieldMistake,
} from '../../parties/index.ts';
import { PermissionDenied, requireMandate } from '../../permissions/index.ts';
import { actsThatStand, connectionActs, type ConnectionAct } from '../connection-act.ts';
import type { Contact, Order } from '../order.ts';
import { isEmail, orderMistakes } from '../order-mistakes.ts';
import { textSha256, writeSignedText } from '../write-signed-text.ts';
import { actOnApplication, takeApplication, type Acting } from './act-on-application.ts';
import { applicationDocuments } from './application-documents.ts';

/** Where the invited meets the page to sign on; the code follows after `#`, which no server and no log sees. */
export interface SigningInvitation {
  readonly applicationId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Invites an authorised representative to sign by logging in. Whoever has the link may read and sign this order and nothing
 * else; who it was that signed is what the login says, and the operator's check of the proof of authority.
 */
export async function inviteToSign(
  database: Database,
  acting: Acting & { readonly publicUrl: string },
  { applicationId, name, email }: SigningInvitation,
): Promise<{ readonly link: string }> {
  const mistakes = invitationMistakes(name, email);
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  const code = aCode();
  const link = `${acting.publicUrl}/anslutningar/ansokningar/${applicationId}/underskrift#${code}`;
  return await actOnApplication(
    database,
    acting,
    {
      applicationId,
      act: 'edit-application',
      recordedAs: 'invite-to-sign',
      from: ['draft', 'to-be-completed'],
    },
    async ({ order, actId }, { transaction }) => {
      await requireFewInvited(transaction, applicationId);
      const to = { name: name.trim(), email: email.trim() };
      const { municipality, board } = namesOf(order);
      const values = { municipality, board, link };
      await putInOutbox(transaction, { template: 'signature-asked', to, values, applicationId, actId });
      return { content: { ...to, codeSha256: sha256(code) }, added: { link } };
    },
  );
}

/** Anybody may draft an order, and each invitation is a letter from us to whatever address was written. */
const mostInvitations = 10;

async function requireFewInvited(queries: Kysely<NoTables>, applicationId: string): Promise<void> {
  const acts = await connectionActs(queries, { applicationId });
  if (acts.filter(({ act }) => act === 'invite-to-sign').length >= mostInvitations)
    throw new ChangeRefused(
      `Ni har redan bjudit in ${mostInvitations} gånger. Skriv under på papper i stället.`,
    );
}

function invitationMistakes(name: string, email: string): readonly FieldMistake[] {
  return [
    ...(name.trim() === ''
      ? [{ pointer: '/name', message: 'Skriv namnet på den behöriga företrädaren.' }]
      : []),
    ...(isEmail(email)
      ? []
      : [{ pointer: '/email', message: 'E-postadressen ska se ut som namn@exempel.se.' }]),
  ];
}

/** Letters only: what could be taken for somebody's number never stands in a letter. 128 random bits. */
function aCode(): string {
  return randomBytes(16)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export interface ToSign {
  readonly applicationId: string;
  /** Place where it is signed. */
  readonly place: string;
  /** What the link carried; null for the applicant. */
  readonly code: string | null;
}

export interface TextToSign {
  readonly text: string;
  /** Of the text, in lower-case hex: what is signed is what was shown. */
  readonly sha256: string;
}

/** The exact text that would be signed now, by the one who is logged in. Throws FieldMistakes while the order is not complete. */
export async function textToSign(
  database: Database,
  acting: Pick<Acting, 'mandate' | 'now'> & { readonly operatorName: string },
  toSign: ToSign,
): Promise<TextToSign> {
  requireMandate(acting.mandate, 'sign-application');
  return await database.kysely.transaction().execute(async (transaction) => {
    const application = await takeApplication(transaction, acting, signing(toSign.applicationId));
    await requireInvited(transaction, acting, { ...toSign, startedBy: application.startedBy });
    return await textOf(transaction, acting, { ...toSign, order: application.order });
  });
}

const signing = (applicationId: string) =>
  ({ applicationId, act: 'sign-application', from: ['draft', 'to-be-completed'] }) as const;

/**
 * Signs the text that was shown: it, its hash, the person, the moment and the level of assurance are recorded. Throws
 * ChangeRefused when the text is not the one that was shown any more.
 */
export async function signApplication(
  database: Database,
  acting: Acting & { readonly operatorName: string },
  toSign: ToSign & { readonly sha256: string },
): Promise<object> {
  const { applicationId, place } = toSign;
  return await actOnApplication(
    database,
    acting,
    signing(applicationId),
    async ({ order, startedBy, version }, doing) => {
      const { transaction } = doing;
      await requireInvited(transaction, acting, { ...toSign, startedBy });
      const { text, sha256 } = await textOf(transaction, acting, { ...toSign, order });
      if (sha256 !== toSign.sha256) throw new ChangeRefused(textChanged);
      const { mandate, now } = acting;
      const today = swedishDayAt(now());
      await acceptAgreementTexts(doing, { applicationId, on: today });
      const signature = { place: place.trim(), date: today, printedName: mandate.actor.name };
      return {
        content: { ...signature, draftVersion: version, text, textSha256: sha256, levelOfAssurance },
        facts: { textSha256: sha256, levelOfAssurance },
        added: {},
      };
    },
  );
}

/** Nobody is let in at a lower level; which provider said so, and its own word for the level, stands in the login's record. */
const levelOfAssurance = 'LoA3';

const textChanged =
  'Beställningen har ändrats sedan texten visades. Ingenting är undertecknat. Läs den nya texten och skriv under den.';

async function textOf(
  queries: Kysely<NoTables>,
  { mandate, now, operatorName }: Pick<Acting, 'mandate' | 'now'> & { readonly operatorName: string },
  { order, place, applicationId }: ToSign & { readonly order: Order },
): Promise<TextToSign> {
  const today = swedishDayAt(now());
  const mistakes: FieldMistake[] = orderMistakes(
    { ...order, signature: { ...order.signature, kind: 'login' } },
    today,
  ).map(({ pointer, message }) => ({ pointer: `/order${pointer}`, message }));
  if (place.trim() === '') mistakes.push({ pointer: '/place', message: 'Skriv orten där du skriver under.' });
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  const documents = await applicationDocuments(queries, applicationId);
  const printedName = mandate.actor.name;
  const text = writeSignedText(order, { operator: operatorName, printedName, place, date: today, documents });
  return { text, sha256: textSha256(text) };
}

async function requireInvited(
  queries: Kysely<NoTables>,
  { mandate }: Pick<Acting, 'mandate'>,
  { applicationId, code, startedBy }: Pick<ToSign, 'applicationId' | 'code'> & { readonly startedBy: string },
): Promise<void> {
  if (mandate.actor.personId === startedBy) return;
  const acts = actsThatStand(await connectionActs(queries, { applicationId }));
  const isInvited = acts.some(
    ({ act, content }) => act === 'invite-to-sign' && code !== null && content['codeSha256'] === sha256(code),
  );
  if (!isInvited) {
    throw new PermissionDenied(
      'Du behöver länken i brevet för att läsa och underteckna beställningen. Be den som har fyllt i den att bjuda in dig.',
    );
  }
}

/** The signature by login that stands for the order as it is now; null when there is none, or the order has changed since. */
export async function signatureOf(
  queries: Kysely<NoTables>,
  { applicationId, order, operatorName }: { applicationId: string; order: Order; operatorName: string },
): Promise<ConnectionAct | null> {
  const documents = await applicationDocuments(queries, applicationId);
  const acts = actsThatStand(await connectionActs(queries, { applicationId }));
  const stands = acts.filter(({ act, content }) => {
    if (act !== 'sign-application') return false;
    const as = content as { place: string; date: string; printedName: string; textSha256: string };
    return textSha256(writeSignedText(order, { ...as, operator: operatorName, documents })) === as.textSha256;
  });
  return stands.at(-1) ?? null;
}

/** How a letter names an order that may be half-filled. */
export function namesOf({ municipality, board }: Order): { municipality: string; board: string } {
  return { municipality: municipality.name.trim() || 'kommunen', board: board.trim() || 'nämnden' };
}

/** Whom a letter is to, as the order has her. */
export function recipientOf({ name, email }: Contact): { name: string; email: string } {
  return { name: name.trim(), email: email.trim() };
}
