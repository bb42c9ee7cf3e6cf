import { readSchemaFolder, withXml, XmlSchema } from '../../../src/server/soap/index.ts';
import { AgencyRefusal, type AgencySimulator } from '../agency-simulator.ts';
import { textOf } from '../xml-text.ts';
import { writeTaxAnswer } from './write-tax-answer.ts';

const namespace = 'http://beskattningws.ws.service.bs.zg.rsv.se/';

/** Beskattningsuppgifter: a document as text asks, a document as text answers. The question has no period. */
export const skatteverket: AgencySimulator = {
  agency: 'SKV',
  schema: 'ssbtek-v10/skv-message.xsd',
  question: { namespace, localName: 'BeskattningsuppgifterRequest' },
  answer: (question, { population, isPartial }) => {
    const identity = readInquiry(textOf(question, 'forfragan'));
    const document = writeTaxAnswer(identity, population.find(identity), isPartial);
    return `<skv:BeskattningsuppgifterResponse xmlns:skv="${namespace}"><svar>${asCdata(document)}</svar></skv:BeskattningsuppgifterResponse>`;
  },
};

/** What the inquiry is about. Its schema is ours (skv-forfragan.xsd). */
function readInquiry(text: string): string {
  return withXml(Buffer.from(text, 'utf8'), { charset: 'utf-8' }, (parsed) => {
    if ('problem' in parsed) throw new AgencyRefusal('not-understood', 'forfragan är inte läsbar XML.');
    if (
      parsed.root.localName !== 'ForfraganBeskattningsuppgifter' ||
      parsed.validate(inquirySchema()).length > 0
    ) {
      throw new AgencyRefusal('breaks-contract', 'forfragan följer inte schemat.');
    }
    return textOf(parsed.root, 'IdentitetsbeteckningFysiskPerson');
  });
}

let compiled: XmlSchema | undefined;

function inquirySchema(): XmlSchema {
  const folder = new URL('../../../contract/ssbtek-v10/', import.meta.url);
  compiled ??= XmlSchema.compile(readSchemaFolder(folder), 'skv-forfragan.xsd');
  return compiled;
}

/** The declaration comes first in the text: a reader takes the text as a document as it stands. */
function asCdata(document: string): string {
  return `<![CDATA[${document.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
