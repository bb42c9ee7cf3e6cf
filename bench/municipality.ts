import { readFileSync } from 'node:fs';
import { assureCaseworkers } from './assure-caseworkers.ts';
import { addCertificate, addConnection } from '../src/server/connections/index.ts';
import type { Database } from '../src/server/database/index.ts';
import { registerParty } from '../src/server/parties/index.ts';
import { agencies } from '../src/values/agency.ts';
import type { BenchCertificates } from './make-certificates.ts';

/** Who asks, as a question names them. */
export interface Asker {
  readonly name: string;
  /** Twelve digits. */
  readonly organisationsnummer: string;
  readonly aktorsid: string;
  readonly caseworker: string;
}

/** The invented municipality that asks. Its number is in no series in use. */
export const municipality: Asker = {
  name: 'Ekeby kommun',
  organisationsnummer: '162129990012',
  aktorsid: '901-01',
  caseworker: 'HL000001',
};

/** Connects the municipality, with its own certificate, to all seven agencies. */
export async function connectMunicipality(
  database: Database,
  certificates: BenchCertificates,
): Promise<void> {
  const { name, organisationsnummer, aktorsid } = municipality;
  const validFrom = Date.now() - 60_000;
  await registerParty(database, { organisationsnummer, name, kind: 'municipality' });
  const { id } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom,
    actorId: aktorsid,
    qualifiedBy: agencies,
  });
  // Who registers them is not what is measured, and no log is open yet.
  const accessLog = { recordAct: () => Promise.resolve({ tree: 0, position: 0 }) };
  await assureCaseworkers(
    { database, accessLog, now: () => validFrom },
    { connectionId: id, organisationsnummer, number: 0, identities: [municipality.caseworker] },
  );
  const pem = (file: string) => readFileSync(file, 'utf8');
  await addCertificate(database, {
    pem: pem(certificates.municipality.certificate),
    validFrom,
    speaksFor: [id],
  });
  await addCertificate(database, {
    pem: pem(certificates.operator.certificate),
    validFrom,
    isOperators: true,
  });
}
