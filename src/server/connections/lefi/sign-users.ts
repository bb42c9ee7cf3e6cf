import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { PermissionDenied, requireMandate } from '../../permissions/index.ts';
import { applicationDocuments } from '../applications/application-documents.ts';
import { actOnMatter, takeMatter, type Acting, type MatterInHand } from './act-on-matter.ts';
import { contactsOf } from './connect-content.ts';
import { kindsInWords } from './kinds-in-words.ts';
import { MatterReader } from './matter-reader.ts';
import { writeUsersText } from './write-users-text.ts';

export interface UsersText {
  readonly text: string;
  /** Of the text, in lower-case hex. */
  readonly sha256: string;
}

const signing = (applicationId: string) =>
  ({ applicationId, act: 'sign-lefi-users', kinds: ['users'], from: ['to-be-signed'] }) as const;

/** The exact text that the responsible manager would sign now. */
export async function usersTextToSign(
  database: Database,
  acting: Acting & { readonly operatorName: string },
  { applicationId }: { readonly applicationId: string },
): Promise<UsersText> {
  requireMandate(acting.mandate, 'sign-lefi-users');
  return await database.kysely.transaction().execute(async (transaction) => {
    const matter = await takeMatter(transaction, acting, signing(applicationId));
    requireManager(acting, matter);
    return textOf(matter, acting.operatorName);
  });
}

function textOf({ content, version, now }: MatterInHand<'users'>, operator: string): UsersText {
  const text = writeUsersText(content, { operator, version, today: swedishDayAt(now) });
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Decided by the manager who answers for the users, and by nobody in her place. */
function requireManager({ mandate }: Acting, { content }: MatterInHand<'users'>): void {
  if (mandate.actor.personId !== content.manager.personId)
    throw new PermissionDenied('Listan undertecknas av den ansvariga chef som står i den.');
}

/** Signed by login: the text that was shown, by the responsible manager, at LoA3. From here it has been received. */
export async function signLefiUsers(
  database: Database,
  acting: Acting & { readonly operatorName: string },
  { applicationId, sha256 }: { readonly applicationId: string; readonly sha256: string },
): Promise<object> {
  return await actOnMatter(database, acting, signing(applicationId), async (matter, { transaction }) => {
    requireManager(acting, matter);
    const text = textOf(matter, acting.operatorName);
    if (text.sha256 !== sha256)
      throw new ChangeRefused(
        'Listan har ändrats sedan texten visades. Ingenting är undertecknat. Läs den nya.',
      );
    await tellReceived(transaction, matter);
    const { name } = acting.mandate.actor;
    const content = { kind: 'login', name, text: text.text, textSha256: sha256, levelOfAssurance: 'LoA3' };
    return { content, facts: { textSha256: sha256 }, added: {} };
  });
}

/** On paper: the contact encloses the form that the manager has signed by hand, and sends it in. */
export async function sendSignedLefiForm(
  database: Database,
  acting: Acting,
  { applicationId, document, signedOn }: { applicationId: string; document: string; signedOn: string },
): Promise<object> {
  const wish = {
    applicationId,
    act: 'name-lefi-users',
    recordedAs: 'send-signed-lefi-form',
    kinds: ['users'],
    from: ['to-be-signed'],
  } as const;
  return await actOnMatter(database, acting, wish, async (matter, { transaction }) => {
    const reader = new MatterReader();
    const on = reader.day('/signedOn', signedOn, 'Skriv datumet då chefen skrev under.');
    if (on > swedishDayAt(matter.now)) reader.mistake('/signedOn', 'Datumet har inte varit än.');
    if (!(await applicationDocuments(transaction, applicationId)).has(document))
      reader.mistake('/document', 'Ladda upp den undertecknade blanketten som PDF.');
    reader.done();
    await tellReceived(transaction, matter);
    const { name } = matter.content.manager;
    return {
      content: { kind: 'paper', name, document, signedOn },
      facts: { documentId: document },
      added: {},
    };
  });
}

async function tellReceived(
  transaction: Transaction<NoTables>,
  matter: MatterInHand<'users'>,
): Promise<void> {
  const { connectionId, id, actId, content } = matter;
  const contacts = await contactsOf(transaction, connectionId ?? '', matter.now);
  if (contacts === null) return;
  await putInOutbox(transaction, {
    template: 'lefi-matter-received',
    to: contacts.agreement,
    values: { matter: kindsInWords.users, organisation: content.organisation.name },
    applicationId: id,
    connectionId: connectionId ?? '',
    actId,
  });
}
