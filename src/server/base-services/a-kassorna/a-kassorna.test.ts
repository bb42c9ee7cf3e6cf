import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson, anotherPerson, aQuestion } from '../../../../test/builders.ts';
import {
  anAgencyWorld,
  brokenInCompiledAnswer,
  brokenRules,
  sendsSoap,
  type AgencyWorld,
} from '../../../../test/scripted-agency.ts';

let world: AgencyWorld;
beforeAll(async () => {
  world = await anAgencyWorld('SO', {
    fundStatuses: { '1': 'answered', '2': 'nothing', '9': 'cannot-tell' },
  });
});
afterAll(() => world.close());

const answered = (funds: string, person = aPerson) =>
  `<GetUnemploymentBenefitPaymentResponse xmlns="http://INT014.UBPService.Schemas" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<OrganisationsnummerIngivare>162120001231</OrganisationsnummerIngivare><NamnIngivare>Ekeby kommun</NamnIngivare>` +
  `<KontonamnHandlaggare>HL000001</KontonamnHandlaggare><Referensnummer>EB-2026-0001</Referensnummer><From>2026-10-01</From><Tom>2026-11-30</Tom>` +
  `<Syfte>Prövning</Syfte><Paragraf>SoL</Paragraf><IdentificationNumber>${person}</IdentificationNumber>` +
  `<ArbetsloshetsersattningLista>${funds}</ArbetsloshetsersattningLista></GetUnemploymentBenefitPaymentResponse>`;
const fund = (name: string, status: string, data = '') =>
  `<Arbetsloshetsersattning><SvarandeOrganisation>${name}</SvarandeOrganisation>` +
  `<StatusSvarandeOrganisation>${status}</StatusSvarandeOrganisation>${data}</Arbetsloshetsersattning>`;
const payment =
  '<Utbetalningar><Utbetalningsdatum>2026-10-25</Utbetalningsdatum><NettoEfterSkatt>3200.00</NettoEfterSkatt>' +
  '<NettoEfterAvdrag>3100.00</NettoEfterAvdrag><Ersattningsdagar>4.5</Ersattningsdagar><AvserFrom>2026-10-12</AvserFrom><AvserTom>2026-10-18</AvserTom></Utbetalningar>';
const applied =
  '<AnsoktOmErsattning><BeslutOmRattTillErsattning xsi:nil="true"/><AnsokanOmUtbetalningInlamnad>true</AnsokanOmUtbetalningInlamnad></AnsoktOmErsattning>';

const outcomeOf = (funds: string) => world.ask(aQuestion(), sendsSoap(answered(funds)));

describe('A-kassorna', () => {
  test('are asked validly, with all processors: first the numbers, then the names', async () => {
    const processors = [
      { organisationsnummer: '165560001111', name: 'Ett AB' },
      { organisationsnummer: '165560002222', name: 'Två <AB>' },
    ];
    await world.ask(aQuestion({ processors }), sendsSoap(answered('')));
    const { body } = world.agency.asked.at(-1)!;
    expect(brokenRules(body, 'so-message.xsd')).toEqual([]);
    expect(body).toMatch(/165560001111.*165560002222.*Ett AB.*Två &lt;AB&gt;/);
  });

  test('have answered when one fund pays and the others have nothing', async () => {
    const outcome = await outcomeOf(fund('Ekkassan', '1', payment) + fund('Almkassan', '2'));
    expect(outcome.kind).toBe('answered');
  });

  test('have answered with a decision that is explicitly absent, and xsi:nil survives', async () => {
    const outcome = await outcomeOf(fund('Ekkassan', '1', applied));
    expect(outcome.kind).toBe('answered');
    const { children } = (outcome as { part: { children: string } }).part;
    expect(children).toContain('xsi:nil="true"');
    expect(brokenInCompiledAnswer('SO', children)).toEqual([]);
  });

  test('have nothing when every fund that answered has nothing, or none had to', async () => {
    expect((await outcomeOf(fund('Ekkassan', '2') + fund('Almkassan', '1'))).kind).toBe('answered-nothing');
    expect((await outcomeOf('')).kind).toBe('answered-nothing');
  });

  test('have answered in part when one fund cannot tell, and it is named', async () => {
    const outcome = await outcomeOf(fund('Ekkassan', '1', payment) + fund('Almkassan', '9'));
    expect(outcome).toMatchObject({ kind: 'answered-partly', missing: ['Almkassan'] });
  });

  test('cannot tell when no fund can', async () => {
    const outcome = await outcomeOf(fund('Ekkassan', '9') + fund('Almkassan', '9'));
    expect(outcome).toMatchObject({ kind: 'unverifiable', status: '9' });
  });

  test('have answered by paying, whatever the status; without payment an unknown status proves nothing', async () => {
    expect((await outcomeOf(fund('Ekkassan', 'okänd kod', payment))).kind).toBe('answered');
    expect(await outcomeOf(fund('Ekkassan', 'okänd kod'))).toMatchObject({ kind: 'unverifiable' });
    expect(await outcomeOf(fund('Ekkassan', 'constructor'))).toMatchObject({ kind: 'unverifiable' });
  });

  test('have no person number told in a status or a name, whatever they write there', async () => {
    const status = await outcomeOf(fund('Ekkassan', `fel för ${aPerson}`));
    expect(status).toMatchObject({ kind: 'unverifiable', status: 'OKAND' });
    const name = await outcomeOf(fund('Ekkassan', '1', payment) + fund('Kassan om 900101-2385', '9'));
    expect(name).toMatchObject({ kind: 'answered-partly', missing: ['OKAND'] });
  });

  test('are refused when the answer repeats a question about someone else', async () => {
    const outcome = await world.ask(aQuestion(), sendsSoap(answered('', anotherPerson)));
    expect(outcome).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
  });

  test('are refused when they name nobody, also where their schema is not held against', async () => {
    const wellFormed = await anAgencyWorld('SO', { partCheck: 'well-formed' });
    const unnamed = answered('').replace(/<IdentificationNumber>.*<\/IdentificationNumber>/, '');
    expect(await wellFormed.ask(aQuestion(), sendsSoap(unnamed))).toMatchObject({ code: 'SVAR_OGILTIGT' });
    await wellFormed.close();
  });
});
