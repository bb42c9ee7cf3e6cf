import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificateAuthority } from '../simulators/certificate-authority/index.ts';
import type { Database } from '../src/server/database/index.ts';
import { registerParty, type PartyKind } from '../src/server/parties/index.ts';
import { checkDigit } from '../src/values/personnummer.ts';

const firstNumber = randomInt(100_000);
let given = 0;

/** An organisationsnummer of the series that municipalities have, with a right check digit. */
export function anOrganisationsnummer(): string {
  const nine = `2120${String((firstNumber + given++) % 100_000).padStart(5, '0')}`;
  return `16${nine}${String(checkDigit(nine))}`;
}

export async function aRegisteredParty(
  database: Database,
  name = 'Exempelby kommun',
  kind: PartyKind = 'municipality',
): Promise<string> {
  const { organisationsnummer } = await registerParty(database, {
    organisationsnummer: anOrganisationsnummer(),
    name,
    kind,
  });
  return organisationsnummer;
}

/** Client certificates in PEM, each with a new key. */
export async function certificates(
  count: number,
  wish: { readonly validFrom?: Date; readonly validTo?: Date; readonly commonName?: string } = {},
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-certificates-'));
  const authority = await createCertificateAuthority({ folder, name: 'Provutfärdare' });
  const pems: string[] = [];
  for (let n = 0; n < count; n++) {
    const issued = await authority.issue({
      file: `client-${String(n)}`,
      commonName: 'Exempelby kommun',
      usage: 'client',
      ...wish,
    });
    pems.push(readFileSync(issued.certificate, 'utf8'));
  }
  rmSync(folder, { recursive: true });
  return pems;
}
