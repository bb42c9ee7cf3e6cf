import type { operations } from '../../../web-contract/printed.ts';
import { agencyNames, type AgencyCode } from '../../../values/agency.ts';
import {
  connectionAsOf,
  connectionActs,
  connectionHistory,
  connectionState,
  writeBreachNotice,
  writeConnectionHistory,
  writePreconditionsNotice,
  type Connection,
  type ConnectionAct,
  type ConnectionState,
  type NoticeToPrint,
  type RegistryHolder,
} from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { fileReply, type HandlersOf, type Reply } from './handlers.ts';
import { namesOf, tellHistory } from './tell-history.ts';

export interface PrintedCourseParts {
  readonly database: Database;
  readonly registry: RegistryHolder;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly operator: { readonly name: string; readonly address: readonly string[] };
  readonly isDemonstration: boolean;
}

type CourseOperations = Pick<
  operations,
  'printOwnHistory' | 'printHistory' | 'printOwnNotice' | 'printNotice' | 'printAgencyNotice'
>;

/** What is printed of a connection's course. */
export function printedCourseHandlers(parts: PrintedCourseParts): HandlersOf<CourseOperations> {
  const history = async ({ params, query, actor }: AskedHistory) =>
    await printHistory(parts, { connectionId: params.connectionId, at: query.at, actor });
  const notice = async ({ params, actor }: AskedNotice) => await printNotice(parts, { ...params, actor });
  return {
    printHistory: history,
    printOwnHistory: history,
    printNotice: notice,
    printOwnNotice: notice,
    printAgencyNotice: async ({ params, actor, mandate: { agency } }) =>
      await printNotice(parts, { ...params, actor, agency }),
  };
}

interface AskedHistory {
  readonly params: { readonly connectionId: string };
  readonly query: { readonly at?: string };
  readonly actor: Actor;
}

interface AskedNotice {
  readonly params: { readonly connectionId: string; readonly actId: string };
  readonly actor: Actor;
}

async function printHistory(
  parts: PrintedCourseParts,
  { connectionId, at: asked, actor }: { connectionId: string; at: string | undefined; actor: Actor },
): Promise<Reply> {
  const asOf = asked === undefined ? parts.now() : Date.parse(asked);
  const { connection, state } = await (asked === undefined
    ? standingNow(parts, connectionId)
    : standingThen(parts, connectionId, asOf));
  const known = (await connectionHistory(parts.database, connectionId)).filter(
    ({ recordedAt }) => recordedAt <= asOf,
  );
  const told = tellHistory(known, {
    now: parts.now(),
    names: await namesOf(parts.database, known),
    permissions: [],
    organisationsnummer: connection.organisationsnummer,
  });
  const bytes = await writeConnectionHistory(
    {
      municipality: connection.partyName,
      organisationsnummer: connection.organisationsnummer,
      board: connection.board,
      state: statesInWords[state.kind],
      asOf,
      acts: told.toReversed().map(({ recordedAt, effectiveAt, inWords, isUndone, by, role, lines }) => ({
        recordedAt: Date.parse(recordedAt),
        effectiveAt: Date.parse(effectiveAt),
        act: isUndone ? `${inWords} (ångrat senare)` : inWords,
        by: `${by}, ${role}`,
        content: lines.map(({ name, value }) => `${name}: ${value}`).join('\n'),
      })),
    },
    printing(parts, actor),
  );
  return fileReply(bytes, 'application/pdf', 'Anslutningens historia.pdf');
}

const statesInWords: Readonly<Record<ConnectionState['kind'], string>> = {
  'not-begun': 'inte öppnad än',
  open: 'åtkomst öppnad',
  'breach-notified': 'brist påtalad',
  ended: 'avslutad',
};

async function printNotice(
  parts: PrintedCourseParts,
  asked: AskedNotice['params'] & { readonly actor: Actor; readonly agency?: AgencyCode | null },
): Promise<Reply> {
  const { database, operator } = parts;
  const { act, kind, agency } = await findNotice(database, asked);
  const { connection } = await standingNow(parts, asked.connectionId);
  const names = await namesOf(database, [act]);
  const notice: NoticeToPrint = {
    sender: agency === null ? operator.name : agencyNames[agency],
    municipality: connection.partyName,
    board: connection.board,
    organisationsnummer: connection.organisationsnummer,
    ...saidIn(act),
    noticeAt: act.effectiveAt,
    givenBy: names.get(act.byPerson ?? '') ?? 'Okänd',
  };
  const bytes = await notices[kind](notice, printing(parts, asked.actor));
  return fileReply(bytes, 'application/pdf', 'Skriftligt påtalande.pdf');
}

/** `agency` given: only that agency's own. Throws NotFound. */
async function findNotice(
  database: Database,
  { connectionId, actId, agency: onlyOf }: AskedNotice['params'] & { readonly agency?: AgencyCode | null },
): Promise<{
  readonly act: ConnectionAct;
  readonly kind: keyof typeof notices;
  readonly agency: AgencyCode | null;
}> {
  const acts = await connectionHistory(database, connectionId);
  const act = acts.find(({ id, undoes }) => id === actId && undoes === null);
  if (act !== undefined && Object.hasOwn(notices, act.act)) {
    const agency = (act.content['agency'] ?? null) as AgencyCode | null;
    if (onlyOf === undefined || agency === onlyOf)
      return { act, kind: act.act as keyof typeof notices, agency };
  }
  throw new NotFound('Det finns inget sådant påtalande.');
}

const notices = { 'notify-breach': writeBreachNotice, 'notify-preconditions': writePreconditionsNotice };

function saidIn({ content }: ConnectionAct): Pick<NoticeToPrint, 'text' | 'toRemedy'> {
  const { text, toRemedy } = content as { readonly text?: string; readonly toRemedy?: string };
  return { text: text ?? '', toRemedy: toRemedy ?? null };
}

interface Standing {
  readonly connection: Connection;
  readonly state: ConnectionState;
}

/** By the registry that this process holds. */
async function standingNow(
  { database, registry, now }: PrintedCourseParts,
  connectionId: string,
): Promise<Standing> {
  const connection = registry.current().connections.get(connectionId);
  if (connection === undefined) throw new NotFound('Det finns ingen anslutning med det id:t.');
  const acts = await connectionActs(database.kysely, { connectionId });
  return { connection, state: connectionState({ connection, acts, now: now() }) };
}

/** By what was known then. */
async function standingThen(
  { database }: PrintedCourseParts,
  connectionId: string,
  at: number,
): Promise<Standing> {
  const found = await connectionAsOf(database, { connectionId, at });
  if (found === null) throw new NotFound('Anslutningen fanns inte i registret då.');
  return found;
}

function printing({ operator, now, isDemonstration }: PrintedCourseParts, { name }: Actor) {
  return { operator: operator.name, at: now(), by: name, demonstration: isDemonstration };
}
