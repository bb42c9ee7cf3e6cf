import { readFileSync } from 'node:fs';
import { addCertificate, addConnection } from '../../src/server/connections/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import type { Caller } from './caller.ts';
import type { QuestionWish } from './question-body.ts';
import type { World } from './world.ts';

/** Another municipality than the world's own, connected by itself or by a supplier. */
export interface Neighbour {
  readonly connectionId: string;
  readonly certificate: { readonly certificate: string; readonly key: string };
  /** What makes an ordinary question one of this municipality's. */
  readonly wish: Pick<QuestionWish, 'organisationsnummer' | 'askerName' | 'actorId'>;
}

const sorby = { file: 'sorby', name: 'Sörby kommun', organisationsnummer: '162129990038', actorId: '903-01' };

/** Sörby kommun unless told, with a certificate of its own. */
export async function aNeighbour(world: World, who: typeof sorby = sorby): Promise<Neighbour> {
  const { connectionId, wish } = await connect(world, who.name, who.organisationsnummer, who.actorId);
  const certificate = await world.issue(who.file);
  await register(world, certificate.certificate, [connectionId]);
  await untilHeard(world.callerWith(certificate));
  return { connectionId, certificate, wish };
}

async function connect({ database }: World, name: string, organisationsnummer: string, actorId: string) {
  await registerParty(database, { organisationsnummer, name, kind: 'municipality' });
  const { id: connectionId } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom: Date.now() - 60_000,
    actorId,
    qualifiedBy: agencies,
  });
  await assuredCaseworkers(database, await aUnit(database, connectionId), ['HL000001']);
  return { connectionId, wish: { organisationsnummer, askerName: name, actorId } };
}

async function register({ database }: World, file: string, speaksFor: readonly string[]): Promise<void> {
  const pem = readFileSync(file, 'utf8');
  await addCertificate(database, { pem, validFrom: Date.now() - 60_000, speaksFor });
}

async function untilHeard(caller: Caller): Promise<void> {
  for (let asked = 0; asked < 1_000; asked++) if ((await caller.ping()).fault === null) return;
  throw new Error('the server never heard of the neighbour');
}
