import { expect, test } from 'vitest';
import type { Question } from '../../../values/question.ts';
import { soapEnvelope, withXml } from '../../soap/index.ts';
import { readContract } from './contract.ts';
import { readQuestion } from './read-question.ts';

const { schema } = readContract();

function read(xml: string): Question {
  return withXml(Buffer.from(soapEnvelope(xml)), {}, (parsed) => {
    if ('problem' in parsed) throw new Error(parsed.problem);
    expect(parsed.validate(schema)).toEqual([]);
    return readQuestion(parsed.bodyElement()!);
  });
}

const period =
  '<tidsperiod><fromDatum>2026-10-01</fromDatum><tomDatum>2026-11-30+01:00</tomDatum></tidsperiod>';
const general = `<generellaFrageparametrar><frageTidpunkt>2026-11-20T10:00:00Z</frageTidpunkt><korrelationsid> k </korrelationsid>
  <fraganSkallInkluderasISvaret/><ingivare><organisationsnummer>162120001231</organisationsnummer><namn>Ekeby kommun</namn>
  <handlaggare>HL1</handlaggare></ingivare><personidentitet> 199001012385 </personidentitet><arendeidentitet> </arendeidentitet>${period}
  <personuppgiftsbitrade><ordningsnummer>-2</ordningsnummer><organisationsnummer>165560000001</organisationsnummer><namn>A</namn></personuppgiftsbitrade>
  <personuppgiftsbitrade><organisationsnummer>165560000002</organisationsnummer><namn>B</namn></personuppgiftsbitrade>
  <syfte/><lagtext><![CDATA[11 kap. <11 a §>]]></lagtext></generellaFrageparametrar>`;
const json = '{"personnummer":"199001012385","å":1}';
const base64 = Buffer.from(`\uFEFF${json}`)
  .toString('base64')
  .replace(/(.{20})/g, '$1\n');

function asking(agencies: string): Question {
  return read(
    `<hamtaBastjanstInformation xmlns="http://schema.forsakringskassan.se/integration/ssbt/10">${general}<specifikaFrageparametrar>${agencies}</specifikaFrageparametrar></hamtaBastjanstInformation>`,
  );
}

const none = (...codes: readonly string[]) => codes.map((code) => `<${code} inkludera="0"/>`).join('');

test('everything that the question says is read', () => {
  const ownPeriod = period.replace('10-01', '11-01');
  const fk = `<fraga><version>v9</version><aktorsid>099-01</aktorsid><lefiJsonFraga>${base64}</lefiJsonFraga></fraga>`;
  const question = asking(
    `<AF inkludera="true"/><CSN inkludera=" 1 ">${ownPeriod}</CSN><FK inkludera="1">${fk}</FK><SKV inkludera="true"/><SO inkludera="false">${ownPeriod}</SO>${none('TNS')}<MIV inkludera="1"/>`,
  );
  expect(question).toEqual({
    askedAt: '2026-11-20T10:00:00Z',
    correlationId: ' k ',
    includeQuestionInAnswer: false,
    asker: { organisationsnummer: '162120001231', name: 'Ekeby kommun', caseworker: 'HL1' },
    person: '199001012385',
    caseReference: ' ',
    period: { from: '2026-10-01', to: '2026-11-30' },
    processors: [
      { ordinal: -2, organisationsnummer: '165560000001', name: 'A' },
      { organisationsnummer: '165560000002', name: 'B' },
    ],
    purpose: '',
    legalGround: '11 kap. <11 a §>',
    agencies: {
      AF: {},
      CSN: { period: { from: '2026-11-01', to: '2026-11-30' } },
      FK: { lefi: { version: 'v9', actorId: '099-01', json } },
      SKV: {},
      MIV: {},
    },
  });
});

test('Försäkringskassan can be included without a question, and a question without version', () => {
  expect(
    asking(`${none('AF', 'CSN')}<FK inkludera="true"/>${none('SKV', 'SO', 'TNS', 'MIV')}`).agencies,
  ).toEqual({ FK: {} });
  const fraga = '<fraga><aktorsid>a</aktorsid><lefiJsonFraga/></fraga>';
  const asked = asking(
    `${none('AF', 'CSN')}<FK inkludera="true">${fraga}</FK>${none('SKV', 'SO', 'TNS', 'MIV')}`,
  );
  expect(asked.agencies).toEqual({ FK: { lefi: { actorId: 'a', json: '' } } });
});

test('a question to nobody has no agencies', () => {
  expect(asking(none('AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV')).agencies).toEqual({});
});
