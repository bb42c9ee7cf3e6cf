import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { ChangeRefused, doAct, FieldMistakes, type Doing, type FieldMistake } from '../../parties/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { federationOf, type Acting } from '../acting.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.ts';
import { listCodes } from '../codes/list-codes.ts';
import { findFederation } from '../federations/federation.ts';
import { textMistakes } from '../free-text.ts';
import { recordedBy, recordedColumns } from '../recorded-by.ts';
import { requireOpenYear } from '../years.ts';
import {
  findInitiative,
  initiativesOf,
  type FrozenFields,
  type Initiative,
  type InitiativeFields,
} from './initiative.ts';
import { frozenMistakes, initiativeMistakes, methodMistakes, type Known } from './initiative-mistakes.ts';
import { yearsWithin, type Days } from './initiative-state.ts';

/** Adds an initiative to the administrator's federation. An activity of both orientations is two, with a name each. */
export async function addInitiative(
  database: Database,
  { mandate, accessLog, now }: Acting,
  written: FrozenFields & InitiativeFields,
): Promise<{ readonly initiativeId: string }> {
  const federation = federationOf(mandate, 'plan-initiatives');
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    await requireOpenYears(doing.transaction, federation, { before: null, after: written, now: now() });
    const known = await knownOf(doing.transaction, federation, { before: null, now: now() });
    requireNone([...methodMistakes(written), ...initiativeMistakes(written, written.orientation, known)]);
    const initiativeId = randomUUID();
    const { orientation, followUpMethod, esfFinanced } = written;
    await sql`
      insert into finsam_initiative (id, federation, orientation, follow_up_method, esf_financed, ${recordedColumns})
      values (${initiativeId}, ${federation}, ${orientation}, ${followUpMethod}, ${esfFinanced},
        ${recordedBy(mandate, doing.at)})`.execute(doing.transaction);
    await addVersion(doing, mandate, { ...written, id: initiativeId, version: 1, isAnnulled: false });
    const facts = { federation, initiativeId, orientation };
    return { record: { act: 'finsam-initiative-added', facts }, added: { initiativeId } };
  });
}

/**
 * Says anew what may change. What never does may be sent too, as it was. Throws ChangedMeanwhile when the version that was
 * read is not the newest, and FieldMistakes.
 */
export async function editInitiative(
  database: Database,
  { mandate, accessLog, now }: Acting,
  wish: InitiativeFields &
    Partial<FrozenFields> & { readonly initiativeId: string; readonly expectedVersion: number },
): Promise<{ readonly version: number }> {
  const federation = federationOf(mandate, 'plan-initiatives');
  const { initiativeId: id } = wish;
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const before = await requireNewest(doing.transaction, federation, wish);
    await requireOpenYears(doing.transaction, federation, { before, after: wish, now: now() });
    const known = await knownOf(doing.transaction, federation, { before, now: now() });
    const mistakes = initiativeMistakes(wish, before.orientation, known);
    requireNone([...frozenMistakes(wish, before), ...mistakes]);
    await holdToChange(doing.transaction, federation, wish);
    await requireFiguresWithin(doing.transaction, id, wish);
    const version = before.version + 1;
    await addVersion(doing, mandate, { ...wish, id, version, isAnnulled: false });
    const facts = { federation, initiativeId: id, version };
    return { record: { act: 'finsam-initiative-edited', facts }, added: { version } };
  });
}

/** As if it had never been: for one that was added wrong, before anything has been counted or paid in it. */
export async function annulInitiative(
  database: Database,
  { mandate, accessLog, now }: Acting,
  wish: { readonly initiativeId: string; readonly expectedVersion: number; readonly reason: string },
): Promise<{ readonly version: number }> {
  const federation = federationOf(mandate, 'plan-initiatives');
  const { initiativeId, reason } = wish;
  requireNone([
    ...(reason.trim() === '' ? [{ pointer: '/reason', message: 'Skriv varför insatsen makuleras.' }] : []),
    ...textMistakes({ '/reason': reason }),
  ]);
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const before = await requireNewest(doing.transaction, federation, wish);
    await requireOpenYears(doing.transaction, federation, { before, after: null, now: now() });
    await holdToChange(doing.transaction, federation, wish);
    await requireNothingDone(doing.transaction, initiativeId);
    const version = before.version + 1;
    await addVersion(doing, mandate, { ...before, version, isAnnulled: true, reason: reason.trim() });
    const facts = { federation, initiativeId, version };
    return { record: { act: 'finsam-initiative-annulled', facts }, added: { version } };
  });
}

/** Those who add and change a federation's initiatives wait for each other: names are compared with all of them. */
async function knownOf(
  transaction: Transaction<NoTables>,
  federation: string,
  { before, now }: { readonly before: Initiative | null; readonly now: number },
): Promise<Known> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`finsam initiatives ${federation}`}, 0))`.execute(
    transaction,
  );
  return {
    federation: await findFederation(transaction, federation),
    codes: await listCodes(transaction),
    others: await initiativesOf(transaction, federation),
    before,
    today: swedishDayAt(now),
  };
}

interface ToChange {
  readonly initiativeId: string;
  readonly expectedVersion: number;
}

/**
 * Held until the act is done: no other version, and no figure, comes between. Taken last: years, the federation's names, and
 * then the initiative, in the order in which whoever sets figures takes them, so that nobody waits in a circle.
 */
async function holdToChange(
  transaction: Transaction<NoTables>,
  federation: string,
  wish: ToChange,
): Promise<void> {
  await sql`select from finsam_initiative where id = ${wish.initiativeId} for update`.execute(transaction);
  await requireNewest(transaction, federation, wish);
}

async function requireNewest(
  transaction: Transaction<NoTables>,
  federation: string,
  { initiativeId, expectedVersion }: ToChange,
): Promise<Initiative> {
  const newest = await findInitiative(transaction, federation, initiativeId);
  const { version, at, by, name, focus, targetGroups, description, startsOn, endsOn, isAnnulled } = newest;
  if (version !== expectedVersion) {
    const values = { name, focus, targetGroups, description, startsOn, endsOn, isAnnulled };
    throw new ChangedMeanwhile({ version, at, by, values });
  }
  if (isAnnulled) throw new ChangeRefused('Insatsen är makulerad, och kan inte ändras.');
  return newest;
}

async function addVersion(
  { transaction, at }: Doing,
  mandate: Mandate,
  written: InitiativeFields & {
    readonly id: string;
    readonly version: number;
    readonly isAnnulled: boolean;
    readonly reason?: string;
  },
): Promise<void> {
  const { id, version, focus, startsOn, endsOn, isAnnulled, reason = '' } = written;
  const targetGroups = [...new Set(written.targetGroups)];
  await sql`
    insert into finsam_initiative_version (initiative, version, name, focus, target_groups, description, starts_on, ends_on,
      is_annulled, reason, ${recordedColumns})
    values (${id}, ${version}, ${written.name.trim()}, ${focus}, ${targetGroups}::text[], ${written.description.trim()},
      ${startsOn}, ${endsOn}, ${isAnnulled}, ${reason}, ${recordedBy(mandate, at)})`.execute(transaction);
}

function requireNone(mistakes: readonly FieldMistake[]): void {
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

/** A locked year keeps the initiatives that it had: none comes into it, and none leaves it. */
async function requireOpenYears(
  transaction: Transaction<NoTables>,
  federation: string,
  { before, after, now }: { readonly before: Days | null; readonly after: Days | null; readonly now: number },
): Promise<void> {
  const thisYear = Number(swedishDayAt(now).slice(0, 4));
  const { formedOn } = await findFederation(transaction, federation);
  // A year before the federation's first is none of its own, and will be refused: however many there are, none is held.
  const within = ({ startsOn, endsOn }: Days) =>
    yearsWithin({ startsOn: startsOn < formedOn ? formedOn : startsOn, endsOn }, thisYear);
  const [had, has] = [before, after].map((days) => (days === null ? [] : within(days)));
  const changed = [...(had ?? []), ...(has ?? [])].filter(
    (year) => had?.includes(year) !== has?.includes(year),
  );
  for (const year of changed) await requireOpenYear(transaction, federation, year);
}

async function requireFiguresWithin(
  transaction: Transaction<NoTables>,
  id: string,
  { startsOn, endsOn }: Days,
): Promise<void> {
  const years = (await figuresOf(transaction, id)).map(({ year }) => year);
  const first = years.find((year) => year < Number(startsOn.slice(0, 4)));
  const last = years.find((year) => endsOn !== null && year > Number(endsOn.slice(0, 4)));
  requireNone([
    ...(first === undefined ? [] : [outside('/startsOn', first)]),
    ...(last === undefined ? [] : [outside('/endsOn', last)]),
  ]);
}

function outside(pointer: string, year: number): FieldMistake {
  return {
    pointer,
    message: `Det finns uppgifter registrerade för ${year}. Töm dem först, eller låt insatsen pågå då.`,
  };
}

async function requireNothingDone(transaction: Transaction<NoTables>, id: string): Promise<void> {
  const done = ['women', 'men', 'participants', 'initiative-outcome', 'esf-outcome'];
  if ((await figuresOf(transaction, id)).some(({ figure }) => done.includes(figure))) {
    throw new ChangeRefused(
      'Insatsen har deltagare eller utfall registrerade, och kan därför inte makuleras. Ge den en slutdag i stället.',
    );
  }
}

/** What is set now, and not emptied. */
async function figuresOf(transaction: Transaction<NoTables>, id: string) {
  const { rows } = await sql<{ year: number; figure: string }>`
    select f.year, f.figure from finsam_figure f
    where f.initiative = ${id} and f.value is not null and not exists (select from finsam_figure later
      where later.initiative = f.initiative and later.year = f.year and later.period = f.period
        and later.figure = f.figure and later.about = f.about and later.version > f.version)
    order by f.year`.execute(transaction);
  return rows;
}
