import {
  soapEnvelope,
  withXml,
  type ParsedXml,
  type XmlProblem,
  type XmlSchema,
} from '../../src/server/soap/index.ts';
import { AgencyRefusal, type AgencySimulator, type World } from './agency-simulator.ts';
import { writeRefusal } from './write-refusal.ts';

export interface Asked {
  readonly body: Uint8Array;
  readonly contentType: string;
}

export interface Answered {
  readonly status: 200 | 500;
  readonly body: string;
}

/** One SOAP message in, one out: an answer, or a fault in the agency's own manner. */
export function answerQuestion(
  simulator: AgencySimulator,
  schema: XmlSchema,
  asked: Asked,
  world: World,
): Answered {
  try {
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(asked.contentType)?.[1];
    const payload = withXml(asked.body, { charset }, (parsed) =>
      answerParsed(simulator, schema, parsed, world),
    );
    return { status: 200, body: soapEnvelope(payload) };
  } catch (error) {
    if (!(error instanceof AgencyRefusal)) throw error;
    return { status: 500, body: writeRefusal(simulator.agency, error.reason, error.message) };
  }
}

function answerParsed(
  simulator: AgencySimulator,
  schema: XmlSchema,
  parsed: ParsedXml | XmlProblem,
  world: World,
): string {
  if ('problem' in parsed) throw new AgencyRefusal('not-understood', 'Frågan är inte läsbar XML.');
  const question = parsed.bodyElement();
  const { namespace, localName } = simulator.question;
  if (question?.namespace !== namespace || question.localName !== localName) {
    throw new AgencyRefusal('not-understood', `Kroppen ska innehålla ${localName}.`);
  }
  const broken = parsed.validate(schema)[0];
  if (broken === undefined) return simulator.answer(question, world);
  if (simulator.answerToBroken !== undefined) return simulator.answerToBroken(broken);
  throw new AgencyRefusal(
    'breaks-contract',
    `Frågan följer inte schemat: ${broken.element ?? ''} ${broken.rule}`,
  );
}
