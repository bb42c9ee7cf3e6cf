import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  createCertificateAuthority,
  startIssuingService,
  type CertificateAuthority,
  type RunningIssuingService,
} from '../../../simulators/certificate-authority/index.ts';
import { anApplicationDesk } from '../../../test/application.ts';
import { aCertificateRequest } from '../../../test/certificate-request.ts';
import { aDatabase } from '../../../test/database.ts';
import type { Database } from '../database/index.ts';
import {
  checkIds,
  createCertificateAuthorityLine,
  registerConnection,
  type CertificateAuthorityLine,
} from './index.ts';

let authority: CertificateAuthority;
let service: RunningIssuingService;
let line: CertificateAuthorityLine;
let database: Database;

beforeAll(async () => {
  const folder = mkdtempSync(join(inject('folder'), 'issuing-'));
  authority = await createCertificateAuthority({ folder, name: 'Kommunernas utfärdare' });
  const files = { certificate: authority.certificate, key: join(folder, 'authority.key.pem') };
  const tls = await authority.issue({ file: 'service', commonName: 'localhost', usage: 'server' });
  service = await startIssuingService({ authority: files, tls });
  const client = await authority.issue({ file: 'operator', commonName: 'Driftmyndigheten', usage: 'client' });
  line = createCertificateAuthorityLine({
    url: service.url,
    tls: { ca: read(authority.certificate), certificate: read(client.certificate), key: read(client.key) },
    deadlineMs: 5_000,
  });
  database = await aDatabase();
});

afterAll(async () => {
  await line.close();
  await service.stop();
  await database.close();
});

const read = (file: string): string => readFileSync(file, 'utf8');

test('the municipality’s request becomes a certificate to its own key and the name in the order, and is registered', async () => {
  const { sendIn, checkAll, approve, as, officer } = await anApplicationDesk(database);
  const { applicationId, order } = await sendIn({ signingCertificateName: 'Ekeby kommun' });
  await checkAll(applicationId, order, checkIds.slice(0, 7));
  await approve(applicationId);
  const certificateOrRequest = await aCertificateRequest('Ekeby kommun');
  const acting = { ...(await as(officer, 'register-connection')), certificateAuthority: line };
  const toRegister = { applicationId, actorId: null, certificateOrRequest, qualifiedBy: [] };
  const { certificate } = await registerConnection(database, acting, toRegister);
  const issued = new X509Certificate(certificate);
  expect(issued.subject).toBe('CN=Ekeby kommun');
  expect(issued.verify(new X509Certificate(read(authority.certificate)).publicKey)).toBe(true);
});

test('a request for another name, one that has been changed, and what is no request are refused', async () => {
  const request = await aCertificateRequest('Ekeby kommun');
  const body = request.split('\n');
  const middle = Math.floor(body.length / 2);
  const changed = body.map((row, n) => (n === middle ? row.split('').reverse().join('') : row)).join('\n');
  await expect(line.issue(request, 'Norrvik kommun')).rejects.toThrow(/godtog inte/);
  await expect(line.issue(changed, 'Ekeby kommun')).rejects.toThrow(/godtog inte/);
  await expect(line.issue('ingen begäran', 'Ekeby kommun')).rejects.toThrow(/^\/certificateOrRequest: /);
});

test('an authority that is not there registers nothing, and says so', async () => {
  const gone = createCertificateAuthorityLine({
    url: 'https://localhost:9/certificates',
    tls: { ca: read(authority.certificate) },
    deadlineMs: 2_000,
  });
  await expect(gone.issue(await aCertificateRequest('Ekeby kommun'), 'Ekeby kommun')).rejects.toThrow(
    /svarade inte/,
  );
  await gone.close();
});
