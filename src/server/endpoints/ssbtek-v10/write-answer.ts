import { agencies, type AgencyCode } from '../../../values/agency.ts';
import type { CompiledAnswer, Outcome, Part, Refused } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import { escapeXml, soapEnvelope } from '../../soap/index.ts';
import { namespace } from './contract.ts';

/**
 * The compiled answer as the contract has it (v10 XSD, SammansattBastjanstSvar). No default namespace is declared on
 * the way down to a part: SKV's and MIV's elements are in none.
 * `asWritten` is the question's children as the caller wrote them, for `fraga`.
 */
export function writeAnswer(question: Question, answer: CompiledAnswer, asWritten: string | null): string {
  const parts = agencies.map((agency) => agencyXml(agency, answer.outcomes[agency])).join('');
  return soapEnvelope(
    `<ssbt:hamtaBastjanstInformationResponse xmlns:ssbt="${namespace}">` +
      (asWritten === null ? '' : `<ssbt:fraga>${asWritten}</ssbt:fraga>`) +
      optional('frageTidpunkt', question.askedAt) +
      optional('korrelationsid', question.correlationId) +
      `<ssbt:svarsdata>${parts}</ssbt:svarsdata></ssbt:hamtaBastjanstInformationResponse>`,
  );
}

function agencyXml(agency: AgencyCode, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'not-asked':
      return '';
    case 'answered':
    case 'answered-nothing':
    case 'answered-partly':
    case 'unverifiable':
      return `<ssbt:${agency}><ssbt:data>${partXml(agency, outcome.part)}</ssbt:data></ssbt:${agency}>`;
    case 'refused':
      return `<ssbt:${agency}>${errorXml(outcome)}</ssbt:${agency}>`;
    case 'timed-out':
      return `<ssbt:${agency}>${errorXml(timedOut(outcome.afterMs))}</ssbt:${agency}>`;
  }
}

export function errorXml({ source, code, messages }: Pick<Refused, 'source' | 'code' | 'messages'>): string {
  const said = messages
    .map((message) => `<ssbt:felmeddelande>${escapeXml(message)}</ssbt:felmeddelande>`)
    .join('');
  return `<ssbt:error><ssbt:kalla>${source}</ssbt:kalla><ssbt:felkod>${escapeXml(code)}</ssbt:felkod>${said}</ssbt:error>`;
}

export function timedOut(afterMs: number): Refused {
  const seconds = (afterMs / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  const message = `Bastjänsten hade inte svarat efter ${seconds} sekunder.`;
  return { kind: 'refused', source: 'SSBT', code: 'TIMEOUT', messages: [message] };
}

/** The form that each agency's data type has in the contract. */
const formOf: Readonly<Record<AgencyCode, Part['form']>> = {
  AF: 'xml',
  CSN: 'bytes',
  FK: 'bytes',
  SKV: 'text',
  SO: 'xml',
  TNS: 'xml',
  MIV: 'xml',
};

function partXml(agency: AgencyCode, part: Part): string {
  if (part.form !== formOf[agency])
    throw new Error(`${agency} has its data in another form than ${part.form}`);
  switch (part.form) {
    case 'xml':
      return part.children;
    case 'text':
      // Escaped and not CDATA, which node-soap would turn into an object when it begins with an XML declaration.
      return `<svar>${escapeXml(part.text)}</svar>`;
    case 'bytes': {
      const element = agency === 'CSN' ? 'ssbt:svar' : 'ssbt:lefiJsonSvar';
      return `<${element}>${base64(part.bytes)}</${element}>`;
    }
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function optional(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<ssbt:${name}>${escapeXml(text)}</ssbt:${name}>`;
}
