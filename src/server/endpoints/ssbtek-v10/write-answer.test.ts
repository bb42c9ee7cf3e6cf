import { expect, test } from 'vitest';
import { aQuestion } from '../../../../test/builders.ts';
import { agencies, type AgencyCode } from '../../../values/agency.ts';
import type { Outcome, Outcomes, Part } from '../../../values/outcome.ts';
import { withXml } from '../../soap/index.ts';
import { readContract } from './contract.ts';
import { writeAnswer } from './write-answer.ts';
import { writeTestAnswer } from './write-test-answer.ts';

const { schema } = readContract();
const names = {
  s: 'http://schema.forsakringskassan.se/integration/ssbt/10',
  t: 'http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1',
};

const skvDocument = '<?xml version="1.0" encoding="UTF-8"?>\r\n<svar>a ]]> b & c</svar>';
const so = [
  ['OrganisationsnummerIngivare', '162120001231'],
  ['NamnIngivare', 'Ekeby kommun'],
  ['KontonamnHandlaggare', 'HL1'],
  ['Referensnummer', 'EB-1'],
  ['From', '2026-10-01'],
  ['Tom', '2026-11-30'],
  ['Syfte', 'x'],
  ['Paragraf', 'x'],
  ['IdentificationNumber', '199001012385'],
  ['ArbetsloshetsersattningLista', ''],
].map(([name = '', text = '']) => `<${name} xmlns="http://INT014.UBPService.Schemas">${text}</${name}>`);

const parts: Partial<Record<AgencyCode, Part>> = {
  CSN: { form: 'bytes', bytes: Buffer.from('<CSNSvar/>') },
  FK: { form: 'bytes', bytes: Buffer.from('{"å":1}') },
  SKV: { form: 'text', text: skvDocument },
  SO: { form: 'xml', children: so.join('') },
  TNS: { form: 'xml', children: `<t:resultat xmlns:t="${names.t}">OK</t:resultat>` },
  MIV: { form: 'xml', children: '<response><correlationid>1</correlationid></response>' },
};

const notAsked = Object.fromEntries(agencies.map((agency) => [agency, { kind: 'not-asked' }])) as Outcomes;
const answered = (agency: AgencyCode): Outcome => ({ kind: 'answered', part: parts[agency]! });
const write = (outcomes: Partial<Outcomes>) =>
  writeAnswer(aQuestion(), { outcomes: { ...notAsked, ...outcomes } }, null);

/** The texts that a path leads to, in an answer that follows the contract. */
function read(xml: string, path: string): string[] {
  return withXml(Buffer.from(xml), {}, (parsed) => {
    if ('problem' in parsed) throw new Error(parsed.problem);
    expect(parsed.validate(schema)).toEqual([]);
    return parsed.texts(path, names);
  });
}

test('each agency has its data in its own form, in the order of the contract', () => {
  const xml = write({
    MIV: answered('MIV'),
    TNS: answered('TNS'),
    SO: answered('SO'),
    SKV: answered('SKV'),
    FK: answered('FK'),
    CSN: answered('CSN'),
    AF: { kind: 'refused', source: 'BT', code: '500', messages: ['a', 'b'] },
  });
  expect([...xml.matchAll(/<ssbt:([A-Z]{2,3})>/g)].map(([, code]) => code)).toEqual([...agencies]);
  expect(read(xml, '//s:CSN/s:data/s:svar').map((text) => Buffer.from(text, 'base64').toString())).toEqual([
    '<CSNSvar/>',
  ]);
  expect(
    read(xml, '//s:FK/s:data/s:lefiJsonSvar').map((text) => Buffer.from(text, 'base64').toString()),
  ).toEqual(['{"å":1}']);
  expect(read(xml, '//s:TNS/s:data/t:resultat')).toEqual(['OK']);
  expect(read(xml, '//s:MIV/s:data/response/correlationid')).toEqual(['1']);
  expect(read(xml, '//s:AF/s:error/s:felmeddelande')).toEqual(['a', 'b']);
});

test("Skatteverket's document comes back to the last character, its declaration first", () => {
  expect(read(write({ SKV: answered('SKV') }), '//s:SKV/s:data/svar')).toEqual([skvDocument]);
});

test('an agency that was not asked does not appear', () => {
  expect(read(write({ TNS: answered('TNS') }), '//s:svarsdata/*')).toEqual(['OK']);
  expect(read(write({}), '//s:svarsdata/*')).toEqual([]);
});

test('every kind of answer with data carries its data', () => {
  const part = parts.TNS!;
  const kinds: Outcome[] = [
    { kind: 'answered', part },
    { kind: 'answered-nothing', part },
    { kind: 'answered-partly', part, missing: ['x'] },
    { kind: 'unverifiable', part, status: 'x' },
  ];
  for (const outcome of kinds)
    expect(read(write({ TNS: outcome }), '//s:TNS/s:data/t:resultat')).toEqual(['OK']);
});

test('an agency that did not answer in time is our own error, TIMEOUT', () => {
  const xml = write({ CSN: { kind: 'timed-out', afterMs: 1500 } });
  expect(read(xml, '//s:CSN/s:error/*')).toEqual([
    'SSBT',
    'TIMEOUT',
    'Bastjänsten hade inte svarat efter 1,5 sekunder.',
  ]);
});

test("an agency's own words cannot break the answer", () => {
  const said = '</ssbt:felmeddelande><x>&\u0000';
  const xml = write({ AF: { kind: 'refused', source: 'BT', code: '<', messages: [said] } });
  expect(read(xml, '//s:AF/s:error/*')).toEqual(['BT', '<', said.replace('\u0000', '\uFFFD')]);
});

test.each<[AgencyCode, AgencyCode]>([
  ['AF', 'CSN'],
  ['CSN', 'TNS'],
  ['SKV', 'FK'],
])('%s with its data in the form of %s is a bug, not an answer', (agency, other) => {
  expect(() => write({ [agency]: answered(other) })).toThrow('another form');
});

test('no default namespace is declared on the way down to a part', () => {
  expect(write({ AF: { kind: 'timed-out', afterMs: 1 } })).not.toMatch(/xmlns=/);
});

test('the ping tells of each test service whether it was called and what went wrong', () => {
  const xml = writeTestAnswer({
    CSN: { kind: 'refused', source: 'SSBT', code: 'OTILLGANGLIG', messages: ['Nås inte.'] },
    AF: { kind: 'called' },
    FK: { kind: 'timed-out', afterMs: 8000 },
    SO: { kind: 'refused', source: 'BT', code: '1', messages: ['Fel.'] },
  });
  expect(read(xml, '//s:anropad')).toEqual(['true', 'false', 'true', 'true']);
  expect(read(xml, '//s:felkod')).toEqual(['OTILLGANGLIG', 'TIMEOUT', '1']);
  expect(read(xml, '//s:testaBastjanstInformationResponse/*')).toHaveLength(4);
});
