import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createCertificateAuthority,
  type IssuedCertificate,
} from '../../../simulators/certificate-authority/index.ts';
import { aQuestion } from '../../../test/builders.ts';
import { anAgencyWorld, sends, sendsSoap, type AgencyWorld } from '../../../test/scripted-agency.ts';
import type { AgencyTls } from './base-service-config.ts';

const answers = sendsSoap(
  '<miv:findByPersonnummerResponse xmlns:miv="http://schema.migrationsverket.se/ssbtek/1/"/>',
);
const never = new AbortController().signal;

let folder: string;
let trusted: { ca: string; certificate: string; key: string };
let strangers: { ca: string; certificate: string; key: string };
const worlds: AgencyWorld[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-line-'));
  trusted = await makeCertificates('myndighet');
  strangers = await makeCertificates('okand');
});
afterAll(async () => {
  await Promise.all(worlds.map((world) => world.close()));
  await rm(folder, { recursive: true });
});

async function makeCertificates(name: string) {
  const authority = await createCertificateAuthority({ folder: join(folder, name), name });
  const issued: IssuedCertificate = await authority.issue({ file: 'both', commonName: name, usage: 'both' });
  return {
    ca: await readFile(authority.certificate, 'utf8'),
    certificate: await readFile(issued.certificate, 'utf8'),
    key: await readFile(issued.key, 'utf8'),
  };
}

/** An agency that demands a client certificate from its own authority. */
async function anAgencyThatAsksWho(tls: AgencyTls): Promise<AgencyWorld> {
  const { ca, certificate, key } = trusted;
  const server = { ca, cert: certificate, key, requestCert: true, rejectUnauthorized: true };
  const world = await anAgencyWorld('MIV', { tls }, server);
  worlds.push(world);
  return world;
}

describe('an agency that asks for our certificate', () => {
  test('answers whoever shows one that it trusts, again and again without a new handshake', async () => {
    const world = await anAgencyThatAsksWho(trusted);
    for (let count = 0; count < 10; count++) {
      expect((await world.ask(aQuestion(), answers)).kind).toBe('answered-nothing');
    }
    expect(world.agency.connections.opened).toBeLessThanOrEqual(2);
  });

  test.each([
    ['no certificate is shown', () => ({ ca: trusted.ca })],
    ['the certificate is from a stranger', () => ({ ...strangers, ca: trusted.ca })],
    ['its own certificate is from a stranger', () => ({ ...trusted, ca: strangers.ca })],
    [
      'its own certificate is from no public authority, and none is configured',
      () => ({ certificate: trusted.certificate, key: trusted.key }),
    ],
  ])('is unavailable when %s, and learns nothing', async (_why, tls) => {
    const world = await anAgencyThatAsksWho(tls());
    expect(await world.ask(aQuestion(), answers)).toMatchObject({
      kind: 'refused',
      source: 'SSBT',
      code: 'OTILLGANGLIG',
    });
    expect(world.agency.asked).toEqual([]);
    expect(world.bugs).toEqual([]);
  });

  test('is asked for its test service with the same certificate', async () => {
    const world = await anAgencyThatAsksWho(trusted);
    const tested = await anAgencyWorld('AF', { tls: trusted, testUrl: world.agency.url });
    worlds.push(tested);
    world.agency.act = sends('OK', 'text/plain');
    expect(await tested.service.test!(never)).toEqual({ kind: 'called' });
  });
});
