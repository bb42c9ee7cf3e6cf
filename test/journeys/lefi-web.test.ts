import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../simulators/population/index.ts';
import type { Profile } from '../../src/server/connections/index.ts';
import { shippedProfiles } from '../../src/server/lefi/profiles/shipped-profiles.ts';
import { withdrawPermission } from '../../src/server/permissions/index.ts';
import { lefiArrays, lefiCodes } from '../../src/values/lefi-question.ts';
import { sectionsOf } from '../../src/values/lefi-sections/sections-of.ts';
import type { WrappedAnswer } from '../../src/values/lefi-sections/wrapped-answer.ts';
import { giveRole } from '../browser/visitors.ts';
import { aLefiConnection, addGroundNow, publishNow } from '../lefi-connection.ts';
import { aLefiWebWorld, confirmRules, type LefiWebWorld } from '../lefi-web-world.ts';
import type { TestBrowser } from '../login.ts';
import { aHolder, aListeningLog, mandateOf } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';
import { printedText } from '../printed-text.ts';

// LEFI Online's web interface from the outside: what a person may ask, what is refused, what is on record, and that nothing
// is kept.

/** Sees everything that there is. */
const authority: Profile = {
  name: 'provmyndighet',
  recipientKind: 'authority',
  isIllustrative: true,
  permitted: Object.fromEntries(
    lefiArrays.map((array) => [
      array,
      Object.fromEntries(lefiCodes[array].map((code) => [code, { withheldFields: [] }])),
    ]),
  ) as unknown as Profile['permitted'],
};
/** Neither she nor anybody near her is protected. */
const isOpen = ({ identity, relations }: Person): boolean =>
  identity.protection === 'none' && !JSON.stringify(relations).includes('"isProtected":true');
const purpose = 'Handläggning av bostadsbidrag';
const withConsent = 'Skadereglering';

let world: LefiWebWorld;
let connectionId: string;
let organisationsnummer: string;
let lisa: TestBrowser;

beforeAll(async () => {
  world = await aLefiWebWorld();
  const { database } = world;
  organisationsnummer = await aRegisteredParty(database, 'Exempelmyndigheten', 'authority');
  await giveRole(world, 'lisa', { role: 'lefi-user', organisationsnummer });
  const connected = { actorId: '900-01', organisationsnummer, profile: authority, ground: { purpose } };
  ({ connectionId } = await aLefiConnection(database, connected));
  const more = { profile: authority.name, purpose: withConsent, requiresConsent: true };
  await addGroundNow(database, connectionId, more);
  lisa = await world.aVisitor('lisa');
});
afterAll(() => world.stop());

interface Wish {
  readonly personnummer?: string;
  readonly [part: string]: unknown;
}

const question = (changes: Wish = {}) => ({
  personnummer: '19900101-2385',
  period: { from: '2026-01-01', to: '2026-10-31' },
  asked: lefiCodes,
  case: 'D 1/2026',
  purpose,
  ...changes,
});

interface Refused {
  readonly detail: string;
  readonly fields?: readonly { pointer: string; message: string }[];
}

const at = (path: string, id = connectionId) => `/actors/${id}${path}`;
const ask = (changes?: Wish, by = lisa) =>
  world.send<Answered & Refused>(by, at('/question'), question(changes));

interface Answered {
  readonly askedBy: object;
  readonly person: { readonly personnummer: string };
  readonly answer: { readonly formansinformation: Readonly<Record<string, readonly Json[]>> };
  readonly protected: boolean;
  readonly isProtectionKnown: boolean;
}
type Json = Readonly<Record<string, unknown>>;

interface Recorded {
  readonly kind: string;
  readonly body: Json;
  readonly personal: Json | null;
}

/** What the log has got since the mark, in order. */
async function recordedSince(mark: number): Promise<readonly Recorded[]> {
  const { rows } = await world.database.pool.query<Recorded>(
    `select r.kind, r.record::json->'body' as body, p.content::json as personal
     from access_log_record r left join access_log_personal p using (tree, position)
     where r.position >= $1 order by r.tree, r.position`,
    [mark],
  );
  return rows;
}
async function markNow(): Promise<number> {
  const { rows } = await world.database.pool.query<{ next: string }>(
    'select coalesce(max(position) + 1, 0) as next from access_log_record',
  );
  return Number(rows[0]!.next);
}

test('nobody asks before the rules are confirmed, and the attempt is on record', async () => {
  const mark = await markNow();
  expect((await ask()).status).toBe(409);
  expect(await recordedSince(mark)).toMatchObject([
    {
      kind: 'refusal',
      body: {
        code: 'rules-not-confirmed',
        asking: { connectionId, contract: 'lefi-web', certificateId: null },
        by: { role: 'lefi-user', via: 'web' },
      },
      personal: { person: '199001012385', caseReference: 'D 1/2026', purpose },
    },
  ]);
});

test('the rules are confirmed statement by statement, in the text that was shown, and that is on record', async () => {
  const rules = await world.send<{ text: { statements: string[]; isOurOwn: boolean }; shownSha256: string }>(
    lisa,
    at('/rules'),
  );
  const { text, shownSha256 } = rules.body;
  expect(text).toMatchObject({ kind: 'authority', version: 1, isOurOwn: true });
  const ticked = text.statements.map(() => true);
  const confirm = (body: object) => world.send<Refused>(lisa, at('/rules'), body);

  const oneLeft = await confirm({ shownSha256, ticked: [...ticked.slice(1), false] });
  expect(oneLeft.status).toBe(422);
  expect(oneLeft.body.fields?.map(({ pointer }) => pointer)).toEqual([`/ticked/${ticked.length - 1}`]);
  expect((await confirm({ shownSha256: '0'.repeat(64), ticked })).status).toBe(409);

  const mark = await markNow();
  expect((await confirm({ shownSha256, ticked })).status).toBe(204);
  expect(await recordedSince(mark)).toMatchObject([
    { kind: 'act', body: { act: 'lefi-rules-confirmed', facts: { kind: 'authority', version: 1 } } },
  ]);
  const actors = await world.send<{ actors: object[] }>(lisa, '/actors');
  expect(actors.body.actors).toMatchObject([{ connectionId, hasConfirmed: true }]);
});

test('a caseworker in economic assistance confirms the four statements of the assurance', async () => {
  const municipality = await aRegisteredParty(world.database, 'Ekeby kommun');
  await giveRole(world, 'lars', { role: 'lefi-user', organisationsnummer: municipality });
  const connected = { actorId: '900-02', organisationsnummer: municipality };
  const { connectionId: other } = await aLefiConnection(world.database, connected);
  const lars = await world.aVisitor('lars');
  const { body } = await world.send<{ text: { statements: string[] } }>(lars, at('/rules', other));
  expect(body.text).toMatchObject({ kind: 'economic-assistance', isOurOwn: false });
  expect(body.text.statements).toHaveLength(4);
  expect(body.text.statements[1]).toContain('dataintrång');

  const mark = await markNow();
  expect((await world.send(lars, at('/question'), question())).status).toBe(403);
  expect(await recordedSince(mark)).toMatchObject([
    {
      kind: 'refusal',
      body: { code: 'actor-not-represented', asking: { connectionId, contract: 'lefi-web' } },
    },
  ]);
});

test('a person is answered, and the record says who asked about whom, in what case and why, and nothing of the answer', async () => {
  const one = world.who(isOpen);
  const mark = await markNow();
  const { status, body } = await ask({ personnummer: one.identity.personidentitet });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    askedBy: { name: 'Lisa Läser', organisation: 'Exempelmyndigheten' },
    person: { personnummer: one.identity.personidentitet },
    case: 'D 1/2026',
    purpose,
    protected: false,
  });
  const [person] = body.answer.formansinformation['generellPersoninformation']!;
  expect(person!['personnummer']).toBe(one.identity.personidentitet);
  const records = await recordedSince(mark);
  expect(records).toMatchObject([
    {
      kind: 'question',
      body: { asking: { connectionId, organisationsnummer, certificateId: null }, by: { role: 'lefi-user' } },
      personal: { person: one.identity.personidentitet, caseReference: 'D 1/2026', purpose },
    },
    { kind: 'answer' },
  ]);
  expect(JSON.stringify(records)).not.toContain(person!['namn']);
});

describe('what is wrong is told by its field, and no question is asked', () => {
  test.each([
    ['a number of eleven digits', { personnummer: '19900101238' }, '/personnummer', /10 eller 12 siffror/],
    ['a wrong check digit', { personnummer: '900101-2386' }, '/personnummer', /stämmer inte/],
    ['a number with a word after it', { personnummer: '19900101-2385 Anna' }, '/personnummer', /10 eller 12/],
    ['a number parted as a date', { personnummer: '1990-01-01-2385' }, '/personnummer', /10 eller 12/],
    ['a plus after somebody who is young', { personnummer: '000229+2381' }, '/personnummer', /stämmer inte/],
    ['no case', { case: ' ' }, '/case', /vilket ärende/],
    ['no purpose', { purpose: '' }, '/purpose', /behövs till/],
    ['a purpose that is not one of the grounds', { purpose: 'Nyfikenhet' }, '/purpose', /Välj/],
    ['no benefit', { asked: {} }, '/asked', /minst en förmån/],
    ['a reversed period', { period: { from: '2026-02-01', to: '2026-01-01' } }, '/period/to', /före/],
    ['over two years', { period: { from: '2023-01-01', to: '2026-01-01' } }, '/period/to', /två år/],
    [
      'a day that there is not',
      { period: { from: '2026-02-30', to: '2026-03-01' } },
      '/period/from',
      /dag som finns/,
    ],
    ['a purpose that demands consent, without it', { purpose: withConsent }, '/consent/givenOn', /samtycke/],
    [
      'a consent of tomorrow',
      { purpose: withConsent, consent: { givenOn: '2999-01-01', reference: 'akten' } },
      '/consent/givenOn',
      /har inte varit/,
    ],
    [
      'a consent that is kept nowhere',
      { purpose: withConsent, consent: { givenOn: '2026-01-15', reference: '  ' } },
      '/consent/reference',
      /var samtycket finns/,
    ],
    [
      'a consent that is referred to by a personnummer',
      { purpose: withConsent, consent: { givenOn: '2026-01-15', reference: 'akt 19900101‑2385' } },
      '/consent/reference',
      /inte personnummer/,
    ],
  ])('%s', async (_what, changes, pointer, message) => {
    const mark = await markNow();
    const { status, body } = await ask(changes);
    expect(status).toBe(422);
    expect(body.fields).toMatchObject([{ pointer, message: expect.stringMatching(message) as string }]);
    expect((await recordedSince(mark)).map(({ kind }) => kind)).not.toContain('question');
  });
});

test('a consent that the ground demands is on record with the question', async () => {
  const mark = await markNow();
  const consent = { givenOn: '2026-01-15', reference: 'aktbilaga 4' };
  expect((await ask({ purpose: withConsent, consent })).status).toBe(200);
  const [asked] = await recordedSince(mark);
  expect(asked).toMatchObject({ kind: 'question', body: { disclosedBy: { consent: true } } });
  expect(asked!.personal).toMatchObject({ consent: '2026-01-15 aktbilaga 4' });
});

test('a question, and a refusal, are counted under a door of their own, without a word of who or about whom', async () => {
  const counted = async () => {
    const text = await (await fetch(`${world.addresses.operations}/metrics`)).text();
    const of = (line: RegExp) => Number(line.exec(text)?.[1] ?? 0);
    return {
      asked: of(/samsvar_question_duration_seconds_count\{door="lefi-web"\} (\d+)/),
      open: of(/samsvar_open_questions\{door="lefi-web"\} (\d+)/),
      refused: of(
        /samsvar_refusals_total\{door="lefi-web",code="period-reversed",caller="identified"\} (\d+)/,
      ),
      denied: of(
        /samsvar_refusals_total\{door="lefi-web",code="actor-not-represented",caller="identified"\} (\d+)/,
      ),
    };
  };
  const before = await counted();
  expect((await ask()).status).toBe(200);
  expect((await ask({ period: { from: '2026-02-01', to: '2026-01-01' } })).status).toBe(422);
  expect((await ask({}, await world.aVisitor('inga'))).status).toBe(403);
  expect(await counted()).toEqual({
    asked: before.asked + 2,
    open: 0,
    refused: before.refused + 1,
    denied: before.denied + 1,
  });
});

test('what may be asked is told as LEFI tells it, with the grounds, and that it was told is on record', async () => {
  const mark = await markNow();
  const { body } = await world.send<{ available: Record<string, object[]>; grounds: object[] }>(
    lisa,
    at('/types'),
  );
  expect(body.available['ovrigInformation']).toContainEqual(expect.objectContaining({ kod: 'FK:GEPI' }));
  expect(body.grounds).toMatchObject([
    { purpose, requiresConsent: false },
    { purpose: withConsent, requiresConsent: true },
  ]);
  expect(await recordedSince(mark)).toMatchObject([{ body: { act: 'lefi-types-shown' } }]);
});

describe('somebody who is protected', () => {
  const hidden = () =>
    world.who(({ identity }) => identity.protection !== 'none' && identity.addresses.length > 0);

  test('is not found through the answer', async () => {
    const one = hidden();
    const { body } = await ask({ personnummer: one.identity.personidentitet });
    expect(body.protected).toBe(true);
    const text = JSON.stringify(body.answer);
    for (const { postalCode, lines } of one.identity.addresses)
      for (const part of [postalCode, ...lines]) expect(text).not.toContain(part);
    expect(text).not.toMatch(/"(adress|arbetsstallen|arbetsgivare|folkbokford)"/);
  });

  test('has her address shown by a question of its own, with a reason, and both are on record first', async () => {
    const one = hidden();
    const wish = { personnummer: one.identity.personidentitet, case: 'D 1/2026', purpose };
    const reveal = (reason: string) =>
      world.send<Answered & Refused>(lisa, at('/revealed-address'), { ...wish, reason });
    const refused = await reveal('för kort');
    expect([refused.status, refused.body.fields?.[0]?.pointer]).toEqual([422, '/reason']);

    const mark = await markNow();
    const { status, body } = await reveal('Beslutet måste delges i dag');
    expect(status).toBe(200);
    expect(JSON.stringify(body.answer)).toContain(one.identity.addresses[0]!.lines[0]);
    expect(Object.keys(body.answer.formansinformation)).toEqual(['generellPersoninformation']);
    expect(await recordedSince(mark)).toMatchObject([
      { kind: 'question', personal: { person: one.identity.personidentitet } },
      { kind: 'answer' },
      {
        kind: 'reveal',
        body: { act: 'lefi-address-revealed', by: { role: 'lefi-user' } },
        personal: { person: one.identity.personidentitet, purpose: 'Beslutet måste delges i dag' },
      },
    ]);
  });

  test('has by that step her own address told, and nothing else that tells where anybody is', async () => {
    const one = hidden();
    const wish = { personnummer: one.identity.personidentitet, case: 'D 1/2026', purpose };
    const reason = 'Beslutet måste delges i dag';
    const { body } = await world.send<Answered>(lisa, at('/revealed-address'), { ...wish, reason });
    expect(body.answer.formansinformation['generellPersoninformation']![0]).toHaveProperty('adress');
    expect(JSON.stringify(body.answer)).not.toMatch(/"(arbetsstallen|arbetsgivare|folkbokford|telefon)"/);
  });

  test('is not found by the address of somebody near her: that step is for whoever is protected herself', async () => {
    const near = world.who(isOpen);
    const mark = await markNow();
    const { status, body } = await world.send<Refused>(lisa, at('/revealed-address'), {
      ...{ personnummer: near.identity.personidentitet, case: 'D 1/2026', purpose },
      reason: 'Beslutet måste delges i dag',
    });
    expect(status).toBe(409);
    expect(body.detail).toContain('inte själv');
    expect((await recordedSince(mark)).map(({ kind }) => kind)).toEqual(['question', 'answer']);
  });

  test('is treated with care also when the answer does not say that she is protected', async () => {
    const { body } = await ask({
      personnummer: hidden().identity.personidentitet,
      asked: { formansinformation: ['FK:SJP'] },
    });
    expect(body).toMatchObject({ protected: false, isProtectionKnown: false });
    const { body: told } = await ask({ personnummer: world.who(isOpen).identity.personidentitet });
    expect(told).toMatchObject({ protected: false, isProtectionKnown: true });
  });

  test('is not found through the printed answer either', async () => {
    const one = hidden();
    const { text } = await printed({ personnummer: one.identity.personidentitet });
    expect(text.pages.join(' ')).toContain('Skyddade personuppgifter');
    for (const { lines } of one.identity.addresses)
      for (const line of lines) expect(text.pages.join(' ')).not.toContain(line);
  });
});

describe('an organisation that sees less', () => {
  interface Told extends Answered {
    readonly answer: Answered['answer'] & {
      readonly avvikelser: Readonly<
        Record<string, readonly { avvikelse: { kod: string }; ovrigInformationstyp?: { kod: string } }[]>
      >;
    };
  }

  /** With a user of its own, who has confirmed the rules; the ways to ask for it, over and over. */
  async function anotherOrganisation(
    name: string,
    kind: 'insurer',
    { profile: own, ground }: { profile: Profile; ground: { purpose: string } },
  ) {
    const orgnr = await aRegisteredParty(world.database, name, kind);
    const connected = { actorId: name, organisationsnummer: orgnr, profile: own, ground };
    const { connectionId: id } = await aLefiConnection(world.database, connected);
    await giveRole(world, 'lars', { role: 'lefi-user', organisationsnummer: orgnr });
    const lars = await world.aVisitor('lars');
    await confirmRules(world, lars, id);
    const send = (changes: Wish) =>
      world.send<Told>(lars, at('/question', id), question({ ...ground, ...changes }));
    return { id, send };
  }

  test('is told what a consent opens for the purpose that it is to, and for no other', async () => {
    const [coordination, forecast] = ['försäkring samordning', 'pensionsprognos'].map((name) =>
      shippedProfiles.find((one) => one.name === name)!,
    );
    const ground = { purpose: 'samordning' };
    const { id, send } = await anotherOrganisation('Exempelbolaget', 'insurer', {
      profile: coordination!,
      ground,
    });
    await publishNow(world.database, forecast!);
    const demanding = { requiresConsent: true };
    await addGroundNow(world.database, id, {
      ...demanding,
      profile: forecast!.name,
      purpose: 'pensionsprognos',
    });
    await addGroundNow(world.database, id, {
      ...demanding,
      profile: coordination!.name,
      purpose: 'skadereglering',
    });
    const asked = { ovrigInformation: ['FK:GEPI', 'PM:PBH', 'PM:PU'] };
    const consent = { consent: { givenOn: '2026-01-15', reference: 'aktbilaga 4' } };
    const refused = async (changes: Wish) => {
      const { status, body } = await send({ asked, ...changes });
      expect(status).toBe(200);
      return (body.answer.avvikelser['ovrigInformation'] ?? []).map((one) => one.ovrigInformationstyp?.kod);
    };
    expect(await refused({ purpose: 'pensionsprognos', ...consent })).toEqual([]);
    expect(await refused({ purpose: 'skadereglering', ...consent })).toEqual(['PM:PBH', 'PM:PU']);
    expect(await refused({ purpose: 'samordning', ...consent })).toEqual(['PM:PBH', 'PM:PU']);
    expect(await refused({ purpose: 'samordning' })).toEqual(['PM:PBH', 'PM:PU']);
  });
});

async function printed(changes: Wish) {
  const headers = { origin: world.origin, 'content-type': 'application/json' };
  const body = JSON.stringify(question(changes));
  const sent = { method: 'POST' as const, headers, body };
  const { status, bytes } = await lisa.open(`${world.origin}/web-api/lefi${at('/printed-answer')}`, sent);
  expect(status).toBe(200);
  return { text: await printedText(bytes) };
}

test('an answer is printed by a question of its own, with who, when and why on each page', async () => {
  const one = world.who(isOpen);
  const mark = await markNow();
  const { text } = await printed({ personnummer: one.identity.personidentitet });
  expect((await recordedSince(mark)).map(({ kind }) => kind)).toEqual(['question', 'answer']);
  expect(text.isTagged).toBe(true);
  expect(text.pages.length).toBeGreaterThan(1);
  for (const page of text.pages) {
    expect(page).toMatch(/Hämtat \d{4}-\d\d-\d\d kl\. \d\d\.\d\d av Lisa Läser, Exempelmyndigheten/);
    expect(page).toContain(`ärende D 1/2026, ändamål: ${purpose}`);
  }
  expect(text.title).not.toContain(one.identity.personidentitet);
});

test('what could not be fetched is never read as nothing, on the page or on paper, and the next question is whole again', async () => {
  const { FK, PM } = world.registers;
  const personnummer = world.population.personas.find(({ name }) => name === 'Disa Deltid')!.personnummer;
  const read = async () => {
    const { status, body } = await ask({ personnummer });
    expect(status).toBe(200);
    const sections = sectionsOf(body as unknown as WrappedAnswer);
    const states = new Set(
      sections.flatMap(({ types }) => types.map(({ code, state }) => `${code.slice(0, 2)} ${state}`)),
    );
    const ofFk = sections.filter(({ discloser }) => discloser === 'FK');
    const sums = ofFk.flatMap(({ tables }) =>
      tables.flatMap(({ sums }) => (sums === undefined ? [] : [sums.incomplete])),
    );
    const paper = (await printed({ personnummer })).text.pages.join(' ');
    const payments = ofFk
      .filter(({ code }) => code === null)
      .flatMap(({ types }) => types.map(({ state }) => state));
    return { states: [...states].sort(), sums, payments: [...new Set(payments)], paper };
  };
  try {
    FK.tell('register', { kind: 'slow', ms: 2_500 });
    PM.tell('register', { kind: 'refusing' });
    const neither = await read();
    expect(neither.states).toEqual(['FK not-fetched', 'PM not-fetched']);
    expect(neither.sums).toEqual([]);
    expect(neither.paper).not.toContain('inga uppgifter för perioden');
    expect(neither.paper).toMatch(/Försäkringskassan är inte tillgänglig.*Pensionsmyndigheten har ett fel/);

    PM.tell('register', { kind: 'working' });
    FK.tell('register', { kind: 'working' });
    FK.tell('utbetalning', { kind: 'silent' });
    const most = await read();
    expect(most.states).toContain('FK data');
    // Payments of every benefit are kept by one sub-system: a sum of some of them would be told as whole.
    expect(most.sums).toEqual([]);
    expect(most.payments).toEqual(['not-fetched']);
    expect(most.paper).toMatch(
      /Försäkringskassan: uppgiften kunde inte hämtas [^.]*Verkställda utbetalningar/,
    );
  } finally {
    PM.tell('register', { kind: 'working' });
    FK.tell('register', { kind: 'working' });
    FK.tell('utbetalning', { kind: 'working' });
  }
  const whole = await read();
  expect(whole.states.filter((state) => state.includes('not-fetched'))).toEqual([]);
  expect(whole.sums.length).toBeGreaterThan(0);
  expect(whole.sums.filter((incomplete) => incomplete !== null)).toEqual([]);
}, 30_000);

test('no answer, number or address is kept outside the personal table of the log', async () => {
  const one = world.who((one) => isOpen(one) && one.identity.addresses.length > 0);
  const { body } = await ask({ personnummer: one.identity.personidentitet });
  await printed({ personnummer: one.identity.personidentitet });
  const [person] = body.answer.formansinformation['generellPersoninformation']!;
  const secrets = [
    one.identity.personidentitet,
    String(person!['namn']),
    ...one.identity.addresses[0]!.lines,
  ];
  const { pool } = world.database;
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  expect(rows.length).toBeGreaterThan(40);
  const found: string[] = [];
  for (const { name } of rows)
    for (const secret of secrets) {
      const held = await pool.query(`select from ${name} t where strpos(t::text, $1) > 0 limit 1`, [secret]);
      if (held.rowCount !== 0) found.push(`${name}: ${secrets.indexOf(secret)}`);
    }
  // The person asked about, and nothing that was answered.
  expect(found).toEqual(['public.access_log_personal: 0']);
  const written = world.processLog.join('\n');
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});

test('whoever is deregistered is refused at the next question, and her session is over', async () => {
  const { database } = world;
  const permissionId = await giveRole(world, 'ida', { role: 'lefi-user', organisationsnummer });
  const ida = await world.aVisitor('ida');
  await confirmRules(world, ida, connectionId);
  expect((await ask({}, ida)).status).toBe(200);

  const approver = await aHolder(database, { role: 'approver' });
  const mandate = await mandateOf(database, approver, 'withdraw-permission', { organisationsnummer });
  const { accessLog } = aListeningLog();
  await withdrawPermission(database, mandate, { permissionId, from: Date.now() }, { accessLog });
  const mark = await markNow();
  const { status, body } = await ask({}, ida);
  expect(status).toBe(401);
  expect(body.detail).toContain('behörighet har upphört');
  expect((await recordedSince(mark)).map(({ kind }) => kind)).not.toContain('question');
});
