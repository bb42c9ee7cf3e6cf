import { pino } from 'pino';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { addDays, addMonths } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { askAndFind, type AskedAndRecorded } from './recorded-outcomes.ts';
import { aWorld, type World } from './world.ts';

// Every row of docs/personas.md is asked about once through the real door.

interface Row {
  readonly name: string;
  readonly personnummer: string;
  readonly shows: string;
  readonly where: readonly string[];
}

const rows: readonly Row[] = readFileSync(new URL('../../docs/personas.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d{12}$/.test(cells[2] ?? ''))
  .map(([, name = '', personnummer = '', shows = '', where = '']) => ({
    name,
    personnummer,
    shows,
    where: where === 'ingen' ? [] : where.split(' '),
  }));

let world: World;
const bugs: string[] = [];

beforeAll(async () => {
  const logger = pino(
    { level: 'error' },
    {
      write: (line: string) => {
        bugs.push(line);
      },
    },
  );
  world = await aWorld({ agencyDeadlineMs: 4_000, registerDeadlineMs: 1_500, logger });
});

afterAll(() => world.stop());

test('there are as many rows as personas', () => {
  expect(rows.map(({ personnummer }) => personnummer)).toEqual(
    world.population.personas.map(({ personnummer }) => personnummer),
  );
});

// The caller holds every answer against our schemas and the published ones before it is read.
test.each(rows)('$name: $shows', async ({ personnummer, where }) => {
  const answer = await askAndFind(world, personnummer, lookingFarBack());
  expect(answer.status).toBe(200);
  expect([...answer.parts.keys()]).toEqual(agencies);
  const told = whoTold(answer);
  // Nobody has anything who is not named in the table, and whoever is named tells it, or says that it cannot.
  expect(told.filter((agency) => !where.includes(agency))).toEqual([]);
  expect(where.filter((agency) => !told.includes(agency) && !couldNotTell(answer, agency))).toEqual([]);
});

test('nothing broke on the way', () => {
  expect(bugs).toEqual([]);
});

/** As far as FK's two years and CSN's window allow, so that what has ended is seen too. */
function lookingFarBack() {
  const { today } = world;
  const own = { from: addMonths(today, -2), to: addMonths(today, 1) };
  return {
    period: { from: addDays(addMonths(today, -23), 1), to: addMonths(today, 1) },
    own: { CSN: own },
    lefi: { ovrigInformation: lefiCodes.ovrigInformation },
  };
}

/** The agencies that tell something beyond who the person is; PM stands inside FK's answer. */
function whoTold(answer: AskedAndRecorded): string[] {
  const withPart = agencies.filter((agency) => agency !== 'FK' && agency !== 'CSN');
  const lefi = lefiOf(answer);
  return [
    ...withPart.filter((agency) => hasData.includes(answer.kinds[agency] ?? '')),
    ...(/ Status="\s*"/.test(answer.parts.get('CSN')!.inner) ? ['CSN'] : []),
    ...(lefi !== null && anyBut(lefi.formansinformation, 'generellPersoninformation') ? ['FK'] : []),
    ...(lefi !== null && anyBut(pensionsOf(lefi)) ? ['PM'] : []),
  ];
}

const hasData = ['answered', 'answered-partly'];

/** "Could not answer" is never "has nothing": the record says which of them it was. */
function couldNotTell(answer: AskedAndRecorded, agency: string): boolean {
  const kind = answer.kinds[agency === 'PM' ? 'FK' : (agency as AgencyCode)];
  return kind !== 'answered' && kind !== 'answered-nothing';
}

interface Lefi {
  readonly formansinformation?: Lists;
  readonly [list: string]: unknown;
}

type Lists = Readonly<Record<string, unknown>>;

function lefiOf({ parts }: AskedAndRecorded): Lefi | null {
  const { data, inner } = parts.get('FK')!;
  return data === null ? null : (JSON.parse(inner) as Lefi);
}

function pensionsOf(lefi: Lefi): Lists {
  const { ansprak, beslut, preliminaraUtbetalningar, utbetalningar, ovrigInformation } = lefi;
  return { ansprak, beslut, preliminaraUtbetalningar, utbetalningar, ovrigInformation };
}

function anyBut(lists: Lists = {}, except?: string): boolean {
  return Object.entries(lists).some(
    ([name, list]) => name !== except && Array.isArray(list) && list.length > 0,
  );
}
