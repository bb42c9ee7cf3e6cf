import { sql, type Transaction } from 'kysely';
import type { Database, NoTables } from '../../database/index.ts';
import { couldHoldPersonnummer, putInOutbox } from '../../notices/index.ts';
import { FieldMistakes } from '../../parties/index.ts';
import { PermissionDenied, requireOtherUser } from '../../permissions/index.ts';
import type { Lacking } from '../application-state.ts';
import type { Contact } from '../order.ts';
import { actOnMatter, type Acting, type MatterInHand } from './act-on-matter.ts';
import { contactsOf } from './connect-content.ts';
import { kindsInWords } from './kinds-in-words.ts';
import { matterKinds, needsDecision } from './matter.ts';

/** Asks for what is missing, by letter. Nothing is decided before it has been sent in anew. */
export async function askForLefiCompletion(
  database: Database,
  acting: Acting,
  { applicationId, lacking }: { readonly applicationId: string; readonly lacking: readonly Lacking[] },
): Promise<object> {
  const mistakes = lacking.flatMap(({ text }, index) => textMistake(`/lacking/${index}/text`, text));
  if (lacking.length === 0)
    mistakes.push({ pointer: '/lacking', message: 'Skriv vad som ska kompletteras.' });
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  const wish = {
    applicationId,
    act: 'ask-for-lefi-completion',
    kinds: needsDecision,
    from: ['received'],
  } as const;
  return await actOnMatter(database, acting, wish, async (matter, { transaction }) => {
    const missing = lacking.map(({ text }) => text.trim());
    const values = { ...nameOf(matter), missing };
    const to = await writesTo(transaction, matter);
    if (to !== null)
      await putInOutbox(transaction, { template: 'lefi-completion-asked', to, values, ...placeOf(matter) });
    return { content: { lacking }, facts: { points: lacking.length }, added: {} };
  });
}

/** By somebody who has not asked for it, and gets nothing by it. */
export async function approveLefiMatter(
  database: Database,
  acting: Acting,
  { applicationId }: { readonly applicationId: string },
): Promise<object> {
  const wish = {
    applicationId,
    act: 'approve-lefi-matter',
    kinds: needsDecision,
    from: ['received'],
  } as const;
  return await actOnMatter(database, acting, wish, async (matter, { transaction }) => {
    await requireOther(transaction, acting, matter);
    const to = await writesTo(transaction, matter);
    const letter = { template: 'lefi-matter-approved', values: nameOf(matter) } as const;
    if (to !== null) await putInOutbox(transaction, { ...letter, to, ...placeOf(matter) });
    return { content: { version: matter.version }, added: {} };
  });
}

/** With the reason, by letter. */
export async function refuseLefiMatter(
  database: Database,
  acting: Acting,
  { applicationId, reason }: { readonly applicationId: string; readonly reason: string },
): Promise<object> {
  const mistakes = textMistake('/reason', reason);
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  const from = ['received', 'approved'] as const;
  const wish = { applicationId, act: 'refuse-lefi-matter', kinds: matterKinds, from } as const;
  return await actOnMatter(database, acting, wish, async (matter, { transaction }) => {
    await requireOther(transaction, acting, matter);
    const to = await writesTo(transaction, matter);
    const values = { ...nameOf(matter), reason: reason.trim() };
    if (to !== null)
      await putInOutbox(transaction, { template: 'lefi-matter-refused', to, values, ...placeOf(matter) });
    return { content: { reason: reason.trim() }, added: {} };
  });
}

/** The organisation takes its notice back, before it has been carried out. */
export async function withdrawLefiMatter(
  database: Database,
  acting: Acting,
  { applicationId, reason }: { readonly applicationId: string; readonly reason: string },
): Promise<object> {
  const mistakes = reason.trim() === '' ? [] : textMistake('/reason', reason);
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  const from = ['to-be-signed', 'received', 'to-be-completed', 'approved'] as const;
  const wish = { applicationId, act: 'withdraw-lefi-matter', kinds: matterKinds, from } as const;
  return await actOnMatter(database, acting, wish, () =>
    Promise.resolve({ content: { reason: reason.trim() }, added: {} }),
  );
}

function textMistake(pointer: string, text: string): { pointer: string; message: string }[] {
  if (text.trim() === '') return [{ pointer, message: 'Skriv en förklaring. Den skickas i ett brev.' }];
  if (!couldHoldPersonnummer(text)) return [];
  return [{ pointer, message: 'Skriv inte personnummer här. Texten skickas i ett brev.' }];
}

/** One asks, and another decides or carries out: another person, and another user of the operating system. */
export async function requireOther(
  transaction: Transaction<NoTables>,
  { mandate }: Acting,
  { id, course, kind, content }: MatterInHand,
): Promise<void> {
  const me = mandate.actor.personId;
  if (course.askers.has(me))
    throw new PermissionDenied('Beslut och verkställighet görs av någon annan än den som har anmält.');
  if (personsIn({ kind, content }).includes(me))
    throw new PermissionDenied('Du kan inte besluta om eller verkställa något som gäller dig själv.');
  const { rows } = await sql<{ os_user: string | null }>`
    select distinct os_user from connection_act
    where application_id = ${id} and by_person = any(${[...course.askers]}::uuid[])`.execute(transaction);
  for (const { os_user } of rows) requireOtherUser(mandate.actor, os_user);
}

/** Ids of everybody whom the notice would give something. */
function personsIn(matter: Pick<MatterInHand, 'kind' | 'content'>): readonly string[] {
  const { content } = matter;
  const people = [
    ...('users' in content ? content.users : []),
    ...('managers' in content ? content.managers : []),
    ...('people' in content ? content.people : []),
    ...('contactPerson' in content ? [content.contactPerson] : []),
    ...('manager' in content ? [content.manager] : []),
  ];
  return people.map(({ personId }) => personId);
}

/** What a letter calls the matter. */
function nameOf({ kind, content }: MatterInHand): { matter: string; organisation: string } {
  return { matter: kindsInWords[kind], organisation: content.organisation.name };
}

/** In whose history a letter stands. */
export function placeOf({ id, connectionId, actId }: MatterInHand) {
  return { applicationId: id, ...(connectionId === null ? {} : { connectionId }), actId };
}

/** Who is written to about a matter; null: nobody is known. */
export async function writesTo(
  transaction: Transaction<NoTables>,
  matter: MatterInHand,
): Promise<Contact | null> {
  if (matter.kind === 'connect') return matter.content.agreementContact;
  const contacts = await contactsOf(transaction, matter.connectionId ?? '', matter.now);
  return contacts?.agreement ?? null;
}
