import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createClientAsync } from 'soap';
import { describe, expect, it } from 'vitest';
import { messageText } from './messages.ts';
import { ourV10, publishedV10 } from './published.ts';

const wsdl = fileURLToPath(new URL('../../contract/ssbtek-v10/ssbtek.wsdl', import.meta.url));

describe('the WSDL of SSBTEK v10, loaded by node-soap from its folder', () => {
  it('describes both operations and what they take and give', async () => {
    const client = await createClientAsync(wsdl);
    const described: unknown = client.describe();
    const agency = { error: { kalla: 'KallaEnum|xs:string|SSBT,BT' } };
    expect(described).toMatchObject({
      BastjanstInformationInterfaceService: {
        BastjanstInformationInterfacePort: {
          hamtaBastjanstInformation: {
            input: { generellaFrageparametrar: { fraganSkallInkluderasISvaret: 'xs:boolean' } },
            output: {
              svarsdata: {
                AF: agency,
                CSN: agency,
                FK: agency,
                SKV: agency,
                SO: agency,
                TNS: agency,
                MIV: agency,
              },
            },
          },
          testaBastjanstInformation: { output: { FK: { anropad: 'xs:boolean' } } },
        },
      },
    });
  });

  it('lets it write a question that both schema sets accept, and read an answer', async () => {
    const { asked, server, endpoint } = await anAnsweringDoor(
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${answer}</e:Body></e:Envelope>`,
    );
    const client = await createClientAsync(wsdl, { endpoint });
    const ask = client['hamtaBastjanstInformationAsync'] as (question: object) => Promise<[unknown]>;
    const [read] = await ask(question).finally(() => server.close());
    expect(ourV10().validate(asked.text)).toEqual([]);
    expect(publishedV10()?.validate(asked.text) ?? []).toEqual([]);
    expect(asked.soapAction).toBe('""');
    expect(read).toMatchObject({
      svarsdata: {
        SO: { data: { ArbetsloshetsersattningLista: { Arbetsloshetsersattning: [{}, {}] } } },
        MIV: { data: { response: { correlationid: 'miv-1' } } },
      },
    });
  });
});

/** Answers whatever it is asked with one message, and remembers the question. */
async function anAnsweringDoor(answerXml: string) {
  const asked = { text: '', soapAction: '' };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.text = body;
      asked.soapAction = String(request.headers['soapaction']);
      response.setHeader('content-type', 'text/xml; charset=utf-8').end(answerXml);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { asked, server, endpoint: `http://127.0.0.1:${port}/` };
}

const answer = messageText('answer').replace(/^<\?xml.*\?>\s*/, '');
const question = {
  generellaFrageparametrar: {
    fraganSkallInkluderasISvaret: false,
    ingivare: { organisationsnummer: '162120009996', namn: 'Provköpings kommun', handlaggare: 'hanna' },
    personidentitet: '199001012385',
    arendeidentitet: 'EKB-1',
    tidsperiod: { fromDatum: '2025-08-01', tomDatum: '2025-09-30' },
    syfte: 'Ekonomiskt bistånd',
    lagtext: '5 § förordning (2008:975)',
  },
  specifikaFrageparametrar: Object.fromEntries(
    ['AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV'].map((agency) => [
      agency,
      { attributes: { inkludera: agency === 'FK' ? 'false' : 'true' } },
    ]),
  ),
};
