import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCertificate, addConnection } from '../src/server/connections/index.ts';
import { registerParty } from '../src/server/parties/index.ts';
import { agencies } from '../src/values/agency.ts';
import { checkDigit } from '../src/values/personnummer.ts';
import { createCertificateAuthority } from '../simulators/certificate-authority/index.ts';
import type { BenchDatabase } from './bench-postgres.ts';
import type { BenchWorld } from './build-world.ts';

/** Municipalities that one supplier speaks for. */
const perSupplier = 100;

/** Connects so many other municipalities, which reach the service through suppliers, as most do. */
export async function connectOthers(
  { folder }: Pick<BenchWorld, 'folder'>,
  { database, name }: BenchDatabase,
  count: number,
): Promise<void> {
  const authority = await createCertificateAuthority({
    folder: join(folder, `others-${name}`),
    name: 'others',
  });
  const validFrom = Date.now() - 60_000;
  for (let first = 0; first < count; first += perSupplier) {
    const numbers = Array.from({ length: Math.min(perSupplier, count - first) }, (_, n) => first + n);
    const speaksFor: string[] = [];
    for (const number of numbers) {
      const nine = `2129${String(number).padStart(5, '0')}`; // in no series in use
      const organisationsnummer = `16${nine}${checkDigit(nine)}`;
      await registerParty(database, { organisationsnummer, name: `Kommun ${number}`, kind: 'municipality' });
      const { id } = await addConnection(database, {
        service: 'ssbtek',
        organisationsnummer,
        board: 'Socialnämnden',
        validFrom,
        actorId: `9${String(number).padStart(4, '0')}-01`,
        qualifiedBy: agencies,
      });
      speaksFor.push(id);
    }
    const issued = await authority.issue({
      file: `supplier-${first}`,
      commonName: `Leverantör ${first}`,
      usage: 'client',
    });
    await addCertificate(database, { pem: readFileSync(issued.certificate, 'utf8'), validFrom, speaksFor });
  }
}
