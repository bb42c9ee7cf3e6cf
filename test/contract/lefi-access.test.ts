import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRecords, type AccessLog, type QuestionRecord } from '../../src/server/access-log/index.ts';
import {
  addCertificate,
  addProcessor,
  decideRights,
  draftGround,
  draftLongPeriods,
  draftProfile,
  endProcessor,
  endRights,
  holdRegistry,
  wasLawfulThen,
  type Registry,
  type RegistryHolder,
} from '../../src/server/connections/index.ts';
import { openDatabase, type Database } from '../../src/server/database/index.ts';
import { shippedProfiles } from '../../src/server/lefi/profiles/shipped-profiles.ts';
import { PermissionDenied, type Act, type Actor } from '../../src/server/permissions/index.ts';
import { day } from '../../src/values/day.ts';
import { anOpenLog, aQuestion } from '../access-log.ts';
import { aDatabaseConnection } from '../database.ts';
import { addGroundNow, aLefiConnection, publishNow } from '../lefi-connection.ts';
import { aProfile } from '../lefi-profile.ts';
import { aHolder, mandateOf } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';
import { aLefiQuestionOf, aLefiWorld, only, type LefiWorld } from './lefi-world.ts';

// LEFI with its registry in a real database, and a process that hears of nothing by itself: what has changed is found out
// when a question is recorded, or not at all.

let database: Database;
let log: AccessLog;
let held: RegistryHolder;
let world: LefiWorld;
let certificateId: string;
let officer: Actor;
let approver: Actor;
let actors = 0;

beforeAll(async () => {
  database = openDatabase({ connection: await aDatabaseConnection() }, { maxConnections: 8 });
  ({ log } = await anOpenLog(database));
  held = await holdRegistry(database);
  world = await aLefiWorld({ registry: () => deaf(held), accessLog: () => log, clock: Date.now });
  const pem = readFileSync(world.caller.certificate, 'utf8');
  ({ id: certificateId } = await addCertificate(database, { pem, validFrom: 0 }));
  officer = await aHolder(database, { role: 'connection-officer' });
  approver = await aHolder(database, { role: 'approver' });
});

afterAll(async () => {
  await world.stop();
  await held.stop();
  await log.stop();
  await database.close();
});

let seen: Registry;

/** As long as nobody tells it that it is behind, it goes on with what it has seen last. */
function deaf(holder: RegistryHolder): RegistryHolder {
  seen = holder.current();
  return {
    current: () => seen,
    newerThan: async (version) => (seen = await holder.newerThan(version)),
    isFresh: () => holder.isFresh(),
    stop: () => Promise.resolve(),
  };
}

/** Lets the process see all that has happened so far. */
async function catchUp(): Promise<void> {
  const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
  await expect.poll(() => held.current().version).toBe(Number(rows[0]!.version));
  seen = held.current();
}

const anActorId = () => `700-${String(++actors).padStart(2, '0')}`;
const mandate = (actor: Actor, act: Act) => mandateOf(database, actor, act);
const recording = () => ({ accessLog: log });
const person = () => world.population.personas[0]!.personnummer;
const benefit = only({ formansinformation: ['FK:SJP', 'FK:FP'] });
const pathOf = (actorId: string, rest: string) =>
  `/lefi-extern-formansinformation/v9/aktorer/${actorId}/${rest}`;
const consent = { 'lefi-samtycke': 'givet=2026-11-01; referens=FB-2026-17' };

async function ask(actorId: string, changes: object = benefit, headers: Record<string, string> = {}) {
  const { status, body } = await world.ask(aLefiQuestionOf(person(), changes), { actorId, headers });
  const refused = Object.values(body.avvikelser ?? {}).flat();
  return { status, refused: refused.map((one) => (one.formansgrupp ?? one.ovrigInformationstyp)?.kod), body };
}

async function connected(wish: Partial<Parameters<typeof aLefiConnection>[1]> = {}) {
  const actorId = anActorId();
  const profile = aProfile({ formansinformation: ['FK:SJP', 'FK:FP'] }, { name: `prov ${actorId}` });
  const made = await aLefiConnection(database, { actorId, certificateId, profile, ...wish });
  await catchUp();
  return { actorId, profile: wish.profile ?? profile, ...made };
}

interface Body {
  readonly [field: string]: unknown;
}

async function lastRecord(kind: 'question' | 'refusal' | 'act') {
  const [found] = await findRecords(database, { kind, last: 1 });
  return { ...found!, body: (JSON.parse(found!.record) as { body: Body }).body };
}

describe('what changes holds at the very next question, in a process that has not heard of it', () => {
  it('a legal ground that ends refuses it', async () => {
    const { actorId, connectionId, groundId } = await connected();
    expect(await ask(actorId)).toMatchObject({ status: 200, refused: [] });
    const ending = { kind: 'ground', connectionId, groundId, at: Date.now() } as const;
    await endRights(database, await mandate(officer, 'end-lefi-ground'), ending, recording());
    const { status, body } = await ask(actorId);
    expect([status, body.meddelande]).toEqual([403, 'Aktören har ingen rättslig grund som gäller nu.']);
    const { body: refusal } = await lastRecord('refusal');
    expect(refusal).toMatchObject({
      code: 'legal-ground-not-in-force',
      asking: { connectionId, certificateId },
    });
  });

  it('a new version of the profile changes what it gives, and the record says which', async () => {
    const { actorId, profile } = await connected();
    await ask(actorId);
    expect((await lastRecord('question')).body).toMatchObject({
      disclosedBy: { profiles: [`${profile.name} 1`] },
    });
    await publishNow(database, aProfile({ formansinformation: ['FK:SJP'] }, { name: profile.name }));
    expect(await ask(actorId)).toMatchObject({ status: 200, refused: ['FK:FP'] });
    const { body } = await lastRecord('question');
    expect(body).toMatchObject({ disclosedBy: { profiles: [`${profile.name} 2`], consent: false } });
  });

  it('an agent’s assignment that ends refuses it, as if there were no such actor', async () => {
    const agent = await aRegisteredParty(database, 'Ombudet AB', 'agent');
    const { actorId, connectionId } = await connected({ processor: agent });
    expect((await ask(actorId)).status).toBe(403);
    const assignment = { connectionId, organisationsnummer: agent, role: 'agent', validFrom: 0 } as const;
    await expect(addProcessor(database, assignment)).rejects.toThrow('personuppgiftsbiträdesavtalet');
    const agreement = { on: day('2026-11-02'), reference: 'PUB 2026-7' };
    await addProcessor(database, { ...assignment, agreement });
    await catchUp();
    expect((await ask(actorId)).status).toBe(200);
    await endProcessor(database, { connectionId, organisationsnummer: agent, at: Date.now() });
    expect((await ask(actorId)).status).toBe(403);
    expect((await lastRecord('refusal')).body).toMatchObject({ code: 'actor-not-represented' });
  });
});

it('an actor that is unknown and one that may not be represented cannot be told apart, by the answer or by the record', async () => {
  const { actorId } = await connected({ certificateId: undefined });
  const said = [];
  for (const asked of [actorId, 'finns-inte']) {
    const { status, headers, body } = await world.ask(aLefiQuestionOf(person(), benefit), { actorId: asked });
    const types = await world.get(pathOf(asked, 'tillgangligaInformationstyper'));
    const { date, ...others } = headers;
    expect(date).toBeDefined();
    const record = (await lastRecord('refusal')).body;
    said.push({
      status,
      others,
      message: body.meddelande,
      record,
      types: [types.status, types.body.meddelande],
    });
  }
  expect(said[0]).toEqual(said[1]);
  expect(said[0]).toMatchObject({
    status: 403,
    record: { asking: { connectionId: null, organisationsnummer: null } },
  });
});

describe('where the law demands the person’s consent', () => {
  const [forecast, coordination] = ['pensionsprognos', 'försäkring samordning'].map((name) =>
    shippedProfiles.find((one) => one.name === name)!,
  );
  const pensions = only({ ovrigInformation: ['PM:PBH', 'PM:PU'] });

  it('a type is OBEHORIG to whoever says nothing of it, told to whoever does, and listed likewise', async () => {
    const ground = { purpose: 'pensionsprognos', requiresConsent: true };
    const { actorId } = await connected({ profile: forecast!, ground });
    expect(await ask(actorId, pensions)).toMatchObject({ status: 200, refused: ['PM:PBH', 'PM:PU'] });
    const { body } = await lastRecord('question');
    expect(body).toMatchObject({ disclosedBy: { consent: false } });
    expect(body['examination']).toContainEqual({ rule: 'lefi-consent-said', version: 1, result: 'warned' });
    expect(await ask(actorId, pensions, consent)).toMatchObject({ status: 200, refused: [] });
    const recorded = await lastRecord('question');
    expect(recorded.body).toMatchObject({ disclosedBy: { consent: true } });
    expect(recorded.record).not.toContain('FB-2026-17');
    const { rows } = await database.pool.query<{ consent: string }>(
      `select content::jsonb->>'consent' as consent from access_log_personal where tree = $1 and position = $2`,
      [recorded.reference.tree, recorded.reference.position],
    );
    expect(rows).toEqual([{ consent: '2026-11-01 FB-2026-17' }]);
    const listed = async (headers: Record<string, string>) =>
      (await world.get(pathOf(actorId, 'tillgangligaInformationstyper'), headers)).body['ovrigInformation'];
    expect(await listed({})).toEqual([]);
    expect(await listed(consent)).toMatchObject([{ kod: 'PM:PBH' }, { kod: 'PM:PU' }]);
  });

  it('none is asked for where the insurer only coordinates', async () => {
    const { actorId } = await connected({ profile: coordination!, ground: { purpose: 'samordning' } });
    expect(await ask(actorId, only({ formansinformation: ['FK:SJP'] }))).toMatchObject({
      status: 200,
      refused: [],
    });
  });

  it('an insurer’s ground is one of its four purposes, and demands consent where the law does', async () => {
    const { connectionId } = await connected({ profile: coordination!, ground: { purpose: 'samordning' } });
    const ground = (purpose: string, requiresConsent: boolean) =>
      addGroundNow(database, connectionId, { profile: coordination!.name, purpose, requiresConsent });
    for (const purpose of ['riskbedömning', 'pensionsprognos', 'skadereglering']) {
      await expect(ground(purpose, false)).rejects.toThrow('samtycke');
      expect(await ground(purpose, true)).toMatchObject({});
    }
    await expect(ground('marknadsföring', true)).rejects.toThrow('ett av samordning');
  });

  it('what is said wrongly is refused, and never repeated', async () => {
    const { actorId } = await connected();
    const wrong = ['ja', 'givet=2026-13-01; referens=A', 'givet=2026-11-01', 'givet=2026-11-01; referens=', 'givet=2100-01-01; referens=A',
      `givet=2026-11-01; referens=${person()}`,
      `givet=2026-11-01; referens=akt ${person().slice(0, 8)}.${person().slice(8)}`]; // prettier-ignore
    for (const header of wrong) {
      const { status, body } = await ask(actorId, benefit, { 'lefi-samtycke': header });
      expect([header, status]).toEqual([header, 400]);
      expect(body.meddelande).toMatch(/[Ss]amtycke/);
      expect(body.meddelande).not.toContain(person());
    }
  });
});

describe('the longest period', () => {
  const three = { period: { from: '2023-11-01', tom: '2026-11-01' } };
  const status = async (actorId: string, changes: object) =>
    (await ask(actorId, { ...benefit, ...changes })).status;

  it('refuses the whole question, unless every type that it touches has an exception', async () => {
    const { actorId, connectionId } = await connected();
    expect(await status(actorId, three)).toBe(400);
    await registerException(connectionId, ['FK:SJP']);
    await catchUp();
    expect(await status(actorId, three)).toBe(400);
    await registerException(connectionId, ['FK:FP']);
    await catchUp();
    expect(await status(actorId, three)).toBe(200);
    expect(await status(actorId, { ...three, formansinformation: ['FK:SJP', 'FK:BOB'] })).toBe(400);
    const ending = { kind: 'long-period', connectionId, code: 'FK:FP', at: Date.now() } as const;
    await endRights(database, await mandate(approver, 'end-lefi-ground'), ending, recording());
    expect(await status(actorId, three)).toBe(400);
  });

  it('is shorter or longer for a type when the profile says so', async () => {
    const formansinformation = { 'FK:SJP': { longestYears: 1 }, 'FK:FP': { longestYears: 5 } };
    const { actorId } = await connected({
      profile: aProfile({ formansinformation }, { name: 'korta tider' }),
    });
    const asked = (code: string, from: string) =>
      only({ formansinformation: [code], period: { from, tom: '2026-11-01' } });
    expect((await ask(actorId, asked('FK:SJP', '2025-11-01'))).status).toBe(200);
    const { status: tooLong, body } = await ask(actorId, asked('FK:SJP', '2025-10-31'));
    expect([tooLong, body.meddelande]).toEqual([400, 'Perioden är längre än 1 år.']);
    expect((await ask(actorId, asked('FK:FP', '2021-11-01'))).status).toBe(200);
  });
});

async function registerException(connectionId: string, codes: readonly string[]): Promise<void> {
  const written = { codes, validFrom: null, validTo: null };
  const drafting = await mandate(officer, 'draft-lefi-ground');
  const { draftId } = await draftLongPeriods(database, drafting, { connectionId, written }, recording());
  const deciding = await mandate(approver, 'register-lefi-ground');
  await decideRights(database, deciding, { draftId, approved: true }, recording());
}

describe('rights are widened by two', () => {
  it('a profile is drafted by one and published by another, and nothing before that', async () => {
    const { actorId, profile } = await connected();
    const wider = { ...profile, permitted: { ...profile.permitted, formansinformation: { 'FK:BOB': {} } } };
    const both = await aHolder(database, { role: 'connection-officer' });
    const { draftId } = await draftProfile(
      database,
      await mandate(both, 'draft-lefi-profile'),
      wider,
      recording(),
    );
    const asked = only({ formansinformation: ['FK:BOB'] });
    expect((await ask(actorId, asked)).refused).toEqual(['FK:BOB']);
    const deciding = await mandate(approver, 'publish-lefi-profile');
    const byHerself = { ...deciding, actor: both };
    await expect(decideRights(database, byHerself, { draftId, approved: true }, recording())).rejects.toThrow(
      PermissionDenied,
    );
    expect(await decideRights(database, deciding, { draftId, approved: true }, recording())).toMatchObject({
      profileVersion: 2,
    });
    expect((await ask(actorId, asked)).refused).toEqual([]);
    await expect(decideRights(database, deciding, { draftId, approved: true }, recording())).rejects.toThrow(
      'redan',
    );
  });

  it('of two who decide on one draft in the same moment one does, and the other is told so', async () => {
    const { profile } = await connected();
    const drafting = await mandate(officer, 'draft-lefi-profile');
    const { draftId } = await draftProfile(database, drafting, profile, recording());
    const deciding = await mandate(approver, 'publish-lefi-profile');
    const [published, refused] = await Promise.allSettled(
      [true, false].map((approved) => decideRights(database, deciding, { draftId, approved }, recording())),
    );
    const all = [published, refused].map((one) =>
      one?.status === 'rejected' ? (one.reason as Error).message : one?.status,
    );
    expect(all.sort()).toEqual(['Utkastet är redan beslutat.', 'fulfilled']);
  });

  it('a ground that was refused gives nothing, and one for another kind of recipient is never drafted', async () => {
    const { actorId, connectionId } = await connected();
    const content = { text: 'Lag', purpose: 'prov', requiresConsent: false, validFrom: null, validTo: null };
    const drafting = await mandate(officer, 'draft-lefi-ground');
    const draft = (profile: string) =>
      draftGround(database, drafting, { connectionId, content: { ...content, profile } }, recording());
    await publishNow(
      database,
      shippedProfiles.find(({ name }) => name === 'kronofogden-lik')!,
    );
    const { draftId } = await draft('kronofogden-lik');
    const deciding = await mandate(approver, 'register-lefi-ground');
    await decideRights(database, deciding, { draftId, approved: false }, recording());
    await catchUp();
    expect((await ask(actorId, only({ utbetalningar: ['FK:SJP'] }))).refused).toEqual(['FK:SJP']);
    await expect(draft('pensionsprognos')).rejects.toThrow('en annan typ av mottagare');
    await expect(draft('finns inte')).rejects.toThrow('ingen publicerad profil');
  });
});

it('the door has no way to browse, to list persons, to search by name or to ask of many', async () => {
  const { actorId } = await connected();
  const listing = ['', '?namn=Svensson', 'personer', 'personer?namn=A*', 'formansinformation', 'formansinformation/fraga',
    `formansinformation/${person()}`, 'formansinformation/fragor', 'sok', 'tillgangligaInformationstyper/FK:SJP']; // prettier-ignore
  for (const rest of listing)
    expect([rest, (await world.get(pathOf(actorId, rest))).status]).toEqual([rest, 404]);
  expect((await world.get('/lefi-extern-formansinformation/v9/aktorer')).status).toBe(404);
  const right = aLefiQuestionOf(person(), benefit);
  const nobody = { ...right, personnummer: undefined };
  const many = [[right, right], { ...right, personnummer: [person(), person()] }, { ...right, personnummer: '1980*' },
    { ...right, personnummer: '%' }, { ...right, personnummer: '' }, { ...nobody, namn: 'Svensson' }, { fragor: [right] }]; // prettier-ignore
  for (const body of many) expect([body, (await world.ask(body, { actorId })).status]).toEqual([body, 400]);
});

describe('whether a recorded question was lawful then', () => {
  const failing = async (reference: Parameters<typeof wasLawfulThen>[1]) =>
    (await wasLawfulThen(database, reference)).reasons.filter(({ holds }) => !holds).map(({ rule }) => rule);

  it('is told by the ground, the profile’s version and the agent of that moment, whatever has ended since', async () => {
    const agent = await aRegisteredParty(database, 'Ombudet AB', 'agent');
    const { actorId, connectionId, groundId, profile } = await connected({ processor: agent });
    const agreement = { on: day('2026-11-02'), reference: 'PUB 2026-8' };
    const assignment = { connectionId, organisationsnummer: agent, role: 'agent', validFrom: 0 } as const;
    await addProcessor(database, { ...assignment, agreement });
    await catchUp();
    expect((await ask(actorId)).status).toBe(200);
    const { reference } = await lastRecord('question');
    const ending = { kind: 'ground', connectionId, groundId, at: Date.now() } as const;
    await endRights(database, await mandate(officer, 'end-lefi-ground'), ending, recording());
    await publishNow(database, aProfile({}, { name: profile.name }));
    await endProcessor(database, { connectionId, organisationsnummer: agent, at: Date.now() });
    const { lawful, reasons } = await wasLawfulThen(database, reference);
    expect([lawful, reasons.map(({ rule }) => rule)]).toEqual([
      true,
      expect.arrayContaining(['certificate-speaks', 'ground-in-force', 'profile-in-force']),
    ]);
    expect(reasons.map(({ text }) => text).join()).toContain(`profilen ${profile.name} 1`);
    // The same record once more, after all of it has ended: as a door that had let it through would have written it.
    const late = await recorded({ connectionId, disclosedBy: right([groundId], `${profile.name} 1`) });
    expect(await failing(late)).toEqual(['certificate-speaks', 'ground-in-force', 'profile-in-force']);
  });

  it('of a person is told by her permission, and no certificate is looked for', async () => {
    const { connectionId, groundId, organisationsnummer, profile } = await connected();
    const user = await aHolder(database, { role: 'lefi-user', organisationsnummer });
    const by = {
      person: user.personId,
      role: 'lefi-user',
      permission: user.permissionId,
      via: 'web',
    } as const;
    const disclosedBy = right([groundId], `${profile.name} 1`);
    const asked = await recorded({ connectionId, organisationsnummer, disclosedBy, by });
    expect(await wasLawfulThen(database, asked)).toMatchObject({ lawful: true });
    const another = await aHolder(database, { role: 'lefi-user' });
    const borrowed = { ...by, permission: another.permissionId };
    const wrong = await recorded({ connectionId, organisationsnummer, disclosedBy, by: borrowed });
    expect(await failing(wrong)).toEqual(['permission-in-force']);
  });
});

const right = (grounds: readonly string[], profile: string) => ({
  grounds,
  profiles: [profile],
  consent: false,
});

/** Records a question now, whatever the examination would have said of it. */
async function recorded({
  connectionId,
  organisationsnummer,
  ...record
}: Partial<QuestionRecord> & { connectionId: string; organisationsnummer?: string }) {
  await catchUp();
  const connection = seen.connections.get(connectionId)!;
  const written = await log.recordQuestion(
    aQuestion({
      asking: {
        certificateId: record.by === undefined ? certificateId : null,
        connectionId,
        organisationsnummer: organisationsnummer ?? connection.organisationsnummer,
        contract: 'lefi-v9',
        role: 'discloser',
      },
      agencies: ['FK'],
      examination: [{ rule: 'lefi-actor-represented', version: 1, result: 'passed' }],
      registryVersion: seen.version,
      personal: { person: person() },
      ...record,
    }),
  );
  if (written.kind !== 'recorded') throw new Error('the registry moved on');
  return written.reference;
}
