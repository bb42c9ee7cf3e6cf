import { sql, type Kysely } from 'kysely';

/** What a user of LEFI Online's web interface has read and confirmed before the first question (ADR 0031). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTexts(db);
  // One row for each time; the newest of an organisation's kind decides. text_sha256: of the text as it was shown.
  await sql`
    create table lefi_rules_confirmation (
      id uuid primary key,
      person uuid not null references person,
      organisationsnummer text not null references party,
      kind text not null check (kind in ('economic-assistance', 'municipality', 'authority', 'insurer')),
      version integer not null,
      ticked integer[] not null,
      text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
      confirmed_at timestamptz not null,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index on lefi_rules_confirmation (person)`.execute(db);
  await sql`select make_append_only('lefi_rules_confirmation')`.execute(db);
}

/** What economic assistance confirms is the newest assurance_text, and stands there alone. */
async function createTexts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lefi_rules_text (
      kind text not null check (kind in ('municipality', 'authority', 'insurer')),
      version integer not null check (version > 0),
      introduction text not null check (introduction <> ''),
      statements text[] not null check (array_length(statements, 1) > 0),
      published_by uuid references person,
      recorded_at timestamptz not null,
      primary key (kind, version)
    )`.execute(db);
  await sql`select make_append_only('lefi_rules_text')`.execute(db);
  for (const { kind, introduction, statements } of first) {
    await sql`
      insert into lefi_rules_text (kind, version, introduction, statements, recorded_at)
      values (${kind}, 1, ${introduction}, ${statements}::text[], date_trunc('milliseconds', clock_timestamp()))`.execute(
      db,
    );
  }
}

const introduction =
  'LEFI Online lämnar ut uppgifter om enskilda från Försäkringskassan och Pensionsmyndigheten. Läs varje punkt och kryssa ' +
  'i den innan du ställer din första fråga.';

const logged =
  'Varje fråga loggas: vem som frågar, om vem, när, i vilket ärende och varför. Loggarna följs upp.';
const notSaved =
  'Ett svar visar registren som de var när frågan ställdes. Jag ställer en ny fråga i stället för att lita på en gammal ' +
  'utskrift, och sparar inte mer än ärendet kräver.';
const protectedPersons =
  'En skyddad persons adress visar jag bara när ärendet kräver det, och jag anger skälet. Jag röjer inte var någon finns.';

const first = [
  {
    kind: 'municipality',
    introduction,
    statements: [
      'Jag frågar bara om personer i ärenden som jag själv handlägger hos kommunen, och bara om de uppgifter som ärendet ' +
        'kräver och som kommunen enligt lag får ta del av.',
      'Jag för inte uppgifterna vidare till någon som inte behöver dem i ärendet. De omfattas av sekretess.',
      protectedPersons,
      notSaved,
      logged,
    ],
  },
  {
    kind: 'authority',
    introduction,
    statements: [
      'Jag frågar bara om personer i ärenden som jag själv handlägger hos myndigheten, och bara om de uppgifter som ärendet ' +
        'kräver och som myndigheten enligt författning får ta del av.',
      'Jag för inte uppgifterna vidare till någon som inte behöver dem i ärendet. De omfattas av sekretess.',
      protectedPersons,
      notSaved,
      logged,
    ],
  },
  {
    kind: 'insurer',
    introduction,
    statements: [
      'Jag frågar bara om personer i skade- eller försäkringsärenden som jag själv handlägger, för det ändamål som jag anger ' +
        'och som lagen tillåter.',
      'Kräver ändamålet den enskildes samtycke frågar jag först när det finns, och anger när det gavs och var det finns. Är ' +
        'det återkallat frågar jag inte.',
      'Jag för inte uppgifterna vidare till någon som inte behöver dem i ärendet, och använder dem inte till något annat. Jag ' +
        'har tystnadsplikt.',
      protectedPersons,
      notSaved,
      logged,
    ],
  },
] as const;
