import { readFileSync } from 'node:fs';
import { Client } from 'undici';
import { expect } from 'vitest';
import { writeJsonQuestion } from '../../demonstration/ask/write-json-question.ts';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { questionBody } from '../journeys/question-body.ts';
import type { World } from '../journeys/world.ts';
import { fuzzTarget, type FuzzTarget } from './fuzz-target.ts';
import { jsonDictionary } from './json-dictionary.ts';
import { mutate, mutations } from './mutate.ts';
import { xmlDictionary } from './xml-dictionary.ts';

/** The three doors whole, over mutual TLS, with a real log: whatever comes, an answer or a refusal that is declared. */
export interface DoorTargets {
  readonly targets: readonly FuzzTarget[];
  /** Questions that were answered with data, by all doors. */
  answered(): number;
  close(): Promise<void>;
}

export function doorTargets(world: World): DoorTargets {
  const person = world.population.personas[0]!.personnummer;
  const another = world.population.personas[1]!.personnummer;
  const { lefiV9, systemApi = '' } = world.server.addresses;
  const clients = { lefi: openClient(world, lefiV9), json: openClient(world, systemApi) };
  let answered = 0;
  const asked = { agencies: ['TNS', 'FK'] as const };
  const soap = Buffer.from(soapEnvelope(questionBody(person, world.municipality, world.today, asked)));
  const soapDoor = fuzzTarget({
    name: 'SOAP door',
    cases: mutations(xmlDictionary(person, another)),
    mustMeet: ['200', 'EJ_XML', 'SCHEMAFEL'],
    check: async (changes) => {
      const { status, fault, xml } = await world.caller.post(mutate(soap, changes)); // holds it against the schemas
      expect([200, 500]).toContain(status);
      if (fault === null) {
        answered++;
        return ['200'];
      }
      expect(fault.felkod).not.toBe('INTERNT_FEL');
      expect(xml).not.toMatch(/\d{10}/);
      return [fault.felkod];
    },
  });
  const jsonDoor = (name: string, client: Client, path: string, whole: string) =>
    fuzzTarget({
      name,
      cases: mutations(jsonDictionary(person, another)),
      mustMeet: ['200', '400'],
      check: async (changes) => {
        const response = await client.request({
          path,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: mutate(Buffer.from(whole), changes),
        });
        const text = await response.body.text();
        if (response.statusCode === 200) answered++;
        else {
          expect(response.statusCode).toBeLessThan(500);
          expect(JSON.parse(text)).toBeTypeOf('object');
          expect(text).not.toMatch(/\d{10}/);
        }
        return [String(response.statusCode)];
      },
    });
  const { actorId } = world.municipality;
  const period = { from: '2026-10-01', tom: '2026-11-01' };
  const lefi = JSON.stringify({ personnummer: person, period, formansinformation: ['FK:BOB'] });
  const municipality = { ...world.municipality, caseworker: 'HL000001' };
  const question = writeJsonQuestion({ municipality, person, today: world.today });
  return {
    targets: [
      soapDoor,
      jsonDoor(
        'LEFI door',
        clients.lefi,
        `/lefi-extern-formansinformation/v9/aktorer/${actorId}/formansinformation/fraga`,
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
