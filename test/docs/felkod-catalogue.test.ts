import { expect, test } from 'vitest';
import { writeCsnAnswer, type ResultCode } from '../../simulators/agencies/csn/result.ts';
import { csn } from '../../src/server/base-services/csn/csn.ts';
import {
  internalError,
  invalidAnswer,
  notConnected,
  refusedWithStatus,
  resting,
  unreachable,
  type InvalidAnswer,
} from '../../src/server/base-services/our-refusals.ts';
import { felsvar } from '../../src/server/endpoints/lefi-v9/felsvar.ts';
import { felkoder, internalError as doorsError } from '../../src/server/endpoints/ssbtek-v10/felkoder.ts';
import { timedOut } from '../../src/server/endpoints/ssbtek-v10/write-answer.ts';
import { agencyRefusalCodes, refuseAgency } from '../../src/server/relay/agency-refusals.ts';
import { agencyRules } from '../../src/server/relay/agency-rules.ts';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import type { Refused } from '../../src/values/outcome.ts';
import { aQuestion } from '../builders.ts';
import { codesIn, readText, tableUnder } from './page.ts';

const page = readText('docs/contract-choices.md');
const code = (cell = ''): string => codesIn(cell)[0] ?? cell;

test('every reason to refuse a whole question stands in the catalogue with its felkod, and no other', () => {
  const written = tableUnder(page, /^### Whole question/).map((row) => [
    row['reason'],
    code(row['felkod']),
    row['faultcode'],
  ]);
  const inCode = Object.entries(felkoder).map(([reason, { felkod, faultcode }]) => [
    reason,
    felkod,
    faultcode,
  ]);
  expect(written).toEqual([...inCode, ['(a bug)', doorsError('ABCDEFGH').felkod, 'Server']]);
});

test('every rule that refuses one agency stands in the catalogue with its felkod and agencies, and no other', () => {
  const written = tableUnder(page, /refused without being asked/).map((row) => ({
    felkod: code(row['felkod']),
    agencies: row['agencies']?.split(' '),
    rule: row['rule'],
  }));
  expect(written).toEqual(
    agencyRules.map(({ refusesWith, agencies, name }) => ({ felkod: refusesWith, agencies, rule: name })),
  );
  // What the relay refuses with and no rule does is its own mistake, in the next table.
  const unruled = agencyRefusalCodes.filter((each) => !written.some(({ felkod }) => felkod === each));
  expect(unruled).toEqual(['INTERNT_FEL']);
});

test('every failed answer stands in the catalogue with what the caller reads, and no other', () => {
  const written = tableUnder(page, /whose answer failed/).map((row) => [
    code(row['felkod']),
    row['felmeddelande'],
  ]);
  const made = [
    timedOut(8_000),
    notConnected(),
    unreachable(),
    resting(),
    internalError(),
    refuseAgency('INTERNT_FEL'),
    ...reasonsInCode().map((reason) => invalidAnswer(reason)),
  ];
  expect(written).toEqual(made.map(({ code: felkod, messages }) => [felkod, messages[0]]));
  expect(new Set(made.map(({ source }) => source))).toEqual(new Set(['SSBT']));
});

/** A union of types cannot be walked at run time: its source can. */
function reasonsInCode(): InvalidAnswer[] {
  const [union = ''] = /export type InvalidAnswer =[^;]+;/.exec(
    readText('src/server/base-services/our-refusals.ts'),
  )!;
  return [...union.matchAll(/'([^']+)'/g)].map(([, reason]) => reason as InvalidAnswer);
}

test('CSN’s result codes become what the catalogue says', () => {
  const rows = tableUnder(page, /One agency, that refused/); // the first table; CSN's is the next
  expect(rows.map((row) => row['agency'])).toContain('FK');
  const csnPart = page.slice(page.indexOf('CSN answers with a `ResultatKod`'));
  const written = tableUnder(`# CSN\n${csnPart}`, /^# CSN/);
  const known = [...readText('simulators/agencies/csn/result.ts').matchAll(/^ {2}'(-?\d+)': /gm)].map(
    ([, result = '']) => result,
  );
  expect(written.map((row) => code(row['ResultatKod']))).toEqual(known);
  for (const row of written) {
    const outcome = outcomeOf(code(row['ResultatKod']) as ResultCode);
    expect([row['ResultatKod'], outcome.kind === 'refused' ? 'error' : 'data']).toEqual([
      row['ResultatKod'],
      row['becomes'],
    ]);
    expect(outcome.kind === 'answered-partly').toBe(row['means']!.startsWith('in part'));
    if (outcome.kind === 'refused')
      expect(outcome).toMatchObject({ source: 'BT', code: code(row['ResultatKod']) });
  }
});

function outcomeOf(result: ResultCode) {
  const agency = csn(undefined);
  // The question repeated says whom the answer is about.
  const [, asked = ''] = /SBNUppgEkBistandBegar[^>]*>(.*)<\/kf:/.exec(
    agency.writeQuestion(aQuestion()).body,
  )!;
  const body = Buffer.from(soapEnvelope(writeCsnAnswer(result, asked, '')));
  const answer = { status: 200, contentType: 'text/xml; charset=utf-8', body };
  return agency.readAnswer(answer, aQuestion());
}

test('a status that no contract knows is told as HTTP and the status, from the agency', () => {
  const refused: Refused = refusedWithStatus(418);
  expect(refused).toMatchObject({ source: 'BT', code: 'HTTP-418' });
  expect(page).toContain('| any | `HTTP-nnn` |');
});

test('every reason of the LEFI door stands in the catalogue with its status, and no other', () => {
  const written = tableUnder(page, /The LEFI door/).map((row) => [row['reason'], Number(row['HTTP'])]);
  const elsewhere = felsvar['not-xml'].meddelande({});
  const ofThisDoor = Object.entries(felsvar)
    .filter(([, { meddelande }]) => meddelande({}) !== elsewhere)
    .map(([reason, { status }]) => [reason, status]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(ofThisDoor));
  expect(written).toHaveLength(ofThisDoor.length);
});
