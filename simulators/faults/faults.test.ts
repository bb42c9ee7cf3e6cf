import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { day } from '../../src/values/day.ts';
import { createPopulation } from '../population/index.ts';
import { startAgencies, type RunningAgencies } from '../agencies/index.ts';
import { writtenQuestion } from '../agencies/written-questions.ts';
import { askAbout, findPerson } from './find-person.ts';
import { startFaults, type InjectedFault, type RunningFaults } from './index.ts';

const today = day('2026-11-22');
const everybody = createPopulation({ seed: 1, today: () => today });
const { person: known } = everybody.personas[0]!;
const person: string = known.identity.personidentitet;
const other: string = everybody.sample(1).identity.personidentitet;
const ill = '199105162387';
const population = {
  ...everybody,
  find: (number: string) => (number === person || number === other ? { ...known, faults: {} } : null),
  personas: [
    {
      name: 'Felix Fel',
      personnummer: ill,
      shows: 'Skatteverket vägrar',
      person: { ...known, faults: { SKV: { kind: 'refusing' } as const } },
    },
  ],
};

/** LEFI's door, as far as the injector sees it. */
const lefiAnswer = {
  utlamnare: [
    { utlamnare: { kod: 'FK', namn: 'FK' }, tillstand: { kod: 'OK', beskrivning: 'Tillgänglig' } },
    { utlamnare: { kod: 'PM', namn: 'PM' }, tillstand: { kod: 'OK', beskrivning: 'Tillgänglig' } },
  ],
  avvikelser: {
    beslut: [{ avvikelse: { kod: 'OBEHORIG' }, formansgrupp: { kod: 'PM:AP' } }],
    ovrigInformation: [{ avvikelse: { kod: 'OBEHORIG' }, ovrigInformationstyp: { kod: 'FK:SGI' } }],
  },
  formansinformation: { sjukpenningarende: [{ aktivt: true }] },
  utbetalningar: [{ bruttobelopp: 1000 }],
};
let lefiSaw: { path: string; headers: IncomingHttpHeaders };
const lefi = createServer((request, response) => {
  lefiSaw = { path: request.url ?? '', headers: request.headers };
  request.resume();
  response.setHeader('content-type', 'application/json').end(JSON.stringify(lefiAnswer));
});

let far: RunningAgencies;
let faults: RunningFaults;
beforeAll(async () => {
  await new Promise<void>((done) => lefi.listen(0, '127.0.0.1', done));
  const address = lefi.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  far = await startAgencies({ population, today: () => today });
  const upstreams = Object.fromEntries(Object.entries(far.urls).map(([code, url]) => [code, { url }]));
  faults = await startFaults({ upstreams, population });
  await faults.lead('FK', { url: `http://127.0.0.1:${address.port}/bas` });
});
afterEach(() => {
  for (const agency of agencies) {
    for (const about of [person, other, ill, '*']) faults.tell(agency, about, null);
  }
});
afterAll(async () => {
  await Promise.all([faults.stop(), far.stop()]);
  lefi.close();
});

const lefiPath = '/lefi-extern-formansinformation/v9/aktorer/a1/formansinformation/fraga';

function questionTo(agency: AgencyCode, about: string): string {
  if (agency === 'FK') return JSON.stringify({ personnummer: about, period: { from: today, tom: today } });
  return writtenQuestion(agency, { person: about, period: { from: today, to: today } });
}

function ask(agency: AgencyCode, about = person, init: RequestInit = {}): Promise<Response> {
  return fetch(`${faults.urls[agency]}${agency === 'FK' ? lefiPath : ''}`, {
    method: 'POST',
    body: questionTo(agency, about),
    headers: { 'content-type': agency === 'FK' ? 'application/json' : 'text/xml; charset=utf-8' },
    ...init,
  });
}

async function whole(agency: AgencyCode, about = person): Promise<string> {
  return (await ask(agency, about)).text();
}

/** What each agency answers when nothing goes wrong. */
async function unspoilt(agency: AgencyCode): Promise<string> {
  if (agency === 'FK') return JSON.stringify(lefiAnswer);
  const answer = await fetch(far.urls[agency], { method: 'POST', body: questionTo(agency, person) });
  return answer.text();
}

test.each(agencies)('%s is forwarded byte for byte when nothing is told', async (agency) => {
  expect(await whole(agency)).toBe(await unspoilt(agency));
});

test('the path below the address of the agency is kept', async () => {
  await whole('FK');
  expect(lefiSaw.path).toBe(`/bas${lefiPath}`);
  expect(lefiSaw.headers['x-simulator']).toBeUndefined();
});

test.each(agencies)('the person is found in the question to %s', (agency) => {
  expect(findPerson(agency, questionTo(agency, person))).toBe(person);
  expect(findPerson(agency, soapEnvelope(''))).toBeNull();
});

test('the person is found in an inquiry to Skatteverket that is in CDATA', () => {
  const escaped = questionTo('SKV', person);
  const inner = escaped.replace(
    /<forfragan>(.*)<\/forfragan>/s,
    (_all, text: string) =>
      `<forfragan><![CDATA[${text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')}]]></forfragan>`,
  );
  expect(inner).not.toBe(escaped);
  expect(findPerson('SKV', inner)).toBe(person);
});

test('what an agency has heard is counted, whatever becomes of it', async () => {
  const before = faults.heard('TNS');
  faults.tell('TNS', person, { kind: 'refusing' });
  await Promise.all([ask('TNS'), ask('TNS', other), ask('SO')]);
  expect(faults.heard('TNS') - before).toBe(2);
});

test("a fault is the person's own and the agency's own", async () => {
  faults.tell('TNS', person, { kind: 'refusing' });
  expect((await ask('TNS')).status).toBe(500);
  expect((await ask('TNS', other)).status).toBe(200);
  expect((await ask('SO')).status).toBe(200);
});

test('what is told about everybody goes before what a persona brings, and what is told about the person before that', async () => {
  expect((await ask('SKV', ill)).status).toBe(500);
  faults.tell('SKV', '*', { kind: 'slow', ms: 0 });
  expect((await ask('SKV', ill)).status).toBe(200);
  faults.tell('SKV', ill, { kind: 'refusing' });
  expect((await ask('SKV', ill)).status).toBe(500);
  expect((await ask('SKV')).status).toBe(200);
});

test('slow answers late, and whole', async () => {
  faults.tell('TNS', person, { kind: 'slow', ms: 80 });
  const began = performance.now();
  expect(await whole('TNS')).toBe(await unspoilt('TNS'));
  expect(performance.now() - began).toBeGreaterThan(75);
});

test('silent never answers', async () => {
  faults.tell('AF', person, { kind: 'silent' });
  await expect(ask('AF', person, { signal: AbortSignal.timeout(60) })).rejects.toThrow(/timeout/);
});

test.each(agencies)('refusing is HTTP 500 in the manner of %s', async (agency) => {
  faults.tell(agency, '*', { kind: 'refusing' });
  const answer = await ask(agency);
  const text = await answer.text();
  expect(answer.status).toBe(500);
  if (agency === 'FK') expect(Object.keys(JSON.parse(text) as object)).toEqual(['meddelande', 'timestamp']);
  else expect(text).toContain('<faultcode>soap:Server</faultcode>');
  if (agency === 'SKV') expect(text).toContain('<MeddelandeKod>9071900</MeddelandeKod>');
  if (agency === 'MIV') expect(text).toContain('SSBTEKSoapException');
});

test.each([
  ['AF', '502 Tekniskt fel'],
  ['CSN', 'ResultatKod>-1101<'],
  ['SKV', '<StatusSkattekontouppgiftKod>2<'],
  ['SO', 'StatusSvarandeOrganisation>9<'],
  ['TNS', 'resultat>FEL<'],
  ['MIV', 'not-available'],
] as const)('partial: %s says itself that a part of it does not answer', async (agency, sign) => {
  faults.tell(agency, person, { kind: 'partial' });
  expect(await whole(agency)).toContain(sign);
  expect(await unspoilt(agency)).not.toContain(sign);
});

test('partial: Pensionsmyndigheten is not available, and nothing of it is left', async () => {
  faults.tell('FK', person, { kind: 'partial' });
  const answer = JSON.parse(await whole('FK')) as typeof lefiAnswer;
  expect(answer.utlamnare.map(({ tillstand }) => tillstand.kod)).toEqual(['OK', 'OTILLGANGLIG']);
  expect(answer.utbetalningar).toEqual([]);
  expect(answer.formansinformation).toEqual(lefiAnswer.formansinformation);
  expect(answer.avvikelser).toEqual({ ...lefiAnswer.avvikelser, beslut: [] });
});

test.each(agencies)(
  'malformed: the answer of %s is cut, though HTTP says that it is whole',
  async (agency) => {
    faults.tell(agency, person, { kind: 'malformed' });
    const right = await unspoilt(agency);
    const cut = await whole(agency);
    expect(right.startsWith(cut.slice(0, -1))).toBe(true);
    expect(cut.length).toBeLessThan(right.length);
  },
);

test.each(agencies)('wrong-namespace: the answer of %s is another one than agreed', async (agency) => {
  faults.tell(agency, person, { kind: 'wrong-namespace' });
  const answer = await whole(agency);
  if (agency === 'FK') expect(JSON.parse(answer)).toEqual({ svar: [lefiAnswer] });
  else expect(answer).toMatch(/v?99/);
});

test.each(agencies)('doctype: there is one in the answer of %s', async (agency) => {
  faults.tell(agency, person, { kind: 'doctype' });
  const answer = await ask(agency);
  expect(await answer.text()).toMatch(agency === 'FK' ? /^<!DOCTYPE html/ : /^<\?xml[^>]*\?><!DOCTYPE/);
});

test.each(agencies)('swapped: the question to %s is about the other person', async (agency) => {
  const swapped = askAbout(agency, questionTo(agency, person), other);
  expect([findPerson(agency, swapped), swapped]).toEqual([other, questionTo(agency, other)]);
  faults.tell(agency, person, { kind: 'swapped', with: other });
  expect(await whole(agency, person)).toBe(await whole(agency, other));
});

test.each(agencies)('garbage: HTTP is in order, and the answer of %s is noise', async (agency) => {
  faults.tell(agency, person, { kind: 'garbage' });
  const answer = await ask(agency);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/xml|json/);
  expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 5)).not.toEqual(
    Buffer.from(await unspoilt(agency)).subarray(0, 5),
  );
});

test('not-http is not HTTP', async () => {
  faults.tell('AF', person, { kind: 'not-http' });
  await expect(ask('AF')).rejects.toThrow(/fetch failed/);
});

test('trickling begins at once, and takes a second for each byte', async () => {
  faults.tell('TNS', person, { kind: 'trickling' });
  const answer = await ask('TNS');
  expect(answer.status).toBe(200);
  const reader = answer.body!.getReader();
  const began = performance.now();
  expect((await reader.read()).value).toHaveLength(1);
  expect((await reader.read()).value).toHaveLength(1);
  expect(performance.now() - began).toBeGreaterThan(900);
  await reader.cancel();
});

test.each([
  ['before the answer', { kind: 'resets' }, /^ECONNRESET$/],
  // How much of the first half is read before the reset, if any, is the kernel's to say.
  ['in the middle of it', { kind: 'resets', when: 'mid-answer' }, /^(ECONNRESET|UND_ERR_SOCKET)$/],
] as const)('resets %s', async (_when, fault: InjectedFault, code) => {
  faults.tell('SO', person, fault);
  const reason = await ask('SO')
    .then((answer) => answer.text())
    .catch((error: unknown) => (error as { cause?: { code?: string } }).cause?.code);
  expect(reason).toMatch(code);
});

test('oversized sends as many megabytes as told', async () => {
  faults.tell('CSN', person, { kind: 'oversized', megabytes: 3 });
  const { byteLength } = await (await ask('CSN')).arrayBuffer();
  expect(Math.floor(byteLength / 1024 / 1024)).toBe(3);
});

test('oversized pours until nobody reads', async () => {
  faults.tell('CSN', person, { kind: 'oversized' });
  const answer = await ask('CSN');
  let bytes = 0;
  for await (const chunk of answer.body! as ReadableStream<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > 12 * 1024 * 1024) break;
  }
  expect(bytes).toBeGreaterThan(12 * 1024 * 1024);
});

test.each([
  ['before the answer', { kind: 'closes' }, 'nothing'],
  ['in the middle of it', { kind: 'closes', when: 'mid-answer' }, 'headers'],
] as const)('closes %s', async (_when, fault: InjectedFault, sent) => {
  faults.tell('SO', person, fault);
  const answer = ask('SO');
  if (sent === 'nothing') {
    await expect(answer).rejects.toThrow();
    return;
  }
  expect((await answer).status).toBe(200);
  await expect((await answer).text()).rejects.toThrow();
});

test('an agency that is not there is a gateway that says so', async () => {
  const lonely = await startFaults({ upstreams: { AF: { url: 'http://127.0.0.1:9' } } });
  const asked = (url: string) => fetch(url, { method: 'POST', body: questionTo('AF', person) });
  expect((await asked(lonely.urls.AF)).status).toBe(502);
  expect((await asked(lonely.urls.CSN)).status).toBe(503);
  await lonely.stop();
});

test('faults and addresses are told over HTTP, with the person in the body', async () => {
  const post = async (path: string, said: unknown) =>
    (await fetch(`${faults.controlUrl}${path}`, { method: 'POST', body: JSON.stringify(said) })).status;
  expect(await post('/fel', { agency: 'TNS', person, fault: { kind: 'refusing' } })).toBe(204);
  expect((await ask('TNS')).status).toBe(500);
  expect(await post('/fel', { agency: 'TNS', person, fault: null })).toBe(204);
  expect((await ask('TNS')).status).toBe(200);
  expect(await post('/adress', { agency: 'MIV', upstream: { url: far.urls.TNS } })).toBe(204);
  expect((await ask('MIV')).status).toBe(500);
  expect(await post('/adress', { agency: 'MIV', upstream: { url: far.urls.MIV } })).toBe(204);
  expect(await post('/fel', { agency: 'TNS', person: '12', fault: null })).toBe(400);
  expect(await post('/fel', { agency: 'TNS', person, fault: { kind: 'slow' } })).toBe(400);
  expect(await post('/fel', { agency: 'TNS', person, fault: { kind: 'swapped', with: '12' } })).toBe(400);
  expect(await post('/annat', {})).toBe(404);
});

test('stop is prompt though somebody waits for an answer that never comes', async () => {
  const held = await startFaults({ upstreams: { TNS: { url: far.urls.TNS } } });
  held.tell('TNS', '*', { kind: 'silent' });
  const waiting = fetch(held.urls.TNS, { method: 'POST', body: questionTo('TNS', person) });
  const refused = expect(waiting).rejects.toThrow();
  await fetch(held.controlUrl);
  const began = performance.now();
  await held.stop();
  await refused;
  expect(performance.now() - began).toBeLessThan(2000);
});
