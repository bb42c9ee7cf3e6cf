import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson, anotherPerson, aQuestion } from '../../../../test/builders.ts';
import {
  anAgencyWorld,
  brokenRules,
  sends,
  sendsSoap,
  type AgencyWorld,
} from '../../../../test/scripted-agency.ts';
import { escapeXml, soapEnvelope, withXml } from '../../soap/index.ts';

let world: AgencyWorld;
beforeAll(async () => {
  world = await anAgencyWorld('SKV');
});
afterAll(() => world.close());

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const told = (data: string, person = aPerson, status = '0') =>
  `<SvarBeskattningsuppgifterEnligtSFS2008-975 xmlns="http://xmls.skatteverket.se/se/skatteverket/zg/instans/standardiseradInformation/1.0" ` +
  `xmlns:besko="http://xmls.skatteverket.se/se/skatteverket/zg/komponent/infoForBeskattning/1.0" ` +
  `xmlns:folko="http://xmls.skatteverket.se/se/skatteverket/zg/komponent/infoForFolkbokforing/1.0"><PersonuppgiftLista><Personuppgift>` +
  `<folko:IdentitetsbeteckningFysiskPerson>${person}</folko:IdentitetsbeteckningFysiskPerson>` +
  `<StatusPersonuppgiftKod>${status}</StatusPersonuppgiftKod>${data}</Personuppgift></PersonuppgiftLista></SvarBeskattningsuppgifterEnligtSFS2008-975>`;
const post = /<Personuppgift>.*<\/Personuppgift>/;
const nobody = told('').replace(post, '');
const another = post.exec(told('', anotherPerson))![0];
const capital =
  '<Kapitaluppgift><besko:Taxeringsar>2025</besko:Taxeringsar><besko:SummaIntakterPaKapital>12</besko:SummaIntakterPaKapital><besko:OverskottPaKapital>0</besko:OverskottPaKapital></Kapitaluppgift>';
const capitalStatus = (code: number) => `<StatusKapitaluppgiftKod>${code}</StatusKapitaluppgiftKod>`;
const accountStatus = (code: number) => `<StatusSkattekontouppgiftKod>${code}</StatusSkattekontouppgiftKod>`;

const inSvar = (svar: string) =>
  `<s:BeskattningsuppgifterResponse xmlns:s="http://beskattningws.ws.service.bs.zg.rsv.se/"><svar>${svar}</svar></s:BeskattningsuppgifterResponse>`;
const escaped = (document: string) => sendsSoap(inSvar(escapeXml(document)));
const textOf = (outcome: unknown) => (outcome as { part: { text: string } }).part.text;

describe('Skatteverket', () => {
  test('is asked validly, and the text in forfragan is itself a valid document', async () => {
    const processors = [{ organisationsnummer: '165560001111', name: 'Ett & Två AB' }];
    await world.ask(aQuestion({ processors }), escaped(declaration + told(capital)));
    const { body } = world.agency.asked.at(-1)!;
    expect(brokenRules(body, 'skv-message.xsd')).toEqual([]);
    const inquiry = withXml(Buffer.from(body), {}, (parsed) =>
      'problem' in parsed ? '' : (parsed.bodyElement()?.child('forfragan')?.text ?? ''),
    );
    expect(brokenRules(inquiry, 'skv-forfragan.xsd')).toEqual([]);
    expect(inquiry).toContain('Ett &amp; Två AB');
  });

  test('answers with a document as text that begins with its declaration', async () => {
    for (const act of [
      escaped(`\n  ${declaration}${told(capital)}`),
      sendsSoap(inSvar(`<![CDATA[${declaration}${told(capital)}]]>`)),
      escaped(told(capital)),
    ]) {
      const outcome = await world.ask(aQuestion(), act);
      expect(outcome).toMatchObject({ kind: 'answered', part: { form: 'text' } });
      expect(textOf(outcome)).toBe(declaration + told(capital));
    }
  });

  test('has its declaration say what the text will be sent as', async () => {
    const outcome = await world.ask(
      aQuestion(),
      escaped(`<?xml version='1.0' encoding='ISO-8859-1' standalone="yes"?>${told(capital)}`),
    );
    expect(textOf(outcome)).toBe(declaration + told(capital));
  });

  test('has nothing when it tells of nothing in the usual way', async () => {
    expect((await world.ask(aQuestion(), escaped(declaration + told('')))).kind).toBe('answered-nothing');
  });

  test('has answered when an unknown status stands beside data', async () => {
    const outcome = await world.ask(aQuestion(), escaped(declaration + told(capital, aPerson, '999')));
    expect(outcome.kind).toBe('answered');
  });

  test('cannot tell when an unknown status stands without data', async () => {
    expect(await world.ask(aQuestion(), escaped(declaration + told('', aPerson, '999')))).toMatchObject({
      kind: 'unverifiable',
      status: '999',
    });
    expect(
      await world.ask(aQuestion(), escaped(declaration + told(capitalStatus(5) + accountStatus(5)))),
    ).toMatchObject({ kind: 'unverifiable', status: '5' });
  });

  test('has answered in part when one of its two kinds of data could not be told', async () => {
    const outcome = await world.ask(
      aQuestion(),
      escaped(declaration + told(capitalStatus(0) + capital + accountStatus(5))),
    );
    expect(outcome).toMatchObject({ kind: 'answered-partly', missing: ['SKV:skattekontouppgift'] });
  });

  test.each([
    ['no XML', 'inget svar'],
    ['broken', `${declaration}<a>`],
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY b "c">]>${told(capital)}`],
    ['another root', '<Annat/>'],
    ['about someone else', told(capital, anotherPerson)],
    ['about someone else too', told(`</Personuppgift>${another}<Personuppgift>${capital}`)],
    ['about nobody', nobody],
    ['about nobody that it names', told(capital, '')],
  ])('is refused when the text is %s', async (_what, text) => {
    const outcome = await world.ask(aQuestion(), escaped(text));
    expect(outcome).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
  });

  test('keeps an answer whose inner layout is another than ours: none is published', async () => {
    const outcome = await world.ask(aQuestion(), escaped(told(capital.replace('2025', 'förra året'))));
    expect(outcome.kind).toBe('answered');
  });

  test('refuses with its own Exception', async () => {
    const fault = soapEnvelope(
      '<soap:Fault><faultcode>soap:Server</faultcode><faultstring>x</faultstring><detail><s:Exception xmlns:s="http://beskattningws.ws.service.bs.zg.rsv.se/">' +
        '<MeddelandeKod>9071003</MeddelandeKod><MeddelandeText>Tjänsten är stängd</MeddelandeText><Systemversion>1</Systemversion></s:Exception></detail></soap:Fault>',
    );
    expect(await world.ask(aQuestion(), sends(fault, 'text/xml', 500))).toEqual({
      kind: 'refused',
      source: 'BT',
      code: '9071003',
      messages: ['Tjänsten är stängd'],
    });
  });
});
