import { sql, type Kysely } from 'kysely';

/** Units, caseworkers with their assurances, automated systems with their owners, and the time of transition (ADR 0026). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createThings(db);
  await createAssuranceTexts(db);
  for (const [table, subject] of Object.entries(facts)) await createFacts(db, table, subject);
  // Whose questions were asked in a period is read along it; a block range index costs the log's writer nothing to speak of.
  await sql`create index on access_log_record using brin (recorded_at)`.execute(db);
}

async function createThings(db: Kysely<unknown>): Promise<void> {
  // No other kind may use the service (Anslutningsavtal 5.3; allmän information om anslutning: kontaktcenter).
  await sql`
    create table unit (
      id uuid primary key,
      connection_id text not null references connection,
      name text not null check (name <> ''),
      kind text not null check (kind in ('investigates-and-decides', 'contact-centre')),
      recorded_at timestamptz not null,
      recorded_in bigint not null
    )`.execute(db);
  // identity: what the municipality's case system sends in handlaggare. permission: to log in and sign.
  await sql`
    create table caseworker (
      id uuid primary key,
      unit_id uuid not null references unit,
      person uuid not null references person,
      identity text not null check (identity <> '' and identity = btrim(identity)),
      permission uuid not null references permission,
      recorded_at timestamptz not null,
      recorded_in bigint not null
    )`.execute(db);
  await sql`create index on caseworker (person)`.execute(db);
  await sql`
    create table automated_system (
      id uuid primary key,
      unit_id uuid not null references unit,
      name text not null check (name <> ''),
      identity text not null check (identity <> '' and identity = btrim(identity)),
      recorded_at timestamptz not null,
      recorded_in bigint not null
    )`.execute(db);
  for (const [table, subject] of [
    ['unit', 'connection_id'],
    ['caseworker', 'unit_id'],
    ['automated_system', 'unit_id'],
  ] as const) {
    await sql`create index on ${sql.table(table)} (${sql.ref(subject)})`.execute(db);
    await sql`create index on ${sql.table(table)} (recorded_in)`.execute(db);
    await sql`select make_append_only(${table}::regclass)`.execute(db);
  }
}

/** What each table of facts is about, beside when it holds. The first column is what it is found by. */
const facts = {
  unit_period: 'unit_id uuid not null references unit',
  caseworker_period: 'caseworker_id uuid not null references caseworker',
  automated_system_period: 'system_id uuid not null references automated_system',
  automated_system_owner: `system_id uuid not null references automated_system,
    person uuid not null references person`,
  // A time of transition always has an end.
  assurance_grace: 'connection_id text not null references connection, check (valid_to is not null)',
  // Signed for one municipality. text_sha256: of the text as it was shown, with what had been filled in.
  assurance: `person uuid not null references person,
    organisationsnummer text not null references party,
    version integer not null references assurance_text,
    ticked integer[] not null,
    place text not null check (place <> ''),
    signed_on date not null,
    printed_name text not null check (printed_name <> ''),
    employer text not null check (employer <> ''),
    kind text not null check (kind in ('login', 'paper')),
    text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    signed_by uuid not null references person`,
};

async function createFacts(db: Kysely<unknown>, table: string, subject: string): Promise<void> {
  await sql`
    create table ${sql.table(table)} (
      id uuid primary key,
      ${sql.raw(subject)},
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to >= valid_from),
      recorded_at timestamptz not null,
      recorded_in bigint not null,
      replaces uuid unique references ${sql.table(table)}
    )`.execute(db);
  await sql`create index on ${sql.table(table)} (${sql.ref(subject.split(' ')[0] ?? '')})`.execute(db);
  await sql`create index on ${sql.table(table)} (recorded_in)`.execute(db);
  await sql`select make_append_only(${table}::regclass)`.execute(db);
}

async function createAssuranceTexts(db: Kysely<unknown>): Promise<void> {
  // demanded_from: from then a signature on an earlier version no longer does. Null: earlier ones do as well.
  await sql`
    create table assurance_text (
      version integer primary key check (version > 0),
      source text not null,
      introduction text not null,
      statements text[] not null check (array_length(statements, 1) > 0),
      demanded_from timestamptz,
      published_by uuid references person,
      recorded_at timestamptz not null,
      recorded_in bigint not null
    )`.execute(db);
  await sql`select make_append_only('assurance_text')`.execute(db);
  await sql`
    insert into assurance_text (version, source, introduction, statements, recorded_at, recorded_in)
    values (1, ${first.source}, ${first.introduction}, ${first.statements}::text[],
      date_trunc('milliseconds', clock_timestamp()), 0)`.execute(db);
}

/** What is signed is the agreement's own text. */
const first = {
  source: 'enligt SSBTEK – Anslutningsavtal kommun 1.0, bilaga 2',
  introduction:
    'Jag känner till att särskilda begränsningar gäller för min användning av den Sammansatta bastjänsten ekonomiskt ' +
    'bistånd (SSBTEK), det vill säga Tjänsten. Jag bekräftar att jag känner till vilka begränsningarna är och att jag ' +
    'kommer att följa dem, genom att kryssa i rutorna nedan och underteckna.',
  statements: [
    'Jag får bara använda Tjänsten för att utföra mina arbetsuppgifter. Sökningar får endast göras om uppgifterna behövs ' +
      'i ett ärende om ekonomiskt bistånd och förutsatt att jag deltar i handläggningen av det specifika ärendet.',
    'Jag är medveten om att sökningar som inte behövs för mina arbetsuppgifter utgör dataintrång, ett brott som kan leda ' +
      'till böter eller fängelse i högst två (2) år.',
    'Jag får inte – vare sig muntligen eller skriftligen – avslöja uppgifter som jag får del av genom Tjänsten. Jag får ' +
      'inte heller använda dessa uppgifter på andra sätt än vad som behövs för att utföra mina arbetsuppgifter. Om jag ' +
      'gör det kan jag göra mig skyldig till brott mot tystnadsplikt, ett brott som kan leda till böter eller fängelse ' +
      'i högst ett (1) år.',
    'Jag är medveten om att all åtkomst till personuppgifter genom Tjänsten loggas, för att kontroll ska kunna ske av att ' +
      'ingen olovlig användning sker. Loggarna följs upp regelbundet och systematiskt.',
  ],
};
