import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson, aQuestion } from '../../../../test/builders.ts';
import {
  anAgencyWorld,
  brokenInCompiledAnswer,
  brokenRules,
  sends,
  sendsSoap,
  type AgencyWorld,
} from '../../../../test/scripted-agency.ts';

let world: AgencyWorld;
beforeAll(async () => {
  world = await anAgencyWorld('TNS');
});
afterAll(() => world.close());

const answered = (inside: string) =>
  `<t:HamtaUppgifterResponse xmlns:t="http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1">${inside}</t:HamtaUppgifterResponse>`;
const vehicle =
  '<f:fordon xmlns:f="http://schema.transportstyrelsen.se/ssbtek/fordon/1"><f:regnr>ABC001</f:regnr><f:fabrikat>EK</f:fabrikat>' +
  '<f:fordonsar>2012</f:fordonsar><f:fordonsslag>PERSONBIL</f:fordonsslag><f:handelsbeteckning>Löv</f:handelsbeteckning></f:fordon>';

describe('Transportstyrelsen', () => {
  test('is asked validly about century and ten digits, nothing more', async () => {
    await world.ask(aQuestion(), sendsSoap(answered('<t:resultat>OK</t:resultat>')));
    const { body } = world.agency.asked.at(-1)!;
    expect(brokenRules(body, 'tns-message.xsd')).toEqual([]);
    expect(body).toContain('<pe:sekel>19</pe:sekel>');
    expect(body).toContain(`<pe:personnummer>${aPerson.slice(2)}</pe:personnummer>`);
    expect(body).not.toContain('HL000001');
  });

  test('answers with a vehicle, whose namespace survives', async () => {
    const outcome = await world.ask(
      aQuestion(),
      sendsSoap(answered(`<t:resultat>OK</t:resultat><t:fordonsinnehav>${vehicle}</t:fordonsinnehav>`)),
    );
    expect(outcome.kind).toBe('answered');
    const { children } = (outcome as { part: { children: string } }).part;
    expect(brokenInCompiledAnswer('TNS', children)).toEqual([]);
  });

  test.each(['<t:fordonsinnehav/>', ''])(
    'answers that the person owns nothing: OK and "%s"',
    async (holding) => {
      const outcome = await world.ask(
        aQuestion(),
        sendsSoap(answered(`<t:resultat>OK</t:resultat>${holding}`)),
      );
      expect(outcome.kind).toBe('answered-nothing');
      const { children } = (outcome as { part: { children: string } }).part;
      expect(brokenInCompiledAnswer('TNS', children)).toEqual([]);
    },
  );

  test('cannot tell when it answers FEL, which is data and not an error', async () => {
    const outcome = await world.ask(
      aQuestion(),
      sendsSoap(
        answered(
          '<t:resultat>FEL</t:resultat><t:felresultat><t:felkod>17</t:felkod><t:feltext>Nere</t:feltext></t:felresultat>',
        ),
      ),
    );
    expect(outcome).toMatchObject({ kind: 'unverifiable', status: 'FEL 17', part: { form: 'xml' } });
  });

  test('may write in UTF-16, and what looks like a tag in CDATA is none', async () => {
    const envelope =
      `<?xml version="1.0" encoding="UTF-16"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header/><S:Body>` +
      answered(
        `<t:resultat>OK</t:resultat><t:fordonsinnehav>${vehicle.replace('Löv', '<![CDATA[Löv</f:fordon>]]>')}</t:fordonsinnehav>`,
      ) +
      `</S:Body></S:Envelope>`;
    const outcome = await world.ask(
      aQuestion(),
      sends(Buffer.from(`\uFEFF${envelope}`, 'utf16le'), 'text/xml; charset=utf-16'),
    );
    expect(outcome.kind).toBe('answered');
    const { children } = (outcome as { part: { children: string } }).part;
    expect(children).toContain('Löv</f:fordon>');
    expect(brokenInCompiledAnswer('TNS', children)).toEqual([]);
  });
});
