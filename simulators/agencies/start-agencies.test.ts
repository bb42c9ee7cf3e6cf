import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths, day } from '../../src/values/day.ts';
import { createCertificateAuthority, type IssuedCertificate } from '../certificate-authority/index.ts';
import { createPopulation } from '../population/index.ts';
import { startAgencies, type RunningAgencies, type SoapAgency } from './index.ts';
import { writtenQuestion } from './written-questions.ts';

const today = day('2026-11-22');
const population = createPopulation({ seed: 1, today: () => today });
const person = population.personas[0]!.personnummer;
const period = { from: addMonths(today, -1), to: today };

let folder: string;
let ca: string;
let client: IssuedCertificate;
let plain: RunningAgencies;
let mutual: RunningAgencies;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-agencies-'));
  const authority = await createCertificateAuthority({ folder, name: 'Prov' });
  ca = authority.certificate;
  client = await authority.issue({ file: 'relay', commonName: 'Relay', usage: 'client' });
  const server = await authority.issue({ file: 'agencies', commonName: 'Bastjänster', usage: 'server' });
  plain = await startAgencies({ population, today: () => today });
  mutual = await startAgencies({ population, today: () => today, tls: { ca, ...server } });
});
afterAll(async () => {
  await Promise.all([plain.stop(), mutual.stop()]);
  await rm(folder, { recursive: true });
});

test.each(Object.keys({ AF: 0, CSN: 0, SKV: 0, SO: 0, TNS: 0, MIV: 0 }) as SoapAgency[])(
  '%s answers over HTTP in text/xml',
  async (agency) => {
    const answer = await fetch(plain.urls[agency], {
      method: 'POST',
      body: writtenQuestion(agency, { person, period }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(await answer.text()).toContain('</soap:Envelope>');
  },
);

test('four have a test service of their own, two have none', async () => {
  for (const url of Object.values(plain.testUrls)) expect((await fetch(url)).status).toBe(200);
  for (const agency of ['TNS', 'MIV'] as const) {
    expect((await fetch(`${plain.urls[agency]}/test`)).status).toBe(404);
  }
});

test('a question too large to be one is refused', async () => {
  const body = 'x'.repeat(1024 * 1024 + 1);
  expect((await fetch(plain.urls.AF, { method: 'POST', body })).status).toBe(413);
});

test('with TLS, only who shows a certificate of the authority is answered', async () => {
  const cert = await readFile(client.certificate);
  const key = await readFile(client.key);
  const trusted = await readFile(ca);
  const known = new Pool(mutual.urls.TNS, { connect: { ca: trusted, cert, key } });
  const unknown = new Pool(mutual.urls.TNS, { connect: { ca: trusted } });
  const asking = { method: 'POST', path: '/', body: writtenQuestion('TNS', { person, period }) } as const;
  const answer = await known.request(asking);
  expect(await answer.body.text()).toContain('resultat>OK<');
  await expect(unknown.request(asking)).rejects.toThrow();
  await Promise.all([known.destroy(), unknown.destroy()]);
});
