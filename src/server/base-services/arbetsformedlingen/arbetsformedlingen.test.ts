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
import { day } from '../../../values/day.ts';

let world: AgencyWorld;
beforeAll(async () => {
  world = await anAgencyWorld('AF');
});
afterAll(() => world.close());

const answered = (said: string, person = aPerson) =>
  `<af:SvarMeddelande xmlns:af="http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2"><af:Fraga>` +
  `<af:OrganisationsnummerForIngivare>162120001231</af:OrganisationsnummerForIngivare><af:NamnPaIngivare>Ekeby kommun</af:NamnPaIngivare>` +
  `<af:KontonamnForHandlaggare>HL000001</af:KontonamnForHandlaggare><af:Referensnummer>EB-2026-0001</af:Referensnummer>` +
  `<af:From>2026-10-01</af:From><af:Tom>2026-11-30</af:Tom><af:SyfteMedFraga>Prövning</af:SyfteMedFraga><af:LagParagraf>SoL</af:LagParagraf>` +
  `<af:IdentitetsbeteckningFysiskPerson>${person}</af:IdentitetsbeteckningFysiskPerson></af:Fraga>` +
  `<af:Svar><af:Schemaversion>4.0</af:Schemaversion><af:Referensnummer>EB-2026-0001</af:Referensnummer><af:LagParagraf>SoL</af:LagParagraf>` +
  `<af:IdentitetsbeteckningFysiskPerson>${person}</af:IdentitetsbeteckningFysiskPerson>${said}</af:Svar></af:SvarMeddelande>`;
const status = (code: number) =>
  `<af:StatusSokandeinformationKod>${code}</af:StatusSokandeinformationKod><af:StatusSokandeinformationKodText>Text</af:StatusSokandeinformationKodText>`;
const jobSeeker = (report: string) =>
  `<af:ArbetssokandeInfo><af:Arbetssokande>true</af:Arbetssokande><af:ArbetssokandeRegistrerad>2026-07-01+02:00</af:ArbetssokandeRegistrerad>` +
  `<af:AktivetetsRapportDatum><af:AktivitetsRapportMeddelande>${report}</af:AktivitetsRapportMeddelande></af:AktivetetsRapportDatum></af:ArbetssokandeInfo>`;
const noDecisions = '<af:BeslutInfo><af:EkonomiskaBeslut/></af:BeslutInfo>';

describe('Arbetsförmedlingen', () => {
  test('is asked a valid FragaMeddelande about all three groups, with the period of its own', async () => {
    const period = { from: day('2026-09-01'), to: day('2026-09-30') };
    await world.ask(aQuestion({ agencies: { AF: { period } } }), sendsSoap(answered(status(0))));
    const { body, headers, method, path } = world.agency.asked.at(-1)!;
    expect(brokenRules(body, 'af-message.xsd')).toEqual([]);
    expect(body).toContain('<af:From>2026-09-01</af:From><af:Tom>2026-09-30</af:Tom>');
    expect(body).toContain('ArbetssokandeInfo="true" AkasseInfo="true" BeslutInfo="true"');
    expect({ method, path }).toEqual({ method: 'POST', path: '/tjanst' });
    expect(headers).toMatchObject({ 'content-type': 'text/xml; charset=utf-8', soapaction: '""' });
  });

  test('is told of the processor with the lowest ordinal, for there is room for one', async () => {
    const processors = [
      { organisationsnummer: '165560001111', name: 'Utan ordning' },
      { ordinal: 2, organisationsnummer: '165560002222', name: 'Andra' },
      { ordinal: 1, organisationsnummer: '165560003333', name: 'Första & enda' },
    ];
    await world.ask(aQuestion({ processors }), sendsSoap(answered(status(0))));
    const { body } = world.agency.asked.at(-1)!;
    expect(brokenRules(body, 'af-message.xsd')).toEqual([]);
    expect(body).toContain('Första &amp; enda');
    expect(body).not.toContain('Andra');
  });

  test('answers about a job seeker, and the part is as it was written', async () => {
    const outcome = await world.ask(
      aQuestion(),
      sendsSoap(answered(jobSeeker('200 inlämnad') + noDecisions + status(0))),
    );
    expect(outcome).toMatchObject({ kind: 'answered', part: { form: 'xml' } });
    const children = (outcome as { part: { children: string } }).part.children;
    expect(children).toContain('2026-07-01+02:00');
    expect(brokenInCompiledAnswer('AF', children)).toEqual([]);
  });

  test('answers that it knows nothing when neither job seeker, decision nor fund is named', async () => {
    const outcome = await world.ask(aQuestion(), sendsSoap(answered(noDecisions + status(0))));
    expect(outcome.kind).toBe('answered-nothing');
  });

  test('knows nothing when all it says is that the person is no job seeker', async () => {
    const notSeeking = jobSeeker('500 saknas').replace(
      /<af:Arbetssokande>.*<\/af:ArbetssokandeRegistrerad>/,
      '<af:Arbetssokande>false</af:Arbetssokande>',
    );
    expect((await world.ask(aQuestion(), sendsSoap(answered(notSeeking + status(0))))).kind).toBe(
      'answered-nothing',
    );
    const formerly = notSeeking.replace(
      '</af:Arbetssokande>',
      '</af:Arbetssokande><af:ArbetssokandeAvaktualiserad>2026-10-02</af:ArbetssokandeAvaktualiserad>',
    );
    expect((await world.ask(aQuestion(), sendsSoap(answered(formerly + status(0))))).kind).toBe('answered');
  });

  test('has answered when it only knows the fund', async () => {
    const fund = '<af:Akassetillhorighet>Ekkassan</af:Akassetillhorighet>';
    expect((await world.ask(aQuestion(), sendsSoap(answered(fund + status(0))))).kind).toBe('answered');
  });

  test('cannot tell when its status is another than 0', async () => {
    const outcome = await world.ask(aQuestion(), sendsSoap(answered(status(7))));
    expect(outcome).toMatchObject({ kind: 'unverifiable', status: '7' });
  });

  test.each(['502', '502 Tekniskt fel', 'Ett tekniskt fel har inträffat'])(
    'has answered in part when the activity report says "%s"',
    async (report) => {
      const outcome = await world.ask(aQuestion(), sendsSoap(answered(jobSeeker(report) + status(0))));
      expect(outcome).toMatchObject({ kind: 'answered-partly', missing: ['AF:aktivitetsrapport'] });
    },
  );

  test('is refused when its answer repeats a question about someone else', async () => {
    const outcome = await world.ask(aQuestion(), sendsSoap(answered(status(0), '198505059801')));
    expect(outcome).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
  });

  test('is refused when it repeats the question and answers about someone else', async () => {
    const [asked = '', said = ''] = answered(status(0)).split('<af:Svar>');
    const mixed = `${asked}<af:Svar>${said.replace(aPerson, anotherPerson)}`;
    expect(await world.ask(aQuestion(), sendsSoap(mixed))).toMatchObject({ code: 'SVAR_OGILTIGT' });
  });

  test('is refused when it names nobody, also where its schema is not held against', async () => {
    const wellFormed = await anAgencyWorld('AF', { partCheck: 'well-formed' });
    const unnamed = answered(status(0)).replaceAll(/<af:Identitets[^>]*>[^<]*<[^>]*>/g, '');
    expect(await wellFormed.ask(aQuestion(), sendsSoap(unnamed))).toMatchObject({ code: 'SVAR_OGILTIGT' });
    expect((await wellFormed.ask(aQuestion(), sendsSoap(answered(status(0))))).kind).toBe('answered-nothing');
    await wellFormed.close();
  });

  test('may add what its schema does not know, but no other agency’s element wrongly made', async () => {
    const added = (element: string) => world.ask(aQuestion(), sendsSoap(answered(status(0) + element)));
    expect((await added('<n:nytt xmlns:n="urn:nytt">1</n:nytt>')).kind).toBe('answered-nothing');
    const broken = '<u:GetUnemploymentBenefitPaymentResponse xmlns:u="http://INT014.UBPService.Schemas"/>';
    expect(await added(broken)).toMatchObject({ kind: 'refused', code: 'SVAR_OGILTIGT' });
  });

  test('may write with a default namespace, in Latin-1', async () => {
    const inDefault = answered(jobSeeker('Åter') + status(0))
      .replaceAll('af:', '')
      .replace('xmlns:af=', 'xmlns=');
    const xml =
      `<?xml version="1.0" encoding="ISO-8859-1"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>` +
      `${inDefault}</e:Body></e:Envelope>`;
    const outcome = await world.ask(aQuestion(), sends(Buffer.from(xml, 'latin1'), 'text/xml'));
    const children = (outcome as { part: { children: string } }).part.children;
    expect(children).toContain('Åter');
    expect(brokenInCompiledAnswer('AF', children)).toEqual([]);
  });

  test('has its extensions passed on with the namespaces that the envelope declared', async () => {
    const extended = answered(
      `${jobSeeker('200')}${status(0)}<x:Nytt xmlns:y="urn:y">prefix y:z</x:Nytt>`,
    ).replace('<af:SvarMeddelande', '<af:SvarMeddelande xmlns:x="urn:x" xmlns:unused="urn:unused"');
    const outcome = await world.ask(aQuestion(), sendsSoap(extended));
    const children = (outcome as { part: { children: string } }).part.children;
    expect(children).toContain('xmlns:x="urn:x"');
    expect(brokenInCompiledAnswer('AF', children)).toEqual([]);
  });
});
