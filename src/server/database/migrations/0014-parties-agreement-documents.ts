import { sql, type Kysely } from 'kysely';

/** The agreement's documents, version by version, and which versions a municipality accepted when it signed (ADR 0024). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_document_version (
      id uuid primary key,
      document text not null check (document in ('framework-and-definitions', 'connection-agreement',
        'processor-agreement', 'service-terms', 'liability', 'general-terms')),
      version text not null check (version <> ''),
      applies_from date not null,
      -- What is new, told to those who are connected: a later version needs no new signature.
      announcement text not null,
      is_placeholder boolean not null,
      body text not null,
      file_id uuid references stored_document,
      published_by uuid references person,
      recorded_at timestamptz not null,
      sequence bigint generated always as identity,
      unique (document, version)
    )`.execute(db);
  await sql`
    create table agreement_acceptance (
      application_id uuid not null references application,
      document_version uuid not null references agreement_document_version,
      recorded_at timestamptz not null,
      primary key (application_id, document_version)
    )`.execute(db);
  for (const [document, text] of Object.entries(first)) {
    await sql`
      insert into agreement_document_version (id, document, version, applies_from, announcement, is_placeholder, body, recorded_at)
      values (gen_random_uuid(), ${document}, '1.0', '2021-07-01', 'Första versionen.', true, ${text}, clock_timestamp())`.execute(
      db,
    );
  }
  for (const facts of ['agreement_document_version', 'agreement_acceptance']) {
    await sql`select make_append_only(${facts}::regclass)`.execute(db);
  }
}

const unpublished = 'Platshållare, texten är inte publicerad.';

/** What stands in until the operator publishes the documents; the agreement's clauses are told in our own words. */
const first = {
  'framework-and-definitions': unpublished,
  'connection-agreement': [
    'Platshållare. Det här är en sammanfattning i egna ord av Anslutningsavtal kommun 1.0, inte avtalets text.',
    '1.2 Avtalet gäller när kommunen har fullföljt 9.2.1–9.2.6 och driftsparten 9.2.7–9.2.8 i tjänstens villkor.',
    '4.1 Avtalsdokumenten gäller i en bestämd ordning; 4.2 den senaste versionen går före äldre.',
    '5.3 Tjänsten får bara användas när ett ärende om ekonomiskt bistånd handläggs.',
    '6.1 Avtalet gäller från det att åtkomsten är öppnad, tills vidare.',
    '7.1 Åtgärdas inte en brist inom trettio dagar från ett skriftligt påtalande får driftsparten avsluta anslutningen.',
    '7.2 En uppgiftslämnare vars förutsättningar har ändrats väsentligt får, trettio dagar efter ett skriftligt meddelande, sluta lämna uppgifter till en kommun som inte uppfyller dem.',
  ].join('\n'),
  'processor-agreement': unpublished,
  'service-terms': unpublished,
  liability: unpublished,
  'general-terms': unpublished,
};
