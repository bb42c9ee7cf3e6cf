import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import {
  changeRegistry,
  ChangeRefused,
  doAct,
  NotFound,
  type Doing,
  type RegistryChange,
} from '../../parties/index.ts';
import { PermissionDenied, requireMandate, type Act, type Mandate } from '../../permissions/index.ts';
import { connectionActs, type ConnectionAct } from '../connection-act.ts';
import { keepAct, recordOf, type Said } from '../kept-act.ts';
import type { MatterContents, MatterKind, MatterOf } from './matter.ts';
import { matterCourse, matterStatesInWords, type MatterCourse, type MatterState } from './matter-state.ts';

/** What every act needs besides its mandate. */
export interface Acting {
  readonly mandate: Mandate;
  readonly accessLog: AccessLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A matter as it stands, while nobody else can act on it. */
export type MatterInHand<Kind extends MatterKind = MatterKind> = MatterOf<Kind> & {
  readonly id: string;
  readonly startedBy: string;
  readonly connectionId: string | null;
  readonly course: MatterCourse;
  readonly acts: readonly ConnectionAct[];
  readonly version: number;
  /** Id that the act will have. */
  readonly actId: string;
  /** When it is done. Milliseconds since 1970. */
  readonly now: number;
};

export interface MatterWish<Kind extends MatterKind = MatterKind> {
  readonly applicationId: string;
  readonly act: Act;
  readonly recordedAs?: string;
  readonly kinds: readonly Kind[];
  /** States in which it can be done. */
  readonly from: readonly MatterState[];
}

/** Does one act on a matter: alone, in a state that allows it, recorded in the log before it holds. */
export async function actOnMatter<Added extends object, Kind extends MatterKind>(
  database: Database,
  { mandate, accessLog, now }: Acting,
  wish: MatterWish<Kind>,
  act: (matter: MatterInHand<Kind>, doing: Doing) => Promise<Said<Added>>,
): Promise<Added> {
  requireMandate(mandate, wish.act);
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const matter = await takeMatter(doing.transaction, { mandate, now }, wish);
    const said = within(matter, await act(matter, doing));
    await keepAct(doing.transaction, { by: mandate.by, wish, inHand: matter, said, recordedAt: doing.at });
    return { record: recordOf(wish, said), added: said.added };
  });
}

/** As actOnMatter, for acts that change what questions are decided on. */
export async function actOnMatterAndRegistry<Added extends object, Kind extends MatterKind>(
  database: Database,
  { mandate, accessLog, now }: Acting,
  wish: MatterWish<Kind>,
  act: (matter: MatterInHand<Kind>, change: RegistryChange) => Promise<Said<Added>>,
): Promise<Added> {
  requireMandate(mandate, wish.act);
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const matter = await takeMatter(change.transaction, { mandate, now }, wish);
    const said = within(matter, await act(matter, change));
    const recordedAt = change.recorded.at;
    await keepAct(change.transaction, { by: mandate.by, wish, inHand: matter, said, recordedAt });
    return { act: recordOf(wish, said), added: said.added };
  });
}

/** What is done in a matter of a connection stands in the connection's history. */
function within<Added extends object>(
  { connectionId }: { readonly connectionId: string | null },
  said: Said<Added>,
): Said<Added> {
  return connectionId === null || said.connectionId !== undefined ? said : { ...said, connectionId };
}

interface Row {
  readonly kind: MatterKind;
  readonly started_by: string;
  readonly connection_id: string | null;
}

/** Takes the matter, so that nobody else acts on it in the meantime. */
export async function takeMatter<Kind extends MatterKind>(
  transaction: Transaction<NoTables>,
  { mandate, now }: Pick<Acting, 'mandate' | 'now'>,
  { applicationId, kinds, from }: Omit<MatterWish<Kind>, 'act'>,
): Promise<MatterInHand<Kind>> {
  const { rows } = await sql<Row>`
    select kind, started_by, connection_id from application
    where id::text = ${applicationId} and service = 'lefi' for update`.execute(transaction);
  const [found] = rows;
  if (found === undefined) throw new NotFound('Det finns inget ärende med det id:t.');
  const { kind, connection_id: connectionId, started_by: startedBy } = found;
  if (!isOneOf(kind, kinds)) throw new ChangeRefused('Det här kan inte göras i ett sådant ärende.');
  const at = now();
  const acts = await connectionActs(transaction, { applicationId });
  const course = matterCourse(kind, acts, at);
  if (!from.includes(course.state))
    throw new ChangeRefused(`Ärendet är ${matterStatesInWords[course.state]}. Läs om sidan.`);
  if (course.carriesOutAt !== null) throw new ChangeRefused('Ärendet är redan verkställt.');
  const { version, content } = await latestContent(transaction, applicationId);
  requireOwn(mandate, { connectionId, content });
  const inHand = { id: applicationId, kind, startedBy, connectionId, course, acts, version, content };
  return { ...inHand, actId: randomUUID(), now: at } as unknown as MatterInHand<Kind>;
}

function isOneOf<Kind extends MatterKind>(kind: MatterKind, kinds: readonly Kind[]): kind is Kind {
  return (kinds as readonly MatterKind[]).includes(kind);
}

/** Once more beside the door: the organisation's people act in its own matters. */
function requireOwn(
  { holder, organisationsnummer, connectionId }: Mandate,
  matter: { readonly connectionId: string | null; readonly content: MatterContents[MatterKind] },
): void {
  if (holder !== 'lefi-contact' && holder !== 'responsible-manager') return;
  const isOwn =
    matter.content.organisation.organisationsnummer === organisationsnummer &&
    (connectionId === null || matter.connectionId === null || connectionId === matter.connectionId);
  if (!isOwn) throw new PermissionDenied('Ärendet hör till en annan organisation än din.');
}

/** The content as it was sent in last. */
async function latestContent(
  queries: Kysely<NoTables>,
  applicationId: string,
): Promise<{ readonly version: number; readonly content: MatterContents[MatterKind] }> {
  const { rows } = await sql<{ version: number; content: MatterContents[MatterKind] }>`
    select version, content from application_draft
    where application_id = ${applicationId} order by version desc limit 1`.execute(queries);
  const [latest] = rows;
  if (latest === undefined) throw new Error('a matter without content');
  return latest;
}

/** Adds a version of the content; those before it stay. */
export async function addContent(
  { transaction, at }: Doing,
  { id, version, content, savedBy }: { id: string; version: number; content: object; savedBy: string },
): Promise<void> {
  await sql`
    insert into application_draft (application_id, version, content, saved_by, recorded_at)
    values (${id}, ${version}, ${JSON.stringify(content)}, ${savedBy}, ${new Date(at)})`.execute(transaction);
}

/** Begins a matter with what was written. The caller records the act. */
export async function openMatter(
  doing: Doing,
  matter: MatterOf & {
    readonly id: string;
    readonly connectionId: string | null;
    readonly startedBy: string;
  },
): Promise<void> {
  const { id, kind, connectionId, startedBy, content } = matter;
  await sql`
    insert into application (id, service, kind, connection_id, started_by, recorded_at)
    values (${id}, 'lefi', ${kind}, ${connectionId}, ${startedBy}, ${new Date(doing.at)})`.execute(
    doing.transaction,
  );
  await addContent(doing, { id, version: 1, content, savedBy: startedBy });
}
