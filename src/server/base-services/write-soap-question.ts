import { escapeXml, soapEnvelope } from '../soap/index.ts';
import type { AgencyQuestion } from './agency-language.ts';

/** SOAP 1.1, document/literal, empty SOAPAction: no agency publishes its own binding, so the relay's is used towards all. */
export function writeSoapQuestion(payload: string): AgencyQuestion {
  return {
    path: '',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    body: soapEnvelope(payload),
  };
}

/** `<name>text</name>`. The name is ours, the text is the caller's. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
