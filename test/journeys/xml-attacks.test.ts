import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import { addProcessor } from '../../src/server/connections/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { soapEnvelope, withXml } from '../../src/server/soap/index.ts';
import { acceptingUnassured } from '../caseworkers.ts';
import { questionBody } from './question-body.ts';
import { aWorld, type World } from './world.ts';
import { withoutUuids } from '../without-uuids.ts';

// Attacks on readers of XML, by name, through the SOAP door: each gets the fault that is declared for it, or the right
// answer where it is legal; soon, on record, and nothing is fetched for it.

const soonMs = 2_000;
let world: World;
let bait: Server;
let baitUrl: string;
let fetched = 0;

beforeAll(async () => {
  world = await aWorld();
  bait = createServer((_request, response) => {
    fetched++;
    response.end('<a/>');
  });
  await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve));
  baitUrl = `http://127.0.0.1:${(bait.address() as AddressInfo).port}`;
});

afterAll(async () => {
  bait.close();
  await world.stop();
  expect(fetched).toBe(0);
});

const asSent = () =>
  soapEnvelope(
    questionBody(world.persona('Amira Allsvar'), world.municipality, world.today, { agencies: ['TNS'] }),
  );
const bare = () => asSent().replace(/^<\?xml[^>]*\?>\s*/, '');
const withDtd = (subset: string, inPurpose = '') =>
  `<!DOCTYPE e ${subset}>${bare().replace(/(<s:syfte>)[^<]*/, (_all, tag: string) => tag + inPurpose)}`;
const change = (from: RegExp | string, to: string) => {
  const changed = bare().replace(from, () => to);
  expect(changed).not.toBe(bare());
  return changed;
};
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const deep = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
const question = '<s:hamtaBastjanstInformation ';

interface Sent {
  readonly name: string;
  readonly body: () => string | Uint8Array;
  readonly charset?: string;
}

async function send({ body, charset = 'utf-8' }: Omit<Sent, 'name'>) {
  const since = Date.now();
  const answer = await world.caller.post(body(), { 'content-type': `text/xml; charset=${charset}` });
  expect(answer.durationMs).toBeLessThan(soonMs);
  expect(fetched).toBe(0);
  const recorded = async (kind: 'refusal' | 'answer') =>
    (await findRecords(world.database, { kind, since })).length;
  return { answer, recorded };
}

const refused: readonly (Sent & { readonly felkod: string })[] = [
  { name: 'entity expansion, a billion laughs', felkod: 'DOCTYPE_EJ_TILLATEN', body: () => withDtd(`[<!ENTITY l0 "ha">${laughs}]`, '&l9;') }, // prettier-ignore
  { name: 'entity expansion, quadratic', felkod: 'DOCTYPE_EJ_TILLATEN', body: () => withDtd(`[<!ENTITY x "${'x'.repeat(20_000)}">]`, '&x;'.repeat(2_000)) }, // prettier-ignore
  { name: 'entities that hold each other', felkod: 'DOCTYPE_EJ_TILLATEN', body: () => withDtd('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', '&a;') }, // prettier-ignore
  { name: 'an external entity in a file', felkod: 'DOCTYPE_EJ_TILLATEN', body: () => withDtd('[<!ENTITY x SYSTEM "file:///etc/passwd">]', '&x;') }, // prettier-ignore
  { name: 'an external entity over HTTP', felkod: 'DOCTYPE_EJ_TILLATEN', body: () => withDtd(`[<!ENTITY x SYSTEM "${baitUrl}/x">]`, '&x;') }, // prettier-ignore
  { name: 'an external parameter entity', felkod: 'DOCTYPE_EJ_TILLATEN', body: () => withDtd(`[<!ENTITY % x SYSTEM "${baitUrl}/x">%x;]`) }, // prettier-ignore
  {
    name: 'an external DTD',
    felkod: 'DOCTYPE_EJ_TILLATEN',
    body: () => withDtd(`SYSTEM "${baitUrl}/a.dtd"`),
  },
  { name: 'a DOCTYPE alone', felkod: 'DOCTYPE_EJ_TILLATEN', body: () => withDtd('') },
  { name: 'XInclude in the place of a text', felkod: 'SCHEMAFEL', body: () => change(/(?<=<s:syfte>)[^<]*/, `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="${baitUrl}/x"/>`) }, // prettier-ignore
  { name: 'XInclude in the place of the question', felkod: 'OKAND_OPERATION', body: () => soapEnvelope(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${baitUrl}/x"/>`) }, // prettier-ignore
  { name: 'deep nesting, beyond our limit', felkod: 'FOR_DJUP', body: () => change(/(?<=<s:syfte>)[^<]*/, deep(100)) }, // prettier-ignore
  { name: 'deep nesting, beyond the parser’s', felkod: 'FOR_DJUP', body: () => change(/(?<=<s:syfte>)[^<]*/, deep(5_000)) }, // prettier-ignore
  { name: 'a huge attribute', felkod: 'SCHEMAFEL', body: () => change('inkludera="true"', `inkludera="${'1'.repeat(40_000)}"`) }, // prettier-ignore
  { name: 'a huge name', felkod: 'SCHEMAFEL', body: () => change(/(?<=<s:syfte>)[^<]*/, `<${'x'.repeat(40_000)}/>`) }, // prettier-ignore
  { name: 'thousands of attributes', felkod: 'SCHEMAFEL', body: () => change('<s:FK ', `<s:FK ${Array.from({ length: 5_000 }, (_, n) => `a${n}=""`).join(' ')} `) }, // prettier-ignore
  { name: 'a message over the limit', felkod: 'FOR_STOR', body: () => change(/(?<=<s:syfte>)[^<]*/, 'x'.repeat(2_000_000)) }, // prettier-ignore
  { name: 'an attribute twice', felkod: 'EJ_XML', body: () => change('inkludera="true"', 'inkludera="true" inkludera="false"') }, // prettier-ignore
  { name: 'an attribute twice, under two prefixes', felkod: 'EJ_XML', body: () => change('inkludera="true"', 'xmlns:p="urn:a" xmlns:q="urn:a" p:b="1" q:b="2" inkludera="true"') }, // prettier-ignore
  { name: 'a namespace declared twice', felkod: 'EJ_XML', body: () => change(question, `${question}xmlns:q="urn:a" xmlns:q="urn:b" `) }, // prettier-ignore
  { name: 'a prefix that nobody declared', felkod: 'EJ_XML', body: () => change(/s:syfte/g, 'nobody:syfte') },
  { name: 'an element of another namespace among ours', felkod: 'SCHEMAFEL', body: () => change('<s:syfte>', '<s:syfte xmlns:s="urn:another">') }, // prettier-ignore
  { name: 'ours in no namespace', felkod: 'SCHEMAFEL', body: () => change(/s:syfte/g, 'syfte') },
  { name: 'the question in another namespace', felkod: 'KONTRAKTSVERSION_EJ_TILLGANGLIG', body: () => change('integration/ssbt/10', 'integration/ssbt/x') }, // prettier-ignore
  { name: 'the envelope of SOAP 1.2', felkod: 'SCHEMAFEL', body: () => change('http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope') }, // prettier-ignore
  { name: 'two bodies', felkod: 'SCHEMAFEL', body: () => change('</soap:Body>', '</soap:Body><soap:Body/>') },
  { name: 'another type claimed for an element', felkod: 'SCHEMAFEL', body: () => change('<s:tidsperiod>', '<s:tidsperiod xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string" xmlns:xs="http://www.w3.org/2001/XMLSchema">') }, // prettier-ignore
  { name: 'a text that is said to be nil', felkod: 'SCHEMAFEL', body: () => change('<s:syfte>', '<s:syfte xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">') }, // prettier-ignore
  { name: 'UTF-7, declared', felkod: 'EJ_XML', body: () => `<?xml version="1.0" encoding="UTF-7"?>${bare().replaceAll('<', '+ADw-')}` }, // prettier-ignore
  { name: 'UTF-7, by its Content-Type', felkod: 'EJ_XML', charset: 'utf-7', body: bare },
  { name: 'UTF-16 said, UTF-8 sent', felkod: 'EJ_XML', charset: 'utf-16', body: bare },
  {
    name: 'UTF-8 said, UTF-16 sent without mark',
    felkod: 'EJ_XML',
    body: () => Buffer.from(bare(), 'utf16le'),
  },
  { name: 'half a character in UTF-16', felkod: 'EJ_XML', charset: 'utf-16', body: () => Buffer.from(`\uFEFF${bare()}`, 'utf16le').subarray(0, -1) }, // prettier-ignore
  { name: 'UTF-8 said, Latin-1 sent', felkod: 'EJ_XML', body: () => Buffer.from(bare(), 'latin1') },
  { name: 'UTF-8 that is longer than it need be', felkod: 'EJ_XML', body: () => Buffer.from(bare().replace('<s:syfte>', '<s:syfte>\xC0\xBC'), 'latin1') }, // prettier-ignore
  { name: 'a NUL byte in a text', felkod: 'EJ_XML', body: () => change('<s:syfte>', '<s:syfte>\0') },
  { name: 'a NUL byte after the end', felkod: 'EJ_XML', body: () => `${bare()}\0` },
  { name: 'a NUL by its number', felkod: 'EJ_XML', body: () => change('<s:syfte>', '<s:syfte>&#0;') },
  { name: 'a control character', felkod: 'EJ_XML', body: () => change('<s:syfte>', '<s:syfte>\u0001') },
  { name: 'a character that Unicode has not', felkod: 'EJ_XML', body: () => change('<s:syfte>', '<s:syfte>\uFFFE') }, // prettier-ignore
  { name: 'another version’s namespace', felkod: 'KONTRAKTSVERSION_EJ_TILLGANGLIG', body: () => change('integration/ssbt/10', 'integration/ssbt/9') }, // prettier-ignore
  { name: 'a byte order mark twice', felkod: 'EJ_XML', body: () => `\uFEFF\uFEFF${bare()}` },
  { name: 'a second document behind the first', felkod: 'EJ_XML', body: () => bare() + bare() },
];

test.each(refused)('$name: $felkod, on record, and nothing is fetched', async ({ felkod, ...sent }) => {
  const { answer, recorded } = await send(sent);
  expect([answer.status, answer.fault?.felkod]).toEqual([500, felkod]);
  expect(withoutUuids(answer.xml)).not.toMatch(/\d{10}|root:/);
  expect(await recorded('refusal')).toBe(1);
});

const answered: readonly Sent[] = [
  { name: 'a byte order mark of UTF-8', body: () => `\uFEFF${bare()}` },
  { name: 'UTF-16 with its mark, whatever the declaration says', charset: 'utf-16', body: () => Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${bare()}`, 'utf16le') }, // prettier-ignore
  { name: 'UTF-16 from the other end', charset: 'utf-16', body: () => Buffer.from(`\uFEFF${bare()}`, 'utf16le').swap16() }, // prettier-ignore
  { name: 'Latin-1, so declared by its Content-Type', charset: 'iso-8859-1', body: () => Buffer.from(bare(), 'latin1') }, // prettier-ignore
  { name: 'a declaration that the Content-Type corrects', body: () => `<?xml version="1.0" encoding="ISO-8859-1"?>${bare()}` }, // prettier-ignore
  { name: 'a prefix that is declared anew inside', body: () => change(/s:syfte/g, 'q:syfte').replace('<q:syfte>', '<q:syfte xmlns:q="http://schema.forsakringskassan.se/integration/ssbt/10" xmlns:s="urn:another">') }, // prettier-ignore
  { name: 'where a schema is said to lie', body: () => change(question, `${question}xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a ${baitUrl}/a.xsd" `) }, // prettier-ignore
  {
    name: 'a style sheet',
    body: () => `<?xml-stylesheet type="text/xsl" href="${baitUrl}/a.xsl"?>${bare()}`,
  },
  { name: 'another question in a comment', body: () => change('<s:syfte>', `<!-- ${questionBody(world.persona('Amira Allsvar'), world.municipality, world.today, {}).replaceAll('--', '')} --><s:syfte>`) }, // prettier-ignore
];

test.each(answered)('$name: legal, answered about the same person, and nothing is fetched', async (sent) => {
  const { answer, recorded } = await send(sent);
  expect([answer.status, answer.fault]).toEqual([200, null]);
  expect(answer.parts.get('TNS')?.error).toBeNull();
  expect(await recorded('answer')).toBe(1);
});

describe('CDATA in every field of the question', () => {
  const correlationId = 'prov-1';
  const processors = [{ organisationsnummer: '165599990016', name: 'Systemhuset AB' }];
  const askedAt = '2026-11-20T10:00:00+01:00';
  const whole = () =>
    questionBody(world.persona('Amira Allsvar'), world.municipality, world.today, {
      ...{ agencies: ['FK', 'TNS'], echo: true, askedAt, correlationId, processors },
    });
  const leaves = (xml: string) => [...xml.matchAll(/<s:(\w+)>([^<]+)<\/s:\1>/g)];
  const names = ['frageTidpunkt', 'korrelationsid', 'fraganSkallInkluderasISvaret', 'organisationsnummer', 'namn', 'handlaggare', 'personidentitet', 'arendeidentitet', 'fromDatum', 'tomDatum', 'organisationsnummer', 'namn', 'syfte', 'lagtext', 'version', 'aktorsid', 'lefiJsonFraga']; // prettier-ignore
  const free = ['korrelationsid', 'namn', 'handlaggare', 'arendeidentitet', 'syfte', 'lagtext'];
  const fields = names.map((name, at) => ({ name, at }));

  function withText(at: number, written: (value: string) => string): string {
    const xml = whole();
    const leaf = leaves(xml)[at]!;
    const from = leaf.index + `<s:${leaf[1]}>`.length;
    const value = leaf[2]!;
    return xml.slice(0, from) + written(value) + xml.slice(from + value.length);
  }

  async function echoed(at: number, written: (value: string) => string): Promise<string | undefined> {
    const body = soapEnvelope(withText(at, written));
    const { answer, recorded } = await send({ body: () => body });
    expect([answer.status, answer.fault]).toEqual([200, null]);
    expect(await recorded('answer')).toBeGreaterThan(0);
    const every = "//*[local-name()='fraga'][1]//*[not(*)][text()]";
    return withXml(Buffer.from(answer.xml), {}, (read) => {
      if ('problem' in read) throw new Error(read.problem);
      return read.elements(every)[at]?.text;
    });
  }

  beforeAll(async () => {
    const [{ organisationsnummer, name }] = processors as [(typeof processors)[number]];
    await registerParty(world.database, { organisationsnummer, name, kind: 'supplier' });
    const { connectionId } = world.municipality;
    const validFrom = Date.now() - 1_000;
    await addProcessor(world.database, { connectionId, organisationsnummer, role: 'supplier', validFrom });
    // What is written in handlaggare is examined elsewhere; here any text must come through.
    await acceptingUnassured(world.database, connectionId);
    // Every process holds a change within a second.
    const isKnown = async () => {
      expect((await world.caller.post(soapEnvelope(whole()))).status).toBe(200);
      expect((await world.caller.ask(world.persona('Amira Allsvar'), { caseworker: 'X' })).fault).toBeNull();
    };
    await vi.waitFor(isKnown, { timeout: 5_000 });
  });

  test.each(fields)('$name ($at) with a section left open, or ended without one: EJ_XML', async ({ at }) => {
    for (const written of ['<![CDATA[', ']]>', '<![CDATA[a]]>]]>', '<![cdata[a]]>']) {
      const { answer, recorded } = await send({ body: () => soapEnvelope(withText(at, () => written)) });
      expect([written, answer.fault?.felkod]).toEqual([written, 'EJ_XML']);
      expect(await recorded('refusal')).toBe(1);
    }
  });

  test('no field of the question is forgotten', () => {
    expect(leaves(whole()).map(([, name]) => name)).toEqual(names);
  });

  test.each(fields)('$name ($at) is read the same, whole, in pieces and around nothing', async ({ at }) => {
    const value = leaves(whole())[at]![2]!;
    expect(await echoed(at, (text) => `<![CDATA[${text}]]>`)).toBe(value);
    expect(await echoed(at, (text) => `${text.slice(0, 2)}<![CDATA[${text.slice(2)}]]>`)).toBe(value);
    expect(await echoed(at, (text) => `<![CDATA[]]>${text}<![CDATA[]]>`)).toBe(value);
  });

  test.each(fields.filter(({ name }) => free.includes(name)))(
    '$name ($at) holds markup as text, and the end of a section as text',
    async ({ at, name }) => {
      const markup = `</s:${name}>&amp;<!--`;
      expect(await echoed(at, (text) => `${text}<![CDATA[${markup}]]>`)).toMatch(markup);
      expect(await echoed(at, (text) => `${text}<![CDATA[]]]]><![CDATA[>]]>`)).toMatch(/\]\]>$/);
    },
  );
});
