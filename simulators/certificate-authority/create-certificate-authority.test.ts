import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCertificateAuthority, type CertificateWish, type IssuedCertificate } from './index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-ca-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const aServer: CertificateWish = { file: 'door', commonName: 'Dörren', usage: 'server' };
const aClient: CertificateWish = {
  file: 'kommun',
  commonName: 'Påhittade kommun',
  organisationsnummer: '162120002411',
  usage: 'client',
};
const dayMs = 86_400_000;

const anAuthority = (now?: () => number) =>
  createCertificateAuthority({ folder, name: 'Prov', ...(now === undefined ? {} : { now }) });
const read = async (file: string) => new X509Certificate(await readFile(file));

test('the authority says that it is invented', async () => {
  const authority = await read((await anAuthority()).certificate);
  expect(authority.toLegacyObject().subject.CN).toBe('Prov (påhittad utfärdare)');
  expect(authority.ca).toBe(true);
});

test('a certificate carries the organisationsnummer and is signed by the authority', async () => {
  const authority = await anAuthority();
  const issued = await read((await authority.issue(aClient)).certificate);
  expect(issued.subject).toBe('CN=Påhittade kommun\norganizationIdentifier=162120002411');
  expect(issued.verify((await read(authority.certificate)).publicKey)).toBe(true);
  expect(issued.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
});

test('ten digits become twelve', async () => {
  const authority = await anAuthority();
  const files = await authority.issue({ ...aClient, organisationsnummer: '212000-2411' });
  expect((await read(files.certificate)).subject).toContain('organizationIdentifier=162120002411');
});

test('keys are readable for their owner only', async () => {
  const authority = await anAuthority();
  const { key } = await authority.issue(aServer);
  for (const file of [key, join(folder, 'authority.key.pem')]) {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  }
});

test('a second start keeps every file', async () => {
  const first = await anAuthority();
  const issued = [await first.issue(aServer), await first.issue(aClient)];
  const files = [first.certificate, ...issued.flatMap(({ certificate, key }) => [certificate, key])];
  const before = await Promise.all(files.map((file) => readFile(file, 'utf8')));

  const second = await anAuthority();
  await second.issue(aServer);
  await second.issue(aClient);
  expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(before);
});

test('a certificate with less than thirty days left is made anew', async () => {
  const { certificate } = await (await anAuthority()).issue(aServer);
  const before = await read(certificate);
  const later = Date.parse(before.validTo) - 29 * dayMs;
  await (await anAuthority(() => later)).issue(aServer);
  expect((await read(certificate)).serialNumber).not.toBe(before.serialNumber);
});

test('a certificate that says something else than wished for is made anew', async () => {
  const authority = await anAuthority();
  const before = await read((await authority.issue(aServer)).certificate);
  const after = await read((await authority.issue({ ...aServer, dnsNames: ['dorren.example'] })).certificate);
  expect(after.serialNumber).not.toBe(before.serialNumber);
  expect(after.subjectAltName).toBe('DNS:localhost, DNS:dorren.example, IP Address:127.0.0.1');
});

test('a half-written key is made anew', async () => {
  const authority = await anAuthority();
  const { key } = await authority.issue(aServer);
  await writeFile(key, '-----BEGIN PRIVATE KEY-----\nMIGH');
  await authority.issue(aServer);
  expect(await readFile(key, 'utf8')).toContain('-----END PRIVATE KEY-----');
});

test('an expired certificate can be had, and does not replace an ordinary one for good', async () => {
  const authority = await anAuthority();
  const validTo = new Date(Date.now() - dayMs);
  const { certificate } = await authority.issue({ ...aClient, validFrom: new Date(0), validTo });
  expect(Math.floor(Date.parse((await read(certificate)).validTo) / 1000)).toBe(Math.floor(+validTo / 1000));
  await authority.issue(aClient);
  expect(Date.parse((await read(certificate)).validTo)).toBeGreaterThan(Date.now());
});

test('server and client certificates work together over mutual TLS', async () => {
  const authority = await anAuthority();
  const ca = await readFile(authority.certificate);
  const server = await listening(ca, await authority.issue(aServer));
  const { port } = server.address() as AddressInfo;
  const client = await pair(await authority.issue(aClient));
  expect(await get(port, { ca, ...client })).toBe('CN=Påhittade kommun\norganizationIdentifier=162120002411');
  await expect(get(port, { ca })).rejects.toThrow();
  server.close();
});

async function pair(files: IssuedCertificate): Promise<{ cert: Buffer; key: Buffer }> {
  return { cert: await readFile(files.certificate), key: await readFile(files.key) };
}

async function listening(ca: Buffer, files: IssuedCertificate): Promise<Server> {
  const options = { ca, ...(await pair(files)), requestCert: true, rejectUnauthorized: true };
  const server = createServer(options, (asked, answer) => {
    const socket = asked.socket as unknown as { getPeerX509Certificate(): X509Certificate };
    answer.end(socket.getPeerX509Certificate().subject);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function get(port: number, tls: { ca: Buffer; cert?: Buffer; key?: Buffer }): Promise<string> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, agent: false, ...tls }, (answer) => {
      answer.setEncoding('utf8').on('data', done);
    });
    asked.on('error', failed).end();
  });
}
