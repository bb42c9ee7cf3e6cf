import { randomBytes } from 'node:crypto';
import type { AgencyCode } from '../../src/values/agency.ts';
import { withoutPensions } from './without-pensions.ts';
import type { InjectedFault } from './injected-fault.ts';

export interface WholeAnswer {
  readonly contentType: string;
  readonly body: Buffer;
}

/** What an agency's answer becomes on the way. */
export function spoilAnswer(agency: AgencyCode, fault: InjectedFault, answer: WholeAnswer): WholeAnswer {
  return spoilers[fault.kind]?.(agency, answer) ?? answer;
}

type Spoiler = (agency: AgencyCode, answer: WholeAnswer) => WholeAnswer;

/** The kinds that leave the words of an answer alone are not here. */
const spoilers: Partial<Record<InjectedFault['kind'], Spoiler>> = {
  malformed: (_agency, { contentType, body }) => ({
    contentType,
    body: body.subarray(0, Math.floor(body.length * 0.6)),
  }),
  'wrong-namespace': (agency, { contentType, body }) => ({
    contentType,
    body: Buffer.from(inOtherForm(agency, body.toString('utf8')), 'utf8'),
  }),
  garbage: (_agency, { contentType, body }) => ({ contentType, body: randomBytes(body.length) }),
  doctype: (agency, { contentType, body }) =>
    agency === 'FK' ? signInPage : { contentType, body: withDoctype(body.toString('utf8')) },
  // The others say it themselves, in their own ways.
  partial: (agency, { contentType, body }) => ({
    contentType,
    body: agency === 'FK' ? withoutPensions(body) : body,
  }),
};

/** The namespace that an agency's answer begins in, and one of a version that nobody has agreed on. */
const namespaces: Readonly<Record<Exclude<AgencyCode, 'FK'>, readonly [right: string, wrong: string]>> = {
  AF: ['arbetssokande/ersattningsstod/v2', 'arbetssokande/ersattningsstod/v99'],
  CSN: ['schema.csn.se/v4.0/kommunfraga', 'schema.csn.se/v99.0/kommunfraga'],
  SKV: ['http://beskattningws.ws.service.bs.zg.rsv.se/', 'http://beskattningws.ws.service.bs.zg.rsv.se/v99/'],
  SO: ['http://INT014.UBPService.Schemas', 'http://INT099.UBPService.Schemas'],
  TNS: ['ssbtek/hamtauppgifterresponder/1', 'ssbtek/hamtauppgifterresponder/99'],
  MIV: ['http://schema.migrationsverket.se/ssbtek/1/', 'http://schema.migrationsverket.se/ssbtek/99/'],
};

/** JSON has no namespaces; the likest is an answer of another form, here one level too deep. */
function inOtherForm(agency: AgencyCode, text: string): string {
  if (agency === 'FK') return `{"svar":[${text}]}`;
  const [right, wrong] = namespaces[agency];
  return text.replaceAll(right, wrong);
}

/** After the XML declaration, where it is legal XML: only a reader that looks for it finds it. */
function withDoctype(text: string): Buffer {
  const declaration = /^<\?xml[^>]*\?>/.exec(text)?.[0] ?? '';
  return Buffer.from(
    `${declaration}<!DOCTYPE svar [<!ENTITY namn "värde">]>${text.slice(declaration.length)}`,
    'utf8',
  );
}

/** JSON has no DOCTYPE; the likest is the page that something in between shows to whom it does not know. */
const signInPage: WholeAnswer = {
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from(
    '<!DOCTYPE html><html lang="sv"><title>Logga in</title><p>Logga in för att fortsätta.</p></html>',
  ),
};
