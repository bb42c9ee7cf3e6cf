import { sql, type Kysely } from 'kysely';

/** Federations, their initiatives, and every figure that was ever set for them. A federation's id is its organisationsnummer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFederations(db);
  await createInitiatives(db);
  await createFigures(db);
  await createLinks(db);
  for (const table of tables) await sql`select make_append_only(${table}::regclass)`.execute(db);
}

const tables = [
  'finsam_federation_event',
  'finsam_membership',
  'finsam_federation_version',
  'finsam_code',
  'finsam_initiative',
  'finsam_initiative_version',
  'finsam_figure',
  'finsam_year_act',
  'finsam_link',
  'finsam_link_end',
];

/** When, by whom, as what, and by which permission. */
const recorded = sql.raw(`
  recorded_at timestamptz not null,
  by_person uuid references person,
  by_role text not null,
  by_permission uuid references permission`);

async function createFederations(db: Kysely<unknown>): Promise<void> {
  // Formed, extended, merged into another, wound up: from when a federation is, and until when, follows from these.
  await sql`
    create table finsam_federation_event (
      id uuid primary key,
      federation text not null references party,
      kind text not null check (kind in ('formed', 'extended', 'merged', 'wound-up')),
      effective_on date not null,
      -- The federation that goes on after a merger.
      into_federation text references party check ((into_federation is not null) = (kind = 'merged')),
      note text not null default '',
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_federation_event (federation)`.execute(db);
  await sql`create unique index on finsam_federation_event (federation) where kind = 'formed'`.execute(db);
  await sql`
    create table finsam_membership (
      id uuid primary key,
      federation text not null references party,
      member text not null references party,
      party text not null check (party in ('FK', 'AF', 'region', 'municipality')),
      is_financier boolean not null,
      valid_from date not null,
      -- The first day that it is no longer a member.
      valid_to date check (valid_to >= valid_from),
      replaces uuid unique references finsam_membership,
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_membership (federation)`.execute(db);
  await sql`
    create table finsam_federation_version (
      federation text not null references party,
      version integer not null check (version > 0),
      -- SCB's two digits; what reports by county go by.
      county text not null check (county ~ '^[0-9]{2}$'),
      description text not null,
      address text not null,
      contact_name text not null,
      contact_telephone text not null,
      contact_email text not null,
      ${recorded},
      primary key (federation, version)
    )`.execute(db);
}

async function createInitiatives(db: Kysely<unknown>): Promise<void> {
  // Code lists are data: the published ones were not found, and those that stand in for them say so.
  await sql`
    create table finsam_code (
      list text not null check (list in ('focus', 'target-group', 'cost-type')),
      code text not null check (code ~ '^[a-z][a-z0-9-]*$'),
      version integer not null check (version > 0),
      label text not null check (label <> ''),
      help text not null,
      orientation text check (orientation in ('individual', 'structural'))
        check ((orientation is not null) = (list = 'focus')),
      valid_from date not null,
      valid_to date check (valid_to >= valid_from),
      is_placeholder boolean not null,
      ${recorded},
      primary key (list, code, version)
    )`.execute(db);
  // What never changes. The rest is in its versions.
  await sql`
    create table finsam_initiative (
      id uuid primary key,
      federation text not null references party,
      orientation text not null check (orientation in ('individual', 'structural')),
      follow_up_method text not null check (follow_up_method in ('women-and-men', 'total', 'none'))
        check ((follow_up_method = 'women-and-men') = (orientation = 'individual')),
      esf_financed boolean not null,
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_initiative (federation)`.execute(db);
  await sql`
    create table finsam_initiative_version (
      initiative uuid not null references finsam_initiative,
      version integer not null check (version > 0),
      name text not null check (name <> ''),
      focus text not null,
      target_groups text[] not null,
      description text not null,
      starts_on date not null,
      -- Its last day.
      ends_on date check (ends_on >= starts_on),
      is_annulled boolean not null default false,
      -- Why it was annulled.
      reason text not null default '',
      ${recorded},
      primary key (initiative, version)
    )`.execute(db);
}

async function createFigures(db: Kysely<unknown>): Promise<void> {
  // One row each time a figure was set: the newest version says what it is, the others what it has been. Null: emptied.
  await sql`
    create table finsam_figure (
      id bigint generated always as identity primary key,
      federation text not null references party,
      initiative uuid references finsam_initiative,
      year smallint not null check (year between 2004 and 2200),
      -- 'year', a third of it 'T1' to 'T3', or a month '01' to '12'.
      period text not null check (period ~ '^(year|T[1-3]|0[1-9]|1[0-2])$'),
      figure text not null check (figure in ('allotted', 'own-capital', 'administration-budget', 'administration-outcome',
        'initiative-budget', 'initiative-outcome', 'esf-budget', 'esf-outcome', 'planned-participants',
        'women', 'men', 'participants')),
      -- The financier's organisationsnummer, or the code of the type of cost; '' for every other figure.
      about text not null default '',
      version integer not null check (version > 0),
      -- Whole kronor, or a number of persons.
      value bigint,
      comment text not null default '',
      -- Why it was set again.
      reason text not null default '',
      ${recorded},
      unique nulls not distinct (federation, initiative, year, period, figure, about, version),
      check ((initiative is null) = (figure in ('allotted', 'own-capital', 'administration-budget', 'administration-outcome'))),
      check (period = 'year' or figure in ('women', 'men', 'participants')),
      check (value is null or value >= 0 or (figure = 'own-capital' and comment <> ''))
    )`.execute(db);
  await sql`create index on finsam_figure (year, federation)`.execute(db);
  // Of one federation, or of all; the newest act that concerns a federation says whether its year is locked.
  await sql`
    create table finsam_year_act (
      id uuid primary key,
      federation text references party,
      year smallint not null,
      kind text not null check (kind in ('locked', 'reopened')),
      reason text not null check (reason <> ''),
      ${recorded}
    )`.execute(db);
}

/** A link is in force while it has not been ended and its permission is in force: no job ends one. */
async function createLinks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table finsam_link (
      id uuid primary key,
      initiative uuid not null references finsam_initiative,
      permission uuid not null references permission,
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_link (permission)`.execute(db);
  await sql`create index on finsam_link (initiative)`.execute(db);
  await sql`
    create table finsam_link_end (
      link uuid primary key references finsam_link,
      ${recorded}
    )`.execute(db);
}
