import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Client } from 'undici';
import { expect } from 'vitest';
import { writeJsonQuestion } from '../../demonstration/ask/write-json-question.ts';
import type { World } from '../journeys/world.ts';
import { aLefiConnection } from '../lefi-connection.ts';
import { fuzzTarget, type FuzzTarget } from './fuzz-target.ts';
import { jsonDictionary } from './json-dictionary.ts';
import { hostileText } from './hostile-text.ts';
import { mutate, mutations, sometimes } from './mutate.ts';
import { writeQuestion, writtenQuestions } from './written-question.ts';
import { xmlDictionary } from './xml-dictionary.ts';
import { withoutUuids } from '../without-uuids.ts';

/** The three doors whole, over mutual TLS, with a real log: whatever comes, an answer or a refusal that is declared. */
export interface DoorTargets {
  readonly targets: readonly FuzzTarget[];
  /** Questions that were answered with data, by all doors. */
  answered(): number;
  close(): Promise<void>;
}

export async function doorTargets(world: World): Promise<DoorTargets> {
  const lefiActorId = '901-02';
  await aLefiConnection(world.database, { ...world.municipality, actorId: lefiActorId });
  const person = world.population.personas[0]!.personnummer;
  const another = world.population.personas[1]!.personnummer;
  const { lefiV9, systemApi = '' } = world.server.addresses;
  const clients = { lefi: openClient(world, lefiV9), json: openClient(world, systemApi) };
  let answered = 0;
  const period = { from: '2026-10-01', tom: '2026-11-01' };
  const lefi = JSON.stringify({ personnummer: person, period, formansinformation: ['FK:BOB'] });
  const { actorId, organisationsnummer } = world.municipality;
  const soapDoor = fuzzTarget({
    name: 'SOAP door',
    cases: fc.record({
      question: writtenQuestions({ person, organisationsnummer, actorId, lefiJson: lefi }),
      changes: sometimes(mutations(xmlDictionary(person, another))),
    }),
    mustMeet: ['200', 'EJ_XML', 'SCHEMAFEL'],
    check: async ({ question, changes }) => {
      const { bytes, charset } = writeQuestion(question);
      const headers = { 'content-type': `text/xml; charset=${charset}` };
      // The caller holds what it is told against the schemas.
      const { status, fault, xml } = await world.caller.post(mutate(bytes, changes), headers);
      expect([200, 500]).toContain(status);
      if (fault === null) {
        answered++;
        return ['200'];
      }
      expect(fault.felkod).not.toBe('INTERNT_FEL');
      expect(withoutUuids(xml)).not.toMatch(/\d{10}/);
      return [fault.felkod];
    },
  });
  const jsonDoor = (name: string, client: Client, path: string, whole: string) =>
    fuzzTarget({
      name,
      cases: fc.record({
        values: fc.array(fc.tuple(fc.nat(), fc.oneof(hostileText, fc.jsonValue())), { maxLength: 2 }),
        changes: sometimes(mutations(jsonDictionary(person, another))),
      }),
      mustMeet: ['200', '400'],
      check: async ({ values, changes }) => {
        const response = await client.request({
          path,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: mutate(Buffer.from(values.reduce(withValue, whole)), changes),
        });
        const text = await response.body.text();
        if (response.statusCode === 200) answered++;
        else {
          expect(response.statusCode).toBeLessThan(500);
          expect(JSON.parse(text)).toBeTypeOf('object');
          expect(withoutUuids(text)).not.toMatch(/\d{10}/);
        }
        return [String(response.statusCode)];
      },
    });
  const municipality = { ...world.municipality, caseworker: 'HL000001' };
  const question = writeJsonQuestion({ municipality, person, today: world.today });
  return {
    targets: [
      soapDoor,
      jsonDoor(
        'LEFI door',
        clients.lefi,
        `/lefi-extern-formansinformation/v9/aktorer/${lefiActorId}/formansinformation/fraga`,
        lefi,
      ),
      jsonDoor('JSON door', clients.json, '/api/v1/questions', question),
    ],
    answered: () => answered,
    close: async () => {
      await Promise.all([clients.lefi.close(), clients.json.close()]);
    },
  };
}

function openClient({ ca, certificate }: World, url: string): Client {
  const read = (file: string) => readFileSync(file, 'utf8');
  const connect = { ca: read(ca), cert: read(certificate.certificate), key: read(certificate.key) };
  return new Client(new URL(url).origin, { connect });
}

/** Another value in the place of one of the texts that JSON holds: of a member's, or of a member's name. */
function withValue(json: string, [at, value]: readonly [number, unknown]): string {
  const places = [...json.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return json;
  return json.slice(0, place.index) + JSON.stringify(value) + json.slice(place.index + place[0].length);
}
