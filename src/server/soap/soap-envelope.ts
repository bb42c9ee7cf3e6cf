import { escapeXml } from './escape-xml.ts';

export const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/';

/** A SOAP 1.1 message. No default namespace is declared: some agencies' parts have none and must stay so. */
export function soapEnvelope(bodyXml: string): string {
  return `${opening}${bodyXml}${closing}`;
}

/** Client: the message must change before it is sent again. Server: the same message may do later. */
export type SoapFaultCode = 'Client' | 'Server';

/** A whole SOAP 1.1 message with a fault; its children are unqualified (SOAP 1.1, section 4.4). */
export function soapFault(code: SoapFaultCode, message: string, detailXml = ''): string {
  const detail = detailXml === '' ? '' : `<detail>${detailXml}</detail>`;
  return soapEnvelope(
    `<soap:Fault><faultcode>soap:${code}</faultcode><faultstring>${escapeXml(message)}</faultstring>${detail}</soap:Fault>`,
  );
}

const opening = `<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="${soapNamespace}"><soap:Body>`;
const closing = '</soap:Body></soap:Envelope>';
