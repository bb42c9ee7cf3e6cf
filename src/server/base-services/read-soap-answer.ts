import type { Outcome, Refused } from '../../values/outcome.ts';
import {
  charsetOf,
  redeclared,
  soapNamespace,
  readXml,
  type BodyPayload,
  type ElementView,
  type XmlProblem,
  type XmlReading,
  type XmlSchema,
} from '../soap/index.ts';
import { agencyLabel } from './agency-label.ts';
import type { AgencyAnswer } from './agency-language.ts';
import { invalidAnswer, refusedWithStatus } from './our-refusals.ts';

/** What a SOAP agency's answer must be, and how its faults name code and message. */
export interface SoapAnswerForm {
  readonly namespace: string;
  readonly localName: string;
  /** Left out when answers need only be well-formed. */
  readonly schema?: XmlSchema | undefined;
  /** Local names of the elements in a fault's detail; left out for agencies that publish none, whose are ours. */
  readonly fault?: { readonly code: string; readonly message: string };
}

/** The answer's payload, valid, for as long as `read` runs. */
export interface SoapAnswer {
  readonly payload: ElementView;
  /** Cuts out what stands inside the payload, as the agency wrote it. */
  readonly slice: () => BodyPayload;
}

/** Answers that cannot be relied on, and faults, are refused here; `read` sees only an answer of the right form. */
export function readSoapAnswer(
  answer: AgencyAnswer,
  form: SoapAnswerForm,
  read: (answer: SoapAnswer) => Outcome,
): Outcome {
  if (answer.status !== 200 && answer.status !== 500) return refusedWithStatus(answer.status);
  if (!isXml(answer.contentType)) {
    return answer.status === 200 ? invalidAnswer('svaret har fel innehållstyp') : refusedWithStatus(500);
  }
  const charset = charsetOf(answer.contentType);
  return readXml(answer.body, { charset }, (parsed) => {
    if ('problem' in parsed) return refuseXml(parsed);
    const body = parsed.bodyElement();
    if (body === null) return invalidAnswer('svaret har fel rotelement eller namnrymd');
    if (body.namespace === soapNamespace && body.localName === 'Fault') return readFault(body, form.fault);
    if (answer.status !== 200) return refusedWithStatus(answer.status);
    return refuseForm(parsed, body, form) ?? read({ payload: body, slice: () => parsed.bodyPayload() });
  });
}

/** The payload's children with every namespace declaration they need: what AF, SO, TNS and MIV have inside `data`. */
export function xmlPart({ slice }: SoapAnswer): { form: 'xml'; children: string } {
  return { form: 'xml', children: redeclared(slice()) };
}

export function refuseXml({ problem }: XmlProblem): Refused {
  return invalidAnswer(
    problem === 'doctype' ? 'svaret innehåller en dokumenttypsdeklaration' : 'svaret är inte välformad XML',
  );
}

/** The first broken rule is told: element and rule are our own schema's words, never the agency's values. */
function refuseInvalid(parsed: XmlReading, schema: XmlSchema | undefined): Refused | null {
  const broken = schema === undefined ? undefined : parsed.validate(schema)[0];
  return broken === undefined ? null : invalidAnswer('svaret följer inte schemat', broken);
}

function refuseForm(parsed: XmlReading, body: ElementView, form: SoapAnswerForm): Refused | null {
  if (body.namespace !== form.namespace || body.localName !== form.localName) {
    return invalidAnswer('svaret har fel rotelement eller namnrymd');
  }
  return refuseInvalid(parsed, form.schema);
}

/** `<fel xmlns="urn:samsvar:fel"><kod/><text/></fel>` in the detail: our choice where no contract says anything. */
const ourFaultNames = { code: 'kod', message: 'text' };

function readFault(fault: ElementView, names = ourFaultNames): Refused {
  const detail = fault.child('detail')?.children()[0];
  const ofAgency = (name: string | undefined) =>
    name === undefined ? undefined : textOf(detail?.child(name));
  return {
    kind: 'refused',
    source: 'BT',
    code: agencyLabel(
      ofAgency(names.code) ?? textOf(fault.child('faultcode'))?.replace(/^.*:/, '') ?? 'Server',
    ),
    messages: [
      ofAgency(names.message) ??
        textOf(fault.child('faultstring')) ??
        'Bastjänsten svarade med ett fel utan beskrivning.',
    ],
  };
}

function textOf(element: ElementView | undefined): string | undefined {
  const text = element?.text.trim();
  return text === '' ? undefined : text;
}

function isXml(contentType: string): boolean {
  return /^\s*(text|application)\/xml\s*(;|$)/i.test(contentType);
}
