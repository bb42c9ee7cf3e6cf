import { sql, type Kysely } from 'kysely';

/**
 * The chain behind a user of Uppföljning Finsam: agreement, orderer, order. Each is dated facts; whether it is in force
 * follows from them and the day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addDocuments(db);
  await createAgreements(db);
  await createOrderers(db);
  await createOrders(db);
  for (const table of tables) await sql`select make_append_only(${table}::regclass)`.execute(db);
}

const tables = [
  'finsam_agreement',
  'finsam_agreement_text',
  'finsam_agreement_end',
  'finsam_orderer_notice',
  'finsam_orderer_decision',
  'finsam_orderer_end',
  'finsam_order',
  'finsam_order_check',
  'finsam_order_decision',
  'finsam_user_end',
];

/** When, by whom, as what, and by which permission; an order on its own surface is by no permission. */
const recorded = sql.raw(`
  recorded_at timestamptz not null,
  by_person uuid not null references person,
  by_role text not null,
  by_permission uuid references permission`);

/** The agreement on Uppföljning Finsam and its annex 1 are versioned as the six of SSBTEK are; never mixed with them. */
async function addDocuments(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agreement_document_version drop constraint agreement_document_version_document_check,
      add constraint agreement_document_version_document_check
      check (document in ('framework-and-definitions', 'connection-agreement', 'processor-agreement', 'service-terms',
        'liability', 'general-terms', 'finsam-agreement', 'finsam-annex-1'))`.execute(db);
  for (const { document, version, announcement, isPlaceholder, text } of firstDocuments) {
    await sql`
      insert into agreement_document_version (id, document, version, applies_from, announcement, is_placeholder, body, recorded_at)
      values (gen_random_uuid(), ${document}, ${version}, '2023-02-17', ${announcement}, ${isPlaceholder}, ${text},
        clock_timestamp())`.execute(db);
  }
}

/** Told in our own words. The agreement's own text was not found. */
const firstDocuments = [
  {
    document: 'finsam-agreement',
    version: 'RevA',
    announcement: 'Ny.',
    isPlaceholder: true,
    text: 'Platshållare, texten är inte publicerad. Överenskommelsen tecknas mellan myndigheten och den organisation vars medarbetare ska använda Uppföljning Finsam.',
  },
  {
    document: 'finsam-annex-1',
    version: 'RevA',
    announcement: 'Ny.',
    isPlaceholder: false,
    text: [
      'Sammanfattning i egna ord av Bilaga 1 till Överenskommelsen avseende användning av Uppföljning Finsam, RevA 2023-02-17; inte bilagans egen text.',
      'Bilagan räknar upp sätten att logga in, och säger vad som gäller för beställning av behörigheter och för användarnas roller.',
      'Inloggning: med behörighetskortet Efos, Arbetsförmedlingens e-tjänstekort, BankID eller Mobilt BankID.',
      'Beställning: organisationen anmäler vem eller vilka som är beställare för dess anställda. En beställare beställer åt medarbetare i den egna organisationen, och kan inte logga in i Uppföljning Finsam i kraft av det. Rollen gäller högst två år i taget och förnyas därefter vid behov.',
      'Roller: ingen användare ska ha mer behörighet än arbetet kräver. Det finns två roller, som inte kan kombineras: förbundsadministratör och deltagaransvarig.',
      'Förbundsadministratören registrerar och ser förbundets ekonomi och insatser, budgeterar medel och antal deltagare, och kopplar i förekommande fall deltagaransvariga till insatser och tar bort kopplingen när de inte längre arbetar där. Kopplingen är en behandling av personuppgifter och kräver ett personuppgiftsbiträdesavtal mellan parterna.',
      'Deltagaransvarig registrerar och ändrar antal deltagare i de insatser där personen har uppdrag, och ser de individinriktade insatserna i förbundet. Bara den som är anställd av Försäkringskassan, Arbetsförmedlingen, en region eller en kommun kan vara deltagaransvarig.',
    ].join('\n'),
  },
];

async function createAgreements(db: Kysely<unknown>): Promise<void> {
  // For the use of Uppföljning Finsam, or on the processing of personal data; one organisation's with the operator.
  await sql`
    create table finsam_agreement (
      id uuid primary key,
      kind text not null check (kind in ('use', 'processing')),
      organisationsnummer text not null references party,
      reference text not null check (reference <> ''),
      signed_on date not null,
      valid_from date not null check (valid_from >= signed_on),
      -- Where the organisation's letters go: a function's address, nobody's own.
      contact_name text not null check (contact_name <> ''),
      contact_email text not null check (contact_email <> ''),
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_agreement (organisationsnummer)`.execute(db);
  // Which versions of the documents were accepted by signing.
  await sql`
    create table finsam_agreement_text (
      agreement uuid not null references finsam_agreement,
      document_version uuid not null references agreement_document_version,
      recorded_at timestamptz not null,
      primary key (agreement, document_version)
    )`.execute(db);
  await sql`
    create table finsam_agreement_end (
      id uuid primary key,
      agreement uuid not null references finsam_agreement,
      -- The first day that it is not in force; the earliest counts.
      ends_on date not null,
      reason text not null check (reason <> ''),
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_agreement_end (agreement)`.execute(db);
}

async function createOrderers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table finsam_orderer_notice (
      id uuid primary key,
      person uuid not null references person,
      organisationsnummer text not null references party,
      -- When the organisation's notice came, and who signed it there.
      received_on date not null,
      signed_by text not null check (signed_by <> ''),
      valid_from date not null,
      -- The first day that she is no longer orderer.
      valid_to date not null check (valid_to > valid_from and valid_to <= (valid_from + interval '2 years')::date),
      -- The period that this one follows.
      renews uuid references finsam_orderer_notice,
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_orderer_notice (organisationsnummer)`.execute(db);
  await sql`create index on finsam_orderer_notice (person)`.execute(db);
  await sql`
    create table finsam_orderer_decision (
      notice uuid primary key references finsam_orderer_notice,
      is_approved boolean not null,
      reason text not null,
      -- An order that is dated before this cannot be handled.
      decided_at timestamptz not null,
      ${recorded}
    )`.execute(db);
  await sql`
    create table finsam_orderer_end (
      id uuid primary key,
      notice uuid not null references finsam_orderer_notice,
      -- From this moment she orders nothing; the earliest counts.
      ends_at timestamptz not null,
      why text not null check (why in ('notified', 'agreement-ended')),
      reason text not null,
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_orderer_end (notice)`.execute(db);
}

async function createOrders(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table finsam_order (
      id uuid primary key,
      person uuid not null references person,
      role text not null check (role in ('federation-administrator', 'participant-lead')),
      -- The employer.
      organisationsnummer text not null references party,
      federation text not null references party,
      variant text not null check (variant in ('orderer', 'employment-service', 'insurance-agency')),
      -- The orderer's period; the employment service's service desk and the insurance agency's managers need none.
      notice uuid references finsam_orderer_notice check ((notice is not null) = (variant = 'orderer')),
      ordered_by uuid references person check (ordered_by is distinct from person)
        check (ordered_by is not null or (variant <> 'orderer' and came_by = 'paper')),
      -- The employee's manager, where the variant asks for one.
      manager text not null check ((manager <> '') = (variant <> 'orderer')),
      came_by text not null check (came_by in ('surface', 'paper')),
      ordered_at timestamptz not null,
      -- What was shown when it was signed on the surface, and how that was.
      shown_text text,
      shown_sha256 text check (shown_sha256 ~ '^[0-9a-f]{64}$'),
      signed_with text,
      check ((came_by = 'surface') = (shown_text is not null and shown_sha256 is not null and signed_with is not null)),
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_order (organisationsnummer)`.execute(db);
  // Checked by one of the operator's people, decided by another.
  await sql`
    create table finsam_order_check (
      "order" uuid primary key references finsam_order,
      -- The system has no protection of its own: someone has made sure that the person has no protected identity.
      is_without_protected_identity boolean not null check (is_without_protected_identity),
      note text not null,
      ${recorded}
    )`.execute(db);
  await sql`
    create table finsam_order_decision (
      "order" uuid primary key references finsam_order,
      is_granted boolean not null,
      reason text not null check (is_granted or reason <> ''),
      permission uuid unique references permission check ((permission is not null) = is_granted),
      ${recorded}
    )`.execute(db);
  // Why a user's permission was ended; that it has ended stands in permission_withdrawal.
  await sql`
    create table finsam_user_end (
      id uuid primary key,
      permission uuid not null references permission,
      ends_at timestamptz not null,
      why text not null check (why in ('employer', 'employment-ended', 'federation-ended', 'agreement-ended', 'operator')),
      reason text not null,
      ${recorded}
    )`.execute(db);
  await sql`create index on finsam_user_end (permission)`.execute(db);
}
