import { existsSync } from 'node:fs';
import { readSchemaFolder, withXml, XmlSchema, type SchemaProblem } from '../../src/server/soap/index.ts';

/** Whose messages: the composite's (`ssbtek`), or one agency's own, with or without their SOAP envelope. */
export type MessageKind = 'ssbtek' | 'af' | 'so' | 'tns' | 'miv' | 'skv' | 'csn';
/** XML documents that travel as text inside a message; no schema is published for them. */
export type TextKind = 'skv-svar' | 'skv-forfragan';

interface Validator {
  /** Empty when valid; otherwise one line per broken rule, with element and rule and never a value. */
  validate(message: Uint8Array | string): string[];
  readonly schema: XmlSchema;
}

/** Our v10 schemas for SOAP messages of one kind; they also judge a payload that has no envelope. */
export function ourV10(kind: MessageKind | TextKind = 'ssbtek'): Validator {
  return remembered(ours, kind, () => {
    const files = readSchemaFolder(new URL('../../contract/', import.meta.url));
    return validatorFor(XmlSchema.compile(files, `ssbtek-v10/${ourFile(kind)}`));
  });
}

/** The same with the schemas as their parties publish them; null where those are not at hand. */
export function publishedV10(kind: MessageKind = 'ssbtek'): Validator | null {
  if (!isPublishedSetPresent()) return null;
  return remembered(published, kind, () => {
    const main = `v10/${kind}-message.xsd`;
    return validatorFor(XmlSchema.compile(publishedFiles(main, kind), main));
  });
}

/** The reference folder beside the repository; it is never required to be there. */
export const referenceFolder = new URL('../../../shared/contract/', import.meta.url);

export function isPublishedSetPresent(): boolean {
  return existsSync(new URL('v10/', referenceFolder));
}

const ours = new Map<string, Validator>();
const published = new Map<string, Validator>();

function remembered(made: Map<string, Validator>, key: string, make: () => Validator): Validator {
  const validator = made.get(key) ?? make();
  made.set(key, validator);
  return validator;
}

function validatorFor(schema: XmlSchema): Validator {
  const toBytes = (message: Uint8Array | string) =>
    typeof message === 'string' ? new TextEncoder().encode(message) : message;
  return {
    schema,
    validate: (message) =>
      withXml(toBytes(message), {}, (parsed) =>
        'problem' in parsed ? [parsed.problem] : parsed.validate(schema).map(inOneLine),
      ),
  };
}

function inOneLine({ element = 'okänt element', attribute, rule, line }: SchemaProblem): string {
  return `${element}${attribute === undefined ? '' : `/@${attribute}`} (rad ${line}): ${rule}`;
}

function ourFile(kind: MessageKind | TextKind): string {
  if (kind === 'ssbtek') return 'message.xsd';
  return kind === 'skv-svar' || kind === 'skv-forfragan' ? `${kind}.xsd` : `${kind}-message.xsd`;
}

// The published set lacks the file that CSN's schema imports from Sambruk: ours is put where that import points.
function publishedFiles(main: string, kind: MessageKind): ReadonlyMap<string, Uint8Array> {
  const our = readSchemaFolder(new URL('../../contract/', import.meta.url));
  const take = (path: string) => our.get(path) ?? new Uint8Array();
  const files = [...readSchemaFolder(new URL('v10/', referenceFolder))].map(
    ([path, bytes]) => [`v10/${path}`, bytes] as const,
  );
  return new Map([
    ...files,
    ['soap/soap-1.1-envelope.xsd', take('soap/soap-1.1-envelope.xsd')],
    ['v10/se/sambruk/sbnyttomeddelanden/SBNUppgEkBistandBegar_v1_0.xsd', take('ssbtek-v10/sambruk.xsd')],
    [main, new TextEncoder().encode(driver(...publishedEntrances[kind]))],
  ]);
}

function driver(namespace: string, path: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://schemas.xmlsoap.org/soap/envelope/" schemaLocation="../soap/soap-1.1-envelope.xsd"/>
  <xs:import namespace="${namespace}" schemaLocation="${path}"/>
</xs:schema>`;
}

const publishedEntrances: Readonly<Record<MessageKind, readonly [namespace: string, path: string]>> = {
  ssbtek: [
    'http://schema.forsakringskassan.se/integration/ssbt/10',
    'se/forsakringskassan/schema/integration/ssbt/_10/sammansatt_bastjanst_v10.xsd',
  ],
  af: [
    'http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2',
    'se/arbetsformedlingen/api/arbetssokande/ersattningsstod/v2/ers_stod.xsd',
  ],
  so: ['http://INT014.UBPService.Schemas', 'schemas/ubpservice/int014/UnemploymentBenefitPaymentService.xsd'],
  tns: [
    'http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1',
    'se/transportstyrelsen/schema/ssbtek/hamtauppgifterresponder/_1/HamtaUppgifterResponder_1.0.xsd',
  ],
  miv: [
    'http://schema.migrationsverket.se/ssbtek/1/',
    'se/migrationsverket/schema/ssbtek/_1/SSBTEKWebService_schema1.xsd',
  ],
  skv: [
    'http://beskattningws.ws.service.bs.zg.rsv.se/',
    'se/rsv/zg/bs/service/ws/beskattningws/ZgBsBeskattningWSService_schema.xsd',
  ],
  csn: ['http://schema.csn.se/v4.0/kommunfraga', 'se/csn/schema/v4_0/kommunfraga/kommunfraga.xsd'],
};
