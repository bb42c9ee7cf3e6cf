import { readFileSync } from 'node:fs';
import { Client } from 'undici';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import type { Day } from '../../src/values/day.ts';
import { readAnswer, type SoapAnswer } from './soap-answer.ts';
import { questionBody, type QuestionWish } from './question-body.ts';
import type { Municipality } from './world.ts';

/** A municipality's case system: one client certificate, one kept-alive line to the door. */
export interface Caller {
  /** Asks all seven about the person, unless the wish says otherwise. */
  ask(person: string, wish?: QuestionWish): Promise<SoapAnswer>;
  askFor(person: string, ...agencies: readonly AgencyCode[]): Promise<SoapAnswer>;
  ping(): Promise<SoapAnswer>;
  /** Any body, as it is. */
  post(body: string | Uint8Array, headers?: Readonly<Record<string, string>>): Promise<SoapAnswer>;
  close(): Promise<void>;
}

export function openCaller(given: {
  readonly url: string;
  readonly ca: string;
  readonly certificate: { readonly certificate: string; readonly key: string } | null;
  readonly municipality: Municipality;
  readonly today: Day;
}): Caller {
  const { certificate } = given;
  const client = new Client(given.url, {
    connect: {
      ca: readFileSync(given.ca),
      ...(certificate && { cert: readFileSync(certificate.certificate), key: readFileSync(certificate.key) }),
    },
    headersTimeout: 30_000,
  });
  const post: Caller['post'] = async (body, headers = { 'content-type': 'text/xml; charset=utf-8' }) => {
    const started = performance.now();
    const response = await client.request({ path: '/ssbtek/v10', method: 'POST', headers, body });
    const xml = await response.body.text();
    const answer = readAnswer(response.statusCode, xml, performance.now() - started);
    return { ...answer, retryAfter: response.headers['retry-after'] };
  };
  const ask: Caller['ask'] = (person, wish = {}) =>
    post(soapEnvelope(questionBody(person, given.municipality, given.today, wish)));
  return {
    post,
    ask,
    askFor: (person, ...agencies) => ask(person, { agencies }),
    ping: () =>
      post(
        soapEnvelope(
          '<t:testaBastjanstInformation xmlns:t="http://schema.forsakringskassan.se/integration/ssbt/10"/>',
        ),
      ),
    close: () => client.destroy(),
  };
}
