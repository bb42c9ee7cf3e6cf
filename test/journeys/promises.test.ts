import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import {
  addCertificate,
  addConnection,
  disqualify,
  endConnection,
  withdrawCertificate,
} from '../../src/server/connections/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import type { QuestionWish } from './question-body.ts';
import { aWorld, type World } from './world.ts';
import { withoutUuids } from '../without-uuids.ts';

let world: World;
let person: string;

beforeAll(async () => {
  world = await aWorld();
  person = world.population.personas[0]!.personnummer;
});

afterAll(() => world.stop());

const recordsSince = (since: number) => findRecords(world.database, { since });

describe('no answer without a record', () => {
  test('a question leaves the relay’s two records and, since FK was asked, LEFI’s two', async () => {
    const since = Date.now();
    const answer = await world.caller.ask(person, { caseReference: 'EB-1', caseworker: 'HL42' });
    expect(answer.status).toBe(200);
    expect([...answer.parts].filter(([, part]) => part.error !== null)).toEqual([]);
    const found = await recordsSince(since);
    expect(found.map(({ kind }) => kind).sort()).toEqual(['answer', 'answer', 'question', 'question']);
    const text = found.map(({ record }) => record).join('\n');
    expect(text).toContain('"role":"relay"');
    expect(text).toContain('"role":"discloser"');
  });

  test('the log verifies', async () => {
    expect(await world.verifyLog()).toMatchObject({ findings: [] });
  });
});

describe('the record holds no answer, and the relay keeps none', () => {
  test('nothing that an agency answered is anywhere in the database afterwards', async () => {
    const { xml, parts } = await world.caller.ask(person);
    const regnr = parts.get('TNS')!.texts('regnr')[0]!;
    const csn = parts.get('CSN')!.texts('svar')[0]!.slice(200, 260);
    expect(xml).toContain(regnr);
    const stored = await everythingStored(world);
    expect(stored).toContain('EB-2026-0001'); // the question is there, so the search does look where things are
    expect(stored).not.toContain(regnr);
    expect(stored).not.toContain(csn);
    expect(stored).not.toContain('barnbidragsarende');
  });
});

describe('a failing agency harms only its own part', () => {
  test.each<[string, AgencyCode]>(agencies.map((agency) => [agency, agency]))(
    'when %s refuses',
    async (_, agency) => {
      world.faults.tell(agency, person, { kind: 'refusing' });
      const { parts } = await world.caller.ask(person);
      world.faults.tell(agency, person, null);
      expect(parts.get(agency)!.error).toMatchObject({ felkod: expect.any(String) as string });
      expect([...parts].filter(([code, { error }]) => code !== agency && error !== null)).toEqual([]);
      expect(parts.size).toBe(7);
    },
  );
});

describe('only what was included appears', () => {
  test.each([[['AF']], [['MIV', 'CSN']], [[]]] as [AgencyCode[]][])('%j', async (wanted) => {
    const { parts } = await world.caller.askFor(person, ...wanted);
    expect([...parts.keys()]).toEqual(agencies.filter((agency) => wanted.includes(agency)));
  });
});

describe('nobody sees more than the agreement says', () => {
  test('an agency that has not qualified the municipality is not asked', async () => {
    const other = await anotherMunicipality('162129990020', ['AF', 'TNS']);
    const { parts } = await other.caller.ask(person, other.wish);
    const refused = [...parts]
      .filter(([, part]) => part.error?.felkod === 'EJ_KVALIFICERAD')
      .map(([agency]) => agency);
    expect(refused).toEqual(['CSN', 'FK', 'SKV', 'SO', 'MIV']);
    expect(parts.get('AF')!.error).toBeNull();
  });

  test('a qualification that ends stops that agency alone, at once', async () => {
    const other = await anotherMunicipality('162129990095', agencies);
    const version = await disqualify(world.database, {
      connectionId: other.connectionId,
      agency: 'SKV',
      at: Date.now(),
    });
    expect(version.version).toBeGreaterThan(0);
    const { parts } = await other.caller.ask(person, other.wish);
    expect(parts.get('SKV')!.error).toMatchObject({ kalla: 'SSBT', felkod: 'EJ_KVALIFICERAD' });
    expect([...parts].filter(([, { error }]) => error !== null)).toHaveLength(1);
  });

  test('a municipality cannot ask in another’s name', async () => {
    const { status, fault } = await world.caller.ask(person, { organisationsnummer: '162129990020' });
    expect(status).toBe(500);
    expect(fault?.felkod).toBe('ANSLUTNING_EJ_ANROPARENS');
  });

  test('nor with another’s aktörs-id', async () => {
    const { parts } = await world.caller.ask(person, { actorId: '902-01' });
    expect(parts.get('FK')!.error).toMatchObject({ kalla: 'SSBT', felkod: 'LEFI_AKTOR_EJ_ANSLUTNINGENS' });
    expect(parts.get('AF')!.error).toBeNull();
  });
});

describe('every refusal of an identified caller is recorded', () => {
  test.each<[string, QuestionWish & { person?: string }, string, string]>([
    ['the examination', { purpose: ' ' }, 'SYFTE_SAKNAS', 'purpose-missing'],
    ['a wrong person number', { person: '199001012384' }, 'PERSONIDENTITET_OGILTIG', 'person-not-valid'],
  ])('by %s', async (_, { person: other, ...wish }, felkod, code) => {
    const since = Date.now();
    const { fault, xml } = await world.caller.ask(other ?? person, wish);
    expect(fault?.felkod).toBe(felkod);
    expect(withoutUuids(xml)).not.toMatch(/\d{10}/);
    const found = await recordsSince(since);
    expect(found.map(({ kind }) => kind)).toEqual(['refusal']);
    expect(found[0]!.record).toContain(code);
  });

  test('also when the message cannot be read', async () => {
    const since = Date.now();
    const { fault } = await world.caller.post('<inte xml');
    expect(fault?.felkod).toBe('EJ_XML');
    expect((await recordsSince(since)).map(({ kind }) => kind)).toEqual(['refusal']);
  });

  test('an unidentified caller is counted and not recorded, so that a flood cannot fill the log', async () => {
    const since = Date.now();
    const stranger = world.callerWith(await world.issue('okand'));
    expect((await stranger.ask(person)).fault?.felkod).toBe('CERTIFIKAT_OKANT');
    expect((await world.callerWith(null).ask(person)).fault?.felkod).toBe('CERTIFIKAT_SAKNAS');
    expect(await recordsSince(since)).toEqual([]);
    const metrics = await (await fetch(`${world.server.addresses.operations}/metrics`)).text();
    expect(metrics).toMatch(/samsvar_refusals_total\{.*code="certificate-unknown".*\} [1-9]/);
    expect(metrics).toMatch(/samsvar_refusals_total\{.*code="certificate-missing".*\} [1-9]/);
  });
});

describe('what has ended gets no answer', () => {
  test('a connection, from the moment it ends, on a line that was open before', async () => {
    const other = await anotherMunicipality('162129990038', agencies);
    expect((await other.caller.askFor(person, 'TNS')).fault?.felkod).toBe('ANSLUTNING_EJ_ANROPARENS');
    expect((await other.caller.ask(person, { ...other.wish, agencies: ['TNS'] })).status).toBe(200);
    await endConnection(world.database, other.connectionId, Date.now());
    const { fault } = await other.caller.ask(person, { ...other.wish, agencies: ['TNS'] });
    expect(fault?.felkod).toBe('ANSLUTNING_EJ_AKTIV');
  });

  test('a certificate that is withdrawn, on a line that was open before', async () => {
    const other = await anotherMunicipality('162129990046', agencies);
    expect((await other.caller.ask(person, { ...other.wish, agencies: ['TNS'] })).status).toBe(200);
    await withdrawCertificate(world.database, other.certificateId, Date.now());
    const { fault } = await other.caller.ask(person, { ...other.wish, agencies: ['TNS'] });
    expect(fault?.felkod).toBe('CERTIFIKAT_EJ_GILTIGT');
  });

  test('a certificate that has expired', async () => {
    const dayMs = 86_400_000;
    const validity = { validFrom: new Date(Date.now() - 2 * dayMs), validTo: new Date(Date.now() - dayMs) };
    const expired = world.callerWith(await world.issue('utgangen', validity));
    expect((await expired.ask(person)).fault?.felkod).toBe('CERTIFIKAT_EJ_GILTIGT');
  });
});

/** Another connected municipality with a certificate of its own. */
async function anotherMunicipality(organisationsnummer: string, qualifiedBy: readonly AgencyCode[]) {
  const name = `Kommun ${organisationsnummer.slice(-2)}`;
  const validFrom = Date.now() - 60_000;
  await registerParty(world.database, { organisationsnummer, name, kind: 'municipality' });
  const actorId = `9${organisationsnummer.slice(-2)}-01`;
  const { id: connectionId } = await addConnection(world.database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom,
    actorId,
    qualifiedBy,
  });
  await assuredCaseworkers(world.database, await aUnit(world.database, connectionId), ['HL000001']);
  const files = await world.issue(`kommun-${organisationsnummer}`);
  const pem = readFileSync(files.certificate, 'utf8');
  const { id: certificateId } = await addCertificate(world.database, {
    pem,
    validFrom,
    speaksFor: [connectionId],
  });
  const caller = world.callerWith(files);
  // A change is held by every process within a second; what is not yet known is refused.
  await expect.poll(async () => (await caller.ping()).fault, { timeout: 3_000 }).toBeNull();
  return {
    connectionId,
    certificateId,
    caller,
    wish: { organisationsnummer, askerName: name, actorId },
  };
}

/** Every row of every table, as text. */
async function everythingStored({ database }: World): Promise<string> {
  const tables = await sql<{ name: string }>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database.kysely);
  const rows = await Promise.all(
    tables.rows.map(({ name }) => database.pool.query(`select row_to_json(t)::text as row from ${name} t`)),
  );
  return rows
    .flatMap((result) => result.rows as { row: string }[])
    .map(({ row }) => row)
    .join('\n');
}
