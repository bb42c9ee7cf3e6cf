export { charsetOf, decodeXml } from './encoding.ts';
export { escapeAttribute, escapeXml } from './escape-xml.ts';
export { parseXml, withXml, type XmlProblem } from './parse-xml.ts';
export type { ElementView, ParsedXml } from './parsed-xml.ts';
export type { SchemaProblem } from './schema-problem.ts';
export { redeclared, sliceBodyPayload, type BodyPayload } from './slice-body-payload.ts';
export { soapEnvelope, soapFault, soapNamespace, type SoapFaultCode } from './soap-envelope.ts';
export { readSchemaFolder, XmlSchema } from './xml-schema.ts';
