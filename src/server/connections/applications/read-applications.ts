import { sql, type Kysely, type RawBuilder } from 'kysely';
import { parseOrganisationsnummer } from '../../../values/organisationsnummer.ts';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { NotFound, type FieldMistake } from '../../parties/index.ts';
import type { Service, Subject } from '../../permissions/index.ts';
import { applicationCourse, type ApplicationCourse } from '../application-state.ts';
import { connectionActs, type ConnectionAct } from '../connection-act.ts';
import type { Order } from '../order.ts';
import { orderMistakes } from '../order-mistakes.ts';
import { applicationDocuments, type ApplicationDocument } from './application-documents.ts';
import { handlingTime, type HandlingTime } from './handling-time.ts';
import { notSigned } from './send-application.ts';
import { signatureOf } from './sign-application.ts';

/** One line of a list of applications. */
export interface ListedApplication {
  readonly id: string;
  readonly municipality: string;
  /** As written in the order. */
  readonly organisationsnummer: string;
  readonly board: string;
  readonly course: ApplicationCourse;
  readonly time: HandlingTime;
  /** Id of the person who drafted it. */
  readonly startedBy: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** An application with everything that is known of it. */
export interface FoundApplication extends ListedApplication {
  /** The latest saved. */
  readonly version: number;
  readonly order: Order;
  /** What stands between the latest saved and a complete, signed order. */
  readonly mistakes: readonly FieldMistake[];
  /** The order as it was last sent in; null before that. */
  readonly sentOrder: Order | null;
  /** The signature by login that stands for the latest saved. */
  readonly signature: ConnectionAct | null;
  readonly documents: readonly ApplicationDocument[];
  readonly acts: readonly ConnectionAct[];
  /** Names by the id of persons who have acted. */
  readonly names: ReadonlyMap<string, string>;
}

/** Throws NotFound. */
export async function findApplication(
  database: Database,
  applicationId: string,
  { now, operatorName }: { readonly now: number; readonly operatorName: string },
): Promise<FoundApplication> {
  const { kysely } = database;
  const [row] = await readRows(kysely, sql`a.id = ${applicationId} and a.service = 'ssbtek'`);
  if (row === undefined) throw new NotFound('Det finns ingen beställning med det id:t.');
  const acts = await connectionActs(kysely, { applicationId });
  const listed = lineOf(row, acts, now);
  const { content: order, version } = row;
  const signature = await signatureOf(kysely, { applicationId, order, operatorName });
  const mistakes = orderMistakes(order, swedishDayAt(now));
  const isUnsigned = order.signature.kind === 'login' && signature === null;
  return {
    ...listed,
    version,
    order,
    mistakes: isUnsigned ? [...mistakes, notSigned] : mistakes,
    sentOrder: await orderOf(kysely, applicationId, listed.course.sentIn?.draftVersion),
    signature,
    documents: [...(await applicationDocuments(kysely, applicationId)).values()],
    acts,
    names: await namesOfPersons(kysely, acts),
  };
}

/** As findApplication, for the operator: a draft is the municipality's own until it is sent in. Throws NotFound. */
export async function findReceivedApplication(
  ...asked: Parameters<typeof findApplication>
): Promise<FoundApplication> {
  const found = await findApplication(...asked);
  if (found.sentOrder === null) throw new NotFound('Beställningen är ett utkast och har inte skickats in.');
  return found;
}

/** Every application, those that are overdue first, then the one that is due first; drafts are the municipality's own. */
export async function listApplications(
  database: Database,
  now: number,
): Promise<readonly ListedApplication[]> {
  const all = await linesWhere(database, sql`a.service = 'ssbtek'`, now);
  return all.filter(({ course }) => course.sentIn !== null).sort(byTime);
}

/** Those that a person has begun, or that are of an organisation that she may act for. */
export async function listOwnApplications(
  database: Database,
  own: { readonly personId: string; readonly organisationsnummer: readonly string[] },
  now: number,
): Promise<readonly ListedApplication[]> {
  const all = await linesWhere(database, sql`a.service = 'ssbtek'`, now);
  return all.filter(({ startedBy, organisationsnummer }) => {
    const parsed = parseOrganisationsnummer(organisationsnummer);
    return startedBy === own.personId || (parsed !== null && own.organisationsnummer.includes(parsed));
  });
}

/** What permissions are asked about; null when there is no such application. */
export async function applicationSubject(database: Database, applicationId: string): Promise<Subject | null> {
  const { rows } = await sql<ApplicationSubject>`
    select distinct on (a.id) a.kind, a.service, a.started_by as "startedBy", a.connection_id as "connectionId",
      coalesce(d.content->'municipality', d.content->'organisation')->>'organisationsnummer' as organisationsnummer
    from application a join application_draft d on d.application_id = a.id
    where a.id::text = ${applicationId} order by a.id, d.version desc`.execute(database.kysely);
  const [found] = rows;
  if (found === undefined) return null;
  const { kind, service, startedBy, connectionId } = found;
  return {
    // An order that names no municipality yet is its applicant's alone, and no municipality's.
    organisationsnummer: parseOrganisationsnummer(found.organisationsnummer ?? ''),
    service,
    // What a contact has begun is the organisation's, and not hers when she is the contact no longer.
    ...(kind === 'connect' && { applicant: startedBy }),
    ...(connectionId !== null && { connectionId }),
  };
}

interface ApplicationSubject {
  readonly kind: string;
  readonly service: Service;
  readonly startedBy: string;
  readonly connectionId: string | null;
  readonly organisationsnummer: string | null;
}

function byTime(one: ListedApplication, other: ListedApplication): number {
  if (one.time.isOverdue !== other.time.isOverdue) return one.time.isOverdue ? -1 : 1;
  const due = (application: ListedApplication): string =>
    application.course.handledAt === null ? (application.time.dueOn ?? '9999-12-30') : '9999-12-31';
  return due(one).localeCompare(due(other)) || other.course.since - one.course.since;
}

async function linesWhere(
  { kysely }: Database,
  where: RawBuilder<unknown>,
  now: number,
): Promise<readonly ListedApplication[]> {
  const acts = byApplication(await connectionActs(kysely, 'all-applications'));
  return (await readRows(kysely, where)).map((row) => lineOf(row, acts.get(row.id) ?? [], now));
}

function byApplication(acts: readonly ConnectionAct[]): ReadonlyMap<string | null, readonly ConnectionAct[]> {
  const groups = new Map<string | null, ConnectionAct[]>();
  for (const act of acts) {
    const group = groups.get(act.applicationId);
    if (group === undefined) groups.set(act.applicationId, [act]);
    else group.push(act);
  }
  return groups;
}

interface Row {
  readonly id: string;
  readonly started_by: string;
  readonly recorded_at: Date;
  readonly version: number;
  readonly content: Order;
}

async function readRows(queries: Kysely<NoTables>, where: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (a.id) a.id, a.started_by, a.recorded_at, d.version, d.content
    from application a join application_draft d on d.application_id = a.id
    where ${where} order by a.id, d.version desc`.execute(queries);
  return rows;
}

function lineOf(row: Row, acts: readonly ConnectionAct[], now: number): ListedApplication {
  const course = applicationCourse(acts, now);
  const { municipality, board } = row.content;
  return {
    id: row.id,
    municipality: municipality.name,
    organisationsnummer: municipality.organisationsnummer,
    board,
    course,
    time: handlingTime(course, now),
    startedBy: row.started_by,
    startedAt: row.recorded_at.getTime(),
  };
}

async function orderOf(
  queries: Kysely<NoTables>,
  applicationId: string,
  version: number | undefined,
): Promise<Order | null> {
  if (version === undefined) return null;
  const { rows } = await sql<{ content: Order }>`
    select content from application_draft
    where application_id = ${applicationId} and version = ${version}`.execute(queries);
  return rows[0]?.content ?? null;
}

async function namesOfPersons(
  queries: Kysely<NoTables>,
  acts: readonly ConnectionAct[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(acts.flatMap(({ byPerson }) => byPerson ?? []))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ person: string; name: string }>`
    select distinct on (person) person, name from person_name
    where person in (${sql.join(ids)}) order by person, recorded_at desc`.execute(queries);
  return new Map(rows.map(({ person, name }) => [person, name]));
}
