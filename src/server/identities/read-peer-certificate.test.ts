import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type ConnectionOptions, type SecureVersion, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createCertificateAuthority,
  type CertificateAuthority,
  type IssuedCertificate,
} from '../../../simulators/certificate-authority/index.ts';
import { readPeerCertificate, type PresentedCertificate } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsvar-peer-'));
let authority: CertificateAuthority;
let own: IssuedCertificate;
let foreign: IssuedCertificate;
let server: ReturnType<typeof createServer>;
const seen: {
  certificate: PresentedCertificate | null;
  again: PresentedCertificate | null;
  resumed: boolean;
}[] = [];

beforeAll(async () => {
  authority = await createCertificateAuthority({ folder, name: 'Provutfärdare' });
  const other = await createCertificateAuthority({ folder: join(folder, 'other'), name: 'Annan utfärdare' });
  own = await authority.issue({ file: 'own', commonName: 'Exempelby kommun', usage: 'client' });
  foreign = await other.issue({ file: 'foreign', commonName: 'Exempelby kommun', usage: 'client' });
  const door = await authority.issue({ file: 'door', commonName: 'localhost', usage: 'server' });
  server = createServer(
    {
      ...read(door),
      ca: readFileSync(authority.certificate),
      requestCert: true,
      rejectUnauthorized: false,
      sessionIdContext: 'samsvar',
    },
    (socket) => {
      const certificate = readPeerCertificate(socket);
      seen.push({ certificate, again: readPeerCertificate(socket), resumed: socket.isSessionReused() });
      socket.end('seen');
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const read = ({ certificate, key }: IssuedCertificate) => ({
  cert: readFileSync(certificate),
  key: readFileSync(key),
});

/** Connects, waits until the server has looked, and hands back the session that can be resumed. */
async function call(options: ConnectionOptions): Promise<Buffer | undefined> {
  const { port } = server.address() as AddressInfo;
  const socket: TLSSocket = connect({
    host: '127.0.0.1',
    port,
    servername: 'localhost',
    ca: readFileSync(authority.certificate),
    ...options,
  });
  let session: Buffer | undefined;
  socket.on('session', (given) => (session = given));
  socket.resume();
  await once(socket, 'close');
  return session;
}

test('a certificate is read once from its connection, with issuer and key', async () => {
  await call(read(own));
  const { certificate, again } = seen.at(-1)!;
  expect(certificate).toMatchObject({
    issuer: expect.stringContaining('CN=Provutfärdare') as string,
    isTrusted: true,
  });
  expect(certificate?.spkiSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(again).toBe(certificate);
});

test('whoever shows none is let in to be told so', async () => {
  await call({});
  expect(seen.at(-1)!.certificate).toBeNull();
});

test('a certificate from another authority is not trusted', async () => {
  await call(read(foreign));
  expect(seen.at(-1)!.certificate?.isTrusted).toBe(false);
});

test.each<SecureVersion>(['TLSv1.2', 'TLSv1.3'])(
  'a resumed %s session says the same as its first',
  async (version) => {
    for (const client of [own, foreign]) {
      const options = { ...read(client), minVersion: version, maxVersion: version };
      const session = await call(options);
      const first = seen.at(-1)!.certificate;
      await call({ ...options, ...(session && { session }) });
      expect(seen.at(-1)).toMatchObject({ resumed: true, certificate: first });
    }
  },
);
