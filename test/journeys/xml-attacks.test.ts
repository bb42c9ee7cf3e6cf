import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { questionBody } from './question-body.ts';
import { aWorld, type World } from './world.ts';

// Attacks on readers of XML by the names that they are known by, on the real door. Each is refused as what it is or
// answered as what it says; soon, with a record, and without anything being fetched.

let world: World;
let person: string;
let elsewhere: Server;
const fetched: string[] = [];

beforeAll(async () => {
  world = await aWorld();
  person = world.persona('Amira Allsvar');
  elsewhere = createServer((request, response) => {
    fetched.push(request.url ?? '');
    response.end('<x/>');
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
});

afterAll(async () => {
  elsewhere.close();
  await world.stop();
});

const whole = () =>
  soapEnvelope(
    questionBody(person, world.municipality, world.today, {
      agencies: ['TNS', 'FK'],
      correlationId: 'fråga-1',
      askedAt: '2026-11-20T09:00:00+01:00',
    }),
  );
const after = (declaration: string) => whole().replace(/^(<\?xml[^>]*\?>)?/, (xml) => `${xml}${declaration}`);
const url = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/secret`;

/** The felkod, or 200; in time, and recorded. */
async function asked(body: string | Uint8Array, contentType = 'text/xml; charset=utf-8'): Promise<string> {
  const before = await records();
  const started = performance.now();
  const { status, fault, xml } = await world.caller.post(body, { 'content-type': contentType });
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(await records()).toBeGreaterThan(before);
  if (fault !== null) expect(xml).not.toMatch(/\d{10}/);
  return fault === null ? String(status) : fault.felkod;
}

async function records(): Promise<number> {
  const { rows } = await world.database.pool.query<{ count: number }>(
    'select count(*)::int as count from access_log_record',
  );
  return rows[0]!.count;
}

describe('entities and what is fetched', () => {
  test.each([
    ['billion laughs', () => `<!DOCTYPE a [<!ENTITY l "ha">${laughs()}]>`, '&l9;'],
    ['quadratic blowup', () => `<!DOCTYPE a [<!ENTITY l "${'x'.repeat(50_000)}">]>`, '&l;'.repeat(1_000)],
    ['an external entity', () => `<!DOCTYPE a [<!ENTITY l SYSTEM "${url()}">]>`, '&l;'],
    ['a file as entity', () => '<!DOCTYPE a [<!ENTITY l SYSTEM "file:///etc/passwd">]>', '&l;'],
    ['a parameter entity', () => `<!DOCTYPE a [<!ENTITY % p SYSTEM "${url()}"> %p;]>`, 'syfte'],
    ['an external DTD', () => `<!DOCTYPE a SYSTEM "${url()}">`, 'syfte'],
  ])('%s is refused as a DOCTYPE', async (_name, declaration, used) => {
    const body = after(declaration()).replace(/(<[^>]*syfte>)[^<]*/, `$1${used}`);
    expect(await asked(body)).toMatch(/^(DOCTYPE_EJ_TILLATEN|EJ_XML)$/);
  });

  test('XInclude is an unknown element, and includes nothing', async () => {
    const include = `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${url()}"/>`;
    expect(await asked(whole().replace(/(<[^>]*syfte>)[^<]*/, `$1${include}`))).toBe('SCHEMAFEL');
  });

  test('a stylesheet and a schema’s address are not fetched', async () => {
    const hinted = after(`<?xml-stylesheet href="${url()}"?>`).replace(
      /<(\w+:)?hamtaBastjanstInformation /,
      (tag) =>
        `${tag}xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x ${url()}" `,
    );
    expect(await asked(hinted)).toMatch(/^(200|SCHEMAFEL)$/);
  });

  test('nothing of all this was fetched', () => {
    expect(fetched).toEqual([]);
  });
});

describe('size and shape', () => {
  test('deep nesting is refused', async () => {
    const deep = `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`;
    expect(await asked(whole().replace(/(<[^>]*syfte>)[^<]*/, `$1${deep}`))).toMatch(/^(FOR_DJUP|EJ_XML)$/);
  });

  test('a huge attribute is refused', async () => {
    const body = whole().replace(/inkludera="true"/, `inkludera="true" x="${'y'.repeat(150_000)}"`);
    expect(await asked(body)).toBe('SCHEMAFEL');
  });

  test('twenty thousand attributes are refused', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(' ');
    expect(await asked(whole().replace(/inkludera="true"/, `inkludera="true" ${many}`))).toBe('SCHEMAFEL');
  });

  test('a message over the limit is refused before it has all come', async () => {
    expect(await asked(whole().replace(/(<[^>]*syfte>)/, `$1${'x'.repeat(1_000_000)}`))).toBe('FOR_STOR');
  });

  test('an attribute twice is no XML', async () => {
    expect(await asked(whole().replace(/inkludera="true"/, 'inkludera="true" inkludera="true"'))).toBe(
      'EJ_XML',
    );
  });

  test('the same attribute by two prefixes of one namespace is no XML', async () => {
    const twice = 'xmlns:p="urn:p" xmlns:q="urn:p" p:a="1" q:a="2" inkludera="true"';
    expect(await asked(whole().replace(/inkludera="true"/, twice))).toBe('EJ_XML');
  });
});

describe('namespace confusion', () => {
  const swapped = (from: string, to: string) => whole().replaceAll(from, to);
  test.each([
    ['an unknown namespace', 'http://schema.forsakringskassan.se/integration/ssbt/10', 'urn:samsvar:other', 'OKAND_OPERATION|KONTRAKTSVERSION_EJ_TILLGANGLIG'],
    ['another version', 'integration/ssbt/10', 'integration/ssbt/9', 'KONTRAKTSVERSION_EJ_TILLGANGLIG'],
    ['SOAP 1.2', 'http://schemas.xmlsoap.org/soap/envelope/', 'http://www.w3.org/2003/05/soap-envelope', 'SCHEMAFEL'],
    ['no namespace for the envelope', ' xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"', '', 'EJ_XML'],
  ])('%s is not taken for ours', async (_name, from, to, felkod) => {
    expect(await asked(swapped(from, to))).toMatch(new RegExp(`^(${felkod})$`));
  }); // prettier-ignore

  test('a prefix that is declared anew inside decides there', async () => {
    const body = whole().replace(/<(\w+):syfte>/, '<$1:syfte xmlns:$1="urn:samsvar:other">');
    expect(await asked(body)).toBe('SCHEMAFEL');
  });

  test('a second body, or a second question in it, is refused', async () => {
    const second = whole().replace(/<\/(\w+):Body>/, '</$1:Body><$1:Body/>');
    expect(await asked(second)).toBe('SCHEMAFEL');
  });
});

describe('encodings and characters', () => {
  test('UTF-7 is not read', async () => {
    expect(await asked(whole(), 'text/xml; charset=utf-7')).toBe('EJ_XML');
  });

  test('UTF-16 with a mark is read as what it says', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(whole().replace(/^<\?xml[^>]*\?>/, ''), 'utf16le'),
    ]);
    expect(await asked(utf16, 'text/xml')).toBe('200');
  });

  test('UTF-16 that says it is UTF-8 is no XML', async () => {
    expect(await asked(Buffer.from(whole(), 'utf16le'))).toBe('EJ_XML');
  });

  test('an encoding that the bytes are not in is no XML', async () => {
    const latin = Buffer.from(whole().replace(/(<[^>]*syfte>)[^<]*/, '$1prövning'), 'latin1');
    expect(await asked(latin)).toBe('EJ_XML');
  });

  test.each(['\0', '\u0001', '\uFFFE'])(
    'the character %j is no XML, raw or by reference',
    async (character) => {
      const reference = `&#${character.charCodeAt(0)};`;
      for (const text of [character, reference])
        expect(await asked(whole().replace(/(<[^>]*syfte>)[^<]*/, `$1${text}`))).toBe('EJ_XML');
    },
  );
});

test('CDATA in every text says the same as the text itself, and nothing more', async () => {
  const texts = [...whole().matchAll(/<(\w+:\w+)>([^<]+)<\/\1>/g)];
  expect(texts.length).toBeGreaterThan(10);
  for (const [element, name, text] of texts) {
    const cdata = whole().replace(element, `<${name!}><![CDATA[${text!}]]></${name!}>`);
    expect([name, await asked(cdata)]).toEqual([name, '200']);
    const inside = whole().replace(
      element,
      `<${name!}><![CDATA[${text!}</${name!}><${name!}>x]]></${name!}>`,
    );
    expect([name, /^(200|SCHEMAFEL|[A-Z_]+)$/.test(await asked(inside))]).toEqual([name, true]);
    const open = whole().replace(element, `<${name!}><![CDATA[${text!}</${name!}>`);
    expect([name, await asked(open)]).toEqual([name, 'EJ_XML']);
    const ended = whole().replace(element, `<${name!}>${text!}]]></${name!}>`);
    expect([name, await asked(ended)]).toEqual([name, 'EJ_XML']);
  }
}, 60_000);

function laughs(): string {
  return Array.from({ length: 9 }, (_, n) => {
    const inner = n === 0 ? '&l;' : `&l${n};`;
    return `<!ENTITY l${n + 1} "${inner.repeat(10)}">`;
  }).join('');
}
