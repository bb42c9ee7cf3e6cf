import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anotherPerson, aPerson, aQuestion } from '../../../../test/builders.ts';
import {
  anAgencyWorld,
  brokenInCompiledAnswer,
  brokenRules,
  sends,
  sendsSoap,
  type AgencyWorld,
} from '../../../../test/scripted-agency.ts';
import { soapEnvelope } from '../../soap/index.ts';

let world: AgencyWorld;
beforeAll(async () => {
  world = await anAgencyWorld('MIV');
});
afterAll(() => world.close());

const answered = (inside: string) =>
  `<miv:findByPersonnummerResponse xmlns:miv="http://schema.migrationsverket.se/ssbtek/1/">${inside}</miv:findByPersonnummerResponse>`;
const permit =
  '<response><correlationid>1</correlationid><efternamn>Ask</efternamn><hemland>EK</hemland><inresedatum>2019-05-12+02:00</inresedatum>' +
  `<personnummer>${aPerson}</personnummer><svarCollection><svar><arendeTyp>UAT</arendeTyp><beslutsKod>BEV</beslutsKod></svar></svarCollection></response>`;

describe('Migrationsverket', () => {
  test('is asked validly: everything below the root is in no namespace', async () => {
    await world.ask(aQuestion({ correlationId: 'k-1' }), sendsSoap(answered('')));
    const { body } = world.agency.asked.at(-1)!;
    expect(brokenRules(body, 'miv-message.xsd')).toEqual([]);
    expect(body).toContain('<query><korrelationsid>k-1</korrelationsid>');
    await world.ask(aQuestion(), sendsSoap(answered('')));
    expect(brokenRules(world.agency.asked.at(-1)!.body, 'miv-message.xsd')).toEqual([]);
  });

  test('answers with a permit, still in no namespace', async () => {
    const outcome = await world.ask(aQuestion(), sendsSoap(answered(permit)));
    expect(outcome.kind).toBe('answered');
    const { children } = (outcome as { part: { children: string } }).part;
    expect(brokenInCompiledAnswer('MIV', children)).toEqual([]);
  });

  test.each([
    anotherPerson,
    anotherPerson.slice(2),
    `${anotherPerson.slice(0, 8)}-${anotherPerson.slice(8)}`,
  ])('is refused when it answers about someone else: %s', async (number) => {
    const outcome = await world.ask(aQuestion(), sendsSoap(answered(permit.replace(aPerson, number))));
    expect(outcome).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
  });

  test.each([aPerson.slice(2), `${aPerson.slice(2, 8)}-${aPerson.slice(8)}`, 'saknas', ''])(
    'may name the person in another form, or not at all: "%s"',
    async (number) => {
      const outcome = await world.ask(aQuestion(), sendsSoap(answered(permit.replace(aPerson, number))));
      expect(outcome.kind).toBe('answered');
    },
  );

  test('may declare a default namespace far out and take it back below', async () => {
    const outcome = await world.ask(
      aQuestion(),
      sends(
        `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><findByPersonnummerResponse xmlns="http://schema.migrationsverket.se/ssbtek/1/">` +
          permit.replace('<response>', '<response xmlns="">') +
          `</findByPersonnummerResponse></Body></Envelope>`,
        'text/xml',
      ),
    );
    expect(outcome.kind).toBe('answered');
    const { children } = (outcome as { part: { children: string } }).part;
    expect(brokenInCompiledAnswer('MIV', children)).toEqual([]);
  });

  test('is refused when the response is in its namespace, as a default xmlns would put it', async () => {
    const outcome = await world.ask(
      aQuestion(),
      sendsSoap(
        answered(permit).replace(
          'xmlns:miv',
          'xmlns="http://schema.migrationsverket.se/ssbtek/1/" xmlns:miv',
        ),
      ),
    );
    expect(outcome).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
  });

  test.each([
    '',
    '<response><correlationid>1</correlationid></response>',
    '<response><correlationid>1</correlationid><svarCollection/></response>',
    '<response><correlationid>1</correlationid><svarCollection><svar xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/></svarCollection></response>',
  ])('has nothing when it says nothing of the person: %s', async (inside) => {
    const outcome = await world.ask(aQuestion(), sendsSoap(answered(inside)));
    expect(outcome.kind).toBe('answered-nothing');
    const { children } = (outcome as { part: { children: string } }).part;
    expect(brokenInCompiledAnswer('MIV', children)).toEqual([]);
  });

  test('refuses with SSBTEKSoapException, whose code and words are passed on', async () => {
    const fault = soapEnvelope(
      '<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Internt</faultstring><detail><m:SSBTEKSoapException xmlns:m="http://schema.migrationsverket.se/ssbtek/1/">' +
        '<faultCode>MIV-12</faultCode><faultString>Registret är stängt</faultString></m:SSBTEKSoapException></detail></soap:Fault>',
    );
    expect(await world.ask(aQuestion(), sends(fault, 'text/xml', 500))).toEqual({
      kind: 'refused',
      source: 'BT',
      code: 'MIV-12',
      messages: ['Registret är stängt'],
    });
  });
});
