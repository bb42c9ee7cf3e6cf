import { fileURLToPath } from 'node:url';
import { createClientAsync, type IHttpClient } from 'soap';
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
    const wire = new RecordingWire(
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${answer}</e:Body></e:Envelope>`,
    );
    const client = await createClientAsync(wsdl, { httpClient: wire, endpoint: 'http://127.0.0.1/' });
    const ask = client['hamtaBastjanstInformationAsync'] as (question: object) => Promise<[unknown]>;
    const [read] = await ask(question);
    expect(ourV10().validate(wire.asked)).toEqual([]);
    expect(publishedV10()?.validate(wire.asked) ?? []).toEqual([]);
    expect(wire.soapAction).toBe('""');
    expect(read).toMatchObject({
      svarsdata: {
        SO: { data: { ArbetsloshetsersattningLista: { Arbetsloshetsersattning: [{}, {}] } } },
        MIV: { data: { response: { correlationid: 'miv-1' } } },
      },
    });
  });
});

class RecordingWire implements IHttpClient {
  asked = '';
  soapAction: unknown;
  readonly #answer: string;

  constructor(answerXml: string) {
    this.#answer = answerXml;
  }

  request(...[, data, callback, headers]: Parameters<IHttpClient['request']>): void {
    this.asked = String(data);
    this.soapAction = (headers as Record<string, unknown>)['SOAPAction'];
    callback(null, { status: 200, headers: { 'content-type': 'text/xml' } }, this.#answer);
  }
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
