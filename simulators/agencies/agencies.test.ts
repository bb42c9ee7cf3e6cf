import { expect, test } from 'vitest';
import { parseXml, readSchemaFolder, XmlSchema, type ParsedXml } from '../../src/server/soap/index.ts';
import { addDays, addMonths, day } from '../../src/values/day.ts';
import { createPopulation, type Person } from '../population/index.ts';
import { akassorna } from './a-kassorna/akassorna.ts';
import type { AgencySimulator, SoapAgency, World } from './agency-simulator.ts';
import { answerQuestion } from './answer-question.ts';
import { arbetsformedlingen } from './arbetsformedlingen/arbetsformedlingen.ts';
import { csn } from './csn/csn.ts';
import { migrationsverket } from './migrationsverket/migrationsverket.ts';
import { skatteverket } from './skatteverket/skatteverket.ts';
import { transportstyrelsen } from './transportstyrelsen/transportstyrelsen.ts';
import { writtenQuestion, type Written } from './written-questions.ts';

const today = day('2026-11-22');
const everybody = createPopulation({ seed: 1, today: () => today });
const { personas } = everybody;
const first = personas[0]!;
const everyone: Person[] = [
  ...personas.map(({ person }) => person),
  ...Array.from({ length: 200 }, (_, index) => everybody.sample(index)),
];
const asked = everyone.map((person) => [person.identity.personidentitet, person] as const);
const byNumber = new Map<string, Person>(asked);
const population: World['population'] = { find: (number) => byNumber.get(number) ?? null };

const period = { from: addMonths(today, -2), to: addMonths(today, 1) };
const simulators: Record<SoapAgency, AgencySimulator> = {
  AF: arbetsformedlingen,
  CSN: csn,
  SKV: skatteverket,
  SO: akassorna,
  TNS: transportstyrelsen,
  MIV: migrationsverket,
};
const codes = Object.keys(simulators) as SoapAgency[];
const contract = readSchemaFolder(new URL('../../contract/', import.meta.url));
const schemas = new Map(
  codes.map((code) => [code, XmlSchema.compile(contract, simulators[code].schema)] as const),
);
const taxSchema = XmlSchema.compile(contract, 'ssbtek-v10/skv-svar.xsd');

interface Asking extends Partial<Written> {
  readonly isPartial?: boolean;
  readonly population?: World['population'];
}

function answerText(agency: SoapAgency, person: string, asking: Asking = {}) {
  const { isPartial = false, population: asked = population, ...written } = asking;
  const body = Buffer.from(writtenQuestion(agency, { period, person, ...written }));
  const world = { population: asked, today, isPartial };
  return answerQuestion(
    simulators[agency],
    schemas.get(agency)!,
    { body, contentType: 'text/xml;charset=utf-8' },
    world,
  );
}

/** The answer, shown to be valid against our schema. */
function ask(agency: SoapAgency, person: string, asking: Asking = {}): ParsedXml {
  return valid(answerText(agency, person, asking).body, schemas.get(agency)!);
}

function valid(text: string, schema: XmlSchema): ParsedXml {
  const parsed = parseXml(Buffer.from(text));
  if ('problem' in parsed) throw new Error(parsed.problem);
  expect(parsed.validate(schema)).toEqual([]);
  return parsed;
}

function askTax(person: string, asking: Asking = {}): ParsedXml {
  const text = ask('SKV', person, asking).text('//svar') ?? '';
  expect(text.startsWith('<?xml ')).toBe(true);
  return valid(text, taxSchema);
}

/** A population of one changed person. */
function only(person: Person): World['population'] {
  return { find: () => person };
}

const named = (parsed: ParsedXml, name: string): string[] => parsed.texts(`//*[local-name()='${name}']`);
const kronor = (texts: string[]): number =>
  texts.reduce((total, text) => total + Math.round(Number(text) * 100), 0);

test('every answer about every persona and 200 others is valid, whole or partial', () => {
  for (const [number] of asked) {
    for (const code of codes) {
      if (code === 'SKV') askTax(number);
      else ask(code, number).dispose();
    }
  }
  for (const [number] of asked.slice(0, 60)) {
    for (const code of codes) ask(code, number, { isPartial: true }).dispose();
  }
});

test('Arbetsförmedlingen says who, what was decided and which a-kassa', () => {
  for (const [number, person] of asked) {
    const answer = ask('AF', number);
    const decisions = (person.unemployment?.decisions ?? []).filter(
      (each) => each.period.from <= period.to && each.period.to >= period.from,
    );
    expect(named(answer, 'BeslutFrom')).toEqual(decisions.map((each) => each.period.from));
    expect(named(answer, 'ErsattningTyp')).toEqual(decisions.map((each) => each.kind));
    expect(named(answer, 'Efternamn')).toEqual(person.unemployment === null ? [] : [person.identity.surname]);
    expect(named(answer, 'Sekretessmarkering')).toEqual(
      person.unemployment === null ? [] : [String(person.identity.protection !== 'none')],
    );
    expect(named(answer, 'AktivitetsRapportMeddelande').map((text) => Number(text.slice(0, 3)))).toEqual(
      person.unemployment === null ? [] : [person.unemployment.activityReport.code],
    );
    answer.dispose();
  }
});

test('Arbetsförmedlingen answers only what Inkludera asks for', () => {
  const person = everyone.find((each) => (each.unemployment?.registrations.length ?? 0) > 0)!;
  const question = writtenQuestion('AF', { period, person: person.identity.personidentitet }).replace(
    '<a:Fraga>',
    '<a:Inkludera BeslutInfo="true" AkasseInfo="false"/><a:Fraga>',
  );
  const { body } = answerQuestion(
    arbetsformedlingen,
    schemas.get('AF')!,
    { body: Buffer.from(question), contentType: '' },
    { population, today, isPartial: false },
  );
  const answer = valid(body, schemas.get('AF')!);
  expect(named(answer, 'BeslutInfo')).toHaveLength(1);
  expect(named(answer, 'ArbetssokandeInfo').concat(named(answer, 'Akassetillhorighet'))).toEqual([]);
});

test('each a-kassa has its own entry, with the payments dated in the period', () => {
  for (const [number, person] of asked) {
    const answer = ask('SO', number);
    expect(named(answer, 'SvarandeOrganisation')).toEqual(person.akassa.funds.map(({ fund }) => fund));
    const payments = person.akassa.funds
      .filter(({ status }) => status === 'answered')
      .flatMap((fund) => fund.payments)
      .filter(({ paidOn }) => paidOn >= period.from && paidOn <= period.to);
    expect(named(answer, 'Utbetalningsdatum')).toEqual(payments.map(({ paidOn }) => paidOn));
    expect(kronor(named(answer, 'NettoEfterSkatt'))).toBe(
      payments.reduce((all, each) => all + each.netAfterTax, 0),
    );
    expect(kronor(named(answer, 'NettoEfterAvdrag'))).toBe(
      payments.reduce((all, each) => all + each.netAfterDeductions, 0),
    );
    expect(named(answer, 'Ersattningsdagar').map(Number)).toEqual(payments.map(({ days }) => days));
    answer.dispose();
  }
});

test('an a-kassa that cannot answer says so and shows nothing', () => {
  const persona = personas.find(({ person }) =>
    person.akassa.funds.some(({ status }) => status === 'cannot-answer'),
  )!;
  const answer = ask('SO', persona.personnummer);
  const silent = answer
    .elements("//*[local-name()='Arbetsloshetsersattning']")
    .filter((entry) => entry.child('StatusSvarandeOrganisation')?.text === '9');
  expect(silent.map((entry) => entry.children().length)).toEqual([2]);
});

test('CSN gives cases and payments in the period, and the sums of the payments', () => {
  for (const [number, person] of asked) {
    if (person.identity.isSamordningsnummer || person.studies.resultCode !== '0') continue;
    const answer = ask('CSN', number);
    const payments = person.studies.cases
      .flatMap((each) => each.payments)
      .filter(({ paidOn }) => paidOn !== null && paidOn >= period.from && paidOn <= period.to);
    const dated = named(answer, 'utbetdatum').filter((text) => text !== '0');
    expect(dated.sort()).toEqual(payments.map(({ paidOn }) => paidOn!.replaceAll('-', '')).sort());
    const sums = answer.texts("//*[local-name()='Utbetalning'][*[local-name()='utbetdatum']!='0']/*[last()]");
    expect(kronor(sums)).toBe(payments.reduce((all, { total }) => all + total, 0));
    const protectedPerson = person.identity.protection !== 'none';
    expect(answer.text('//@sekretess')).toBe(protectedPerson ? 'Ja' : '  ');
    expect(answer.text('//@Status')).toBe(person.studies.isHit ? ' '.repeat(10) : 'Ej träff');
    answer.dispose();
  }
});

test('a planned payment without a date is "0"', () => {
  const persona = personas.find(({ person }) =>
    person.studies.cases.some(({ payments }) => payments.some(({ paidOn }) => paidOn === null)),
  )!;
  const answer = ask('CSN', persona.personnummer);
  const planned = answer.texts("//*[local-name()='Utbetalning'][*[local-name()='utbetdatum']='0']/*[2]");
  expect(new Set(planned)).toEqual(new Set(['Planerad']));
});

const samordningsnummer = everyone.find(({ identity }) => identity.isSamordningsnummer)!;
const resultOf = (person: string, asking: Asking = {}): string | null =>
  ask('CSN', person, asking).text("//*[local-name()='ResultatKod']");

test('CSN answers with its own code', () => {
  const number = first.personnummer;
  expect(resultOf(number)).toBe('0');
  expect(resultOf('199001012380')).toBe('-1004'); // wrong checksum
  expect(resultOf(samordningsnummer.identity.personidentitet)).toBe('-1004');
  expect(resultOf(number, { caseReference: 'x'.repeat(31) })).toBe('0');
  expect(resultOf(number, { caseReference: 'x'.repeat(32) })).toBe('-1005');
  expect(resultOf(number, { caseworker: 'x'.repeat(32) })).toBe('-1005');
  expect(resultOf(number, { period: { ...period, from: addDays(period.from, -1) } })).toBe('-1006');
  expect(resultOf(number, { period: { ...period, to: addDays(period.to, 1) } })).toBe('-1006');
  expect(resultOf(number, { period: { from: today, to: addDays(today, -1) } })).toBe('-1006');
  expect(resultOf(number, { isPartial: true })).toBe('-1101');
  for (const resultCode of ['-2', '-1101', '-1102', '-1103', '-1104'] as const) {
    const person = { ...first.person, studies: { ...first.person.studies, resultCode } };
    expect(resultOf(number, { population: only(person) })).toBe(resultCode);
  }
});

test('CSN does not know another schema version', () => {
  const question = writtenQuestion('CSN', { period, person: first.personnummer });
  const { body } = answerQuestion(
    csn,
    schemas.get('CSN')!,
    { body: Buffer.from(question.replace('>4.0<', '>3.0<')), contentType: 'text/xml' },
    { population, today, isPartial: false },
  );
  expect(named(valid(body, schemas.get('CSN')!), 'ResultatKod')).toEqual(['-1007']);
});

test('of a person whom CSN does not know it says "Ej träff"', () => {
  const answer = ask('CSN', first.personnummer, { population: { find: () => null } });
  expect(answer.text('//@Status')).toBe('Ej träff');
  expect(named(answer, 'ResultatKod')).toEqual(['-2']);
  expect(named(answer, 'Arende')).toEqual([]);
});

test('a CSN system that is down leaves its own support out', () => {
  const persona = personas.find(({ person }) =>
    person.studies.cases.some(({ kind }) => kind === 'studiemedel'),
  )!;
  const studies = { ...persona.person.studies, resultCode: '-1102' as const };
  const answer = ask('CSN', persona.personnummer, { population: only({ ...persona.person, studies }) });
  expect(answer.text("//*[local-name()='Studiemedel']")).toBe('');
  expect(named(answer, 'studiemedel')).toEqual(['0']);
});

test('Transportstyrelsen gives what is owned now', () => {
  for (const [number, person] of asked) {
    const answer = ask('TNS', number);
    const { result, owned } = person.vehicles;
    expect(named(answer, 'resultat')).toEqual([result === 'OK' ? 'OK' : 'FEL']);
    expect(named(answer, 'regnr')).toEqual(
      result === 'OK' ? owned.map(({ registration }) => registration) : [],
    );
    answer.dispose();
  }
});

test('Migrationsverket is silent about whom it does not know, and echoes the correlation', () => {
  for (const [number, person] of asked) {
    const answer = ask('MIV', number);
    const decisions = person.migration?.decisions ?? [];
    expect(named(answer, 'response')).toHaveLength(person.migration === null ? 0 : 1);
    expect(named(answer, 'correlationid')).toEqual(person.migration === null ? [] : ['korrelation-1']);
    expect(named(answer, 'ansokningsdatum')).toEqual(decisions.map(({ appliedOn }) => appliedOn));
    answer.dispose();
  }
});

test('Skatteverket gives capital income and payouts, never below zero', () => {
  for (const [number, person] of asked) {
    const answer = askTax(number);
    const { isHit, years, taxAccount } = person.tax;
    const shown = isHit ? years : [];
    expect(named(answer, 'Taxeringsar').map(Number)).toEqual(shown.map(({ incomeYear }) => incomeYear + 1));
    expect(kronor(named(answer, 'OverskottPaKapital'))).toBe(
      shown.reduce((all, { capitalSurplus }) => all + Math.max(0, Math.round(capitalSurplus / 100) * 100), 0),
    );
    const payout = isHit ? (taxAccount?.payout ?? null) : null;
    expect(named(answer, 'Bokforingsdag')).toEqual(payout === null ? [] : [payout.bookedOn]);
    expect(kronor(named(answer, 'UtbetaltBelopp'))).toBe(payout?.amount ?? 0);
    answer.dispose();
  }
});

test('the first persona is known to all of them', () => {
  const number = first.personnummer;
  expect(named(ask('AF', number), 'ArbetssokandeInfo')).toHaveLength(1);
  expect(named(ask('SO', number), 'Utbetalningar').length).toBeGreaterThan(0);
  expect(ask('CSN', number).text('//@Status')).toBe(' '.repeat(10));
  expect(named(askTax(number), 'Kapitaluppgift').length).toBeGreaterThan(0);
  expect(named(ask('TNS', number), 'fordon').length).toBeGreaterThan(0);
  expect(named(ask('MIV', number), 'svar').length).toBeGreaterThan(0);
});

test('what cannot be told now never reads as nothing', () => {
  const number = first.personnummer;
  const partly: Asking = { isPartial: true };
  expect(named(ask('AF', number, partly), 'AktivitetsRapportMeddelande')).toEqual(['502 Tekniskt fel']);
  expect(named(ask('AF', '199001012389', partly), 'AktivitetsRapportMeddelande')).toEqual([
    '502 Tekniskt fel',
  ]);
  expect(named(ask('SO', number, partly), 'StatusSvarandeOrganisation')[0]).toBe('9');
  expect(named(askTax(number, partly), 'StatusSkattekontouppgiftKod')).toEqual(['2']);
  expect(named(ask('TNS', number, partly), 'resultat')).toEqual(['FEL']);
  expect(answerText('MIV', number, partly).status).toBe(500);
});

test('the question comes back as it was asked, whatever it holds', () => {
  const purpose = ']]> <b> & "å" \u2028';
  for (const code of ['AF', 'SO'] as const) {
    const answer = ask(code, first.personnummer, { purpose });
    expect(named(answer, code === 'AF' ? 'SyfteMedFraga' : 'Syfte')).toEqual([purpose]);
  }
  const person = { ...first.person, identity: { ...first.person.identity, surname: ']]>&<å' } };
  expect(named(askTax(first.personnummer, { population: only(person) }), 'Efternamn')).toEqual([']]>&<å']);
});

test.each(codes.filter((code) => code !== 'CSN'))(
  '%s refuses a question that breaks its contract',
  (code) => {
    const question = writtenQuestion(code, { period, person: '12' });
    const world = { population, today, isPartial: false };
    const refused = answerQuestion(
      simulators[code],
      schemas.get(code)!,
      { body: Buffer.from(question), contentType: '' },
      world,
    );
    expect(refused.status).toBe(500);
    const fault = valid(refused.body, schemas.get(code)!);
    expect(fault.text('//faultcode')).toBe('soap:Client');
    if (code === 'SKV') expect(fault.text('//MeddelandeKod')).toBe('9071002');
    if (code === 'MIV') expect(named(fault, 'SSBTEKSoapException')).toHaveLength(1);
  },
);

test.each(codes)('%s refuses what is no XML, has a DOCTYPE or is another question', (code) => {
  const other = code === 'TNS' ? 'MIV' : 'TNS';
  const right = writtenQuestion(code, { period, person: first.personnummer });
  for (const body of [
    right.slice(0, 200),
    right.replace('?>', '?><!DOCTYPE a>'),
    writtenQuestion(other, { period, person: first.personnummer }),
  ]) {
    const world = { population, today, isPartial: false };
    const asking = { body: Buffer.from(body), contentType: '' };
    const refused = answerQuestion(simulators[code], schemas.get(code)!, asking, world);
    expect(refused.status).toBe(500);
    expect(refused.body).not.toContain(first.personnummer);
  }
});
