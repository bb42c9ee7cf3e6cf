import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anotherPerson, aPerson, aQuestion } from '../../../../test/builders.ts';
import {
  anAgencyWorld,
  brokenRules,
  sends,
  sendsSoap,
  type AgencyWorld,
} from '../../../../test/scripted-agency.ts';
import { day } from '../../../values/day.ts';
import type { Outcome } from '../../../values/outcome.ts';

let world: AgencyWorld;
beforeAll(async () => {
  world = await anAgencyWorld('CSN');
});
afterAll(() => world.close());

const blank = ' '.repeat(10);
const person = (studies: string, status = blank) =>
  `<k:Person personnummer="${aPerson.slice(2)}" Status="${status}" sekretess="  " sekel="19"><p:Studiestodstypforteckning>` +
  `<t:studiemedel>1</t:studiemedel><t:studiehjalp>0</t:studiehjalp><t:hemutrustningslan>0</t:hemutrustningslan><t:studiestartsstod>0</t:studiestartsstod><t:omstallningsstudiestod>0</t:omstallningsstudiestod>` +
  `</p:Studiestodstypforteckning><p:Studiemedel>${studies}</p:Studiemedel><p:Studiehjalp/><p:HemutrustningsLan/><p:Studiestartsstod/><p:Omstallningsstudiestod/></k:Person>`;
const studies =
  `<p:Arenden><p:Arende lopnummer="1"><sm:stodform>GRUND</sm:stodform><sm:klartext>Studiemedel för år 1</sm:klartext><sm:status>BESLUTAD</sm:status>` +
  `<sm:soktaTider/><sm:BeviljadeTider/><sm:UtbetalningsPlan/></p:Arende></p:Arenden>`;
const namespaces =
  'xmlns:k="http://schema.csn.se/v4.0/kommunfraga" xmlns:p="http://schema.csn.se/v4.0/person" xmlns:t="http://schema.csn.se/v4.0/csntyper" ' +
  'xmlns:sm="http://schema.csn.se/v4.0/studiemedel" xmlns:sam="http://www.sambruk.se/SBNyttomeddelanden"';
const result = (code: string, text = 'Allt OK') =>
  `<k:GemensamtSvarEkbistand><k:Resultat><k:ResultatKod>${code}</k:ResultatKod><k:ResultatText>${text}</k:ResultatText></k:Resultat></k:GemensamtSvarEkbistand>`;
const answered = (code: string, persons = '', text?: string) =>
  `<k:CSNSvar ${namespaces} schemaVersion="4.0">${result(code, text)}<k:GemensamtFragaEkbistand/><k:Personer>${persons}</k:Personer></k:CSNSvar>`;

const outcomeOf = (payload: string) => world.ask(aQuestion(), sendsSoap(payload));
const documentOf = (outcome: Outcome) =>
  Buffer.from((outcome as unknown as { part: { bytes: Uint8Array } }).part.bytes).toString('utf8');

describe('CSN', () => {
  test("is asked Sambruk's question validly, about one household member", async () => {
    const period = { from: day('2026-09-20'), to: day('2026-11-30') };
    await world.ask(aQuestion({ agencies: { CSN: { period } } }), sendsSoap(answered('0')));
    const { body } = world.agency.asked.at(-1)!;
    expect(brokenRules(body, 'csn-message.xsd')).toEqual([]);
    expect(body).toContain('<sam:Kommun>212000-1231</sam:Kommun>');
    expect(body).toContain('<sam:FromDatum>20260920</sam:FromDatum><sam:TomDatum>20261130</sam:TomDatum>');
    expect(body).toContain(
      '<sam:ArendeId>EB-2026-0001</sam:ArendeId><sam:HushallsId>EB-2026-0001</sam:HushallsId>',
    );
  });

  test('answers with a document of its own in UTF-8, without byte order mark', async () => {
    const outcome = await outcomeOf(answered('0', person(studies)));
    expect(outcome).toMatchObject({ kind: 'answered', part: { form: 'bytes' } });
    const document = documentOf(outcome);
    expect(document.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect(document).toContain('Studiemedel för år 1');
    expect(brokenRules(document, 'csn-message.xsd')).toEqual([]);
  });

  test('may declare its namespaces on the envelope, or by default, and write in Latin-1', async () => {
    const onEnvelope =
      `<?xml version="1.0" encoding="ISO-8859-1"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/" ${namespaces}><S:Body>` +
      `${answered('0', person(studies)).replace(`${namespaces} `, '')}</S:Body></S:Envelope>`;
    const byDefault = answered('0', person(studies))
      .replace('xmlns:k=', 'xmlns=')
      .replaceAll(/(<\/?)k:/g, '$1');
    for (const act of [sends(Buffer.from(onEnvelope, 'latin1'), 'text/xml'), sendsSoap(byDefault)]) {
      const document = documentOf(await world.ask(aQuestion(), act));
      expect(document).toContain('för år');
      expect(brokenRules(document, 'csn-message.xsd')).toEqual([]);
    }
  });

  test.each([
    ['nobody is found', answered('-2', person('', 'Ej träff'), 'Post finns inte')],
    ['the person is Ej träff', answered('0', person('', 'Ej träff'))],
    ['the person has no case', answered('0', person(''))],
  ])('has nothing when %s', async (_what, payload) => {
    expect((await outcomeOf(payload)).kind).toBe('answered-nothing');
  });

  test.each([
    ['-1101', ['CSN:hemutrustningslan']],
    ['-1102', ['CSN:studiemedel', 'CSN:studiehjalp']],
    ['-1104', ['CSN:omstallningsstudiestod']],
  ])('has answered in part when %s says that a system is down', async (code, missing) => {
    expect(await outcomeOf(answered(code, person(studies)))).toMatchObject({
      kind: 'answered-partly',
      missing,
    });
  });

  test.each(['-1004', '-1005', '-1006', '-1007', '-1103'])('refuses with its own code %s', async (code) => {
    expect(await outcomeOf(answered(code, '', 'Fel i frågan'))).toEqual({
      kind: 'refused',
      source: 'BT',
      code,
      messages: ['Fel i frågan'],
    });
  });

  test('cannot tell when its code is unknown', async () => {
    expect(await outcomeOf(answered('-1999', person('')))).toMatchObject({
      kind: 'unverifiable',
      status: '-1999',
    });
  });

  test('is refused when its answer repeats a question about someone else', async () => {
    await world.ask(aQuestion(), sendsSoap(answered('0')));
    const asked = /<kf:SBNUppgEkBistandBegar[^>]*>(.*)<\/kf:SBN/.exec(world.agency.asked.at(-1)!.body)![1]!;
    const repeated = (question: string) =>
      answered('0', person(studies)).replace(
        '<k:GemensamtFragaEkbistand/>',
        `<k:GemensamtFragaEkbistand>${question}</k:GemensamtFragaEkbistand>`,
      );
    expect((await outcomeOf(repeated(asked))).kind).toBe('answered');
    expect(await outcomeOf(repeated(asked.replace(aPerson.slice(2), '8505059801')))).toMatchObject({
      kind: 'refused',
      code: 'SVAR_OGILTIGT',
    });
  });

  test.each([
    ['someone else', person(studies).replace(aPerson.slice(2), anotherPerson.slice(2))],
    ['one born another century', person(studies).replace('sekel="19"', 'sekel="20"')],
    ['someone else too', person(studies) + person('').replace(aPerson.slice(2), anotherPerson.slice(2))],
  ])('is refused when it answers about %s', async (_whom, persons) => {
    expect(await outcomeOf(answered('0', persons))).toMatchObject({
      kind: 'refused',
      code: 'SVAR_OGILTIGT',
      messages: [expect.stringContaining('annan fråga')],
    });
  });

  test.each(['0', '-2', '-1101', '-1999'])(
    'is refused with %s when neither it nor the repeated question says whom it is about',
    async (code) => {
      expect(await outcomeOf(answered(code))).toMatchObject({
        kind: 'refused',
        code: 'SVAR_OGILTIGT',
        messages: [expect.stringContaining('inte vem')],
      });
    },
  );

  test('may leave out the century, or name the person in the repeated question alone', async () => {
    const withoutCentury = person(studies).replace(' sekel="19"', '');
    expect((await outcomeOf(answered('0', withoutCentury))).kind).toBe('answered');
    await world.ask(aQuestion(), sendsSoap(answered('0')));
    const asked = /<kf:SBNUppgEkBistandBegar[^>]*>(.*)<\/kf:SBN/.exec(world.agency.asked.at(-1)!.body)![1]!;
    const repeated = answered('-2').replace(
      '<k:GemensamtFragaEkbistand/>',
      `<k:GemensamtFragaEkbistand>${asked}</k:GemensamtFragaEkbistand>`,
    );
    expect((await outcomeOf(repeated)).kind).toBe('answered-nothing');
  });

  test('is refused when its document breaks the schema inside', async () => {
    const broken = answered('0', person(studies.replace('BESLUTAD', 'KANSKE')));
    expect(await outcomeOf(broken)).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
  });
});
