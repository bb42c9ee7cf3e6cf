import { parseDay, type Day } from '../../../values/day.ts';
import { Fault } from '../../../values/fault.ts';
import type { Period } from '../../../values/period.ts';
import type {
  AgencyQuestions,
  FkQuestion,
  NamedProcessor,
  Question,
  WithOwnPeriod,
} from '../../../values/question.ts';
import type { ElementView } from '../../soap/index.ts';

/** From a schema-valid `hamtaBastjanstInformation` (v10 XSD, SammansattBastjanstFraga). */
export function readQuestion(asked: ElementView): Question {
  const general = required(asked, 'generellaFrageparametrar');
  const asker = required(general, 'ingivare');
  return {
    ...optionalText('askedAt', general.child('frageTidpunkt')?.text.trim()),
    ...optionalText('correlationId', general.child('korrelationsid')?.text),
    includeQuestionInAnswer: isTrue(textOf(general, 'fraganSkallInkluderasISvaret')),
    asker: {
      organisationsnummer: textOf(asker, 'organisationsnummer').trim(),
      name: textOf(asker, 'namn'),
      caseworker: textOf(asker, 'handlaggare'),
    },
    person: textOf(general, 'personidentitet').trim(),
    caseReference: textOf(general, 'arendeidentitet'),
    period: readPeriod(required(general, 'tidsperiod')),
    processors: childrenNamed(general, 'personuppgiftsbitrade').map(readProcessor),
    purpose: textOf(general, 'syfte'),
    legalGround: textOf(general, 'lagtext'),
    agencies: readAgencies(required(asked, 'specifikaFrageparametrar')),
  };
}

function readAgencies(specific: ElementView): AgencyQuestions {
  const included = new Map(
    specific
      .children()
      .filter((agency) => isTrue(agency.attribute('inkludera') ?? ''))
      .map((agency) => [agency.localName, agency]),
  );
  const [af, csn, fk, so, tns] = ['AF', 'CSN', 'FK', 'SO', 'TNS'].map((name) => included.get(name));
  return {
    ...(af === undefined ? {} : { AF: ownPeriod(af) }),
    ...(csn === undefined ? {} : { CSN: ownPeriod(csn) }),
    ...(fk === undefined ? {} : { FK: readFkQuestion(fk) }),
    ...(included.has('SKV') ? { SKV: {} } : {}),
    ...(so === undefined ? {} : { SO: ownPeriod(so) }),
    ...(tns === undefined ? {} : { TNS: ownPeriod(tns) }),
    ...(included.has('MIV') ? { MIV: {} } : {}),
  };
}

function ownPeriod(agency: ElementView): WithOwnPeriod {
  const period = agency.child('tidsperiod');
  return period === undefined ? {} : { period: readPeriod(period) };
}

function readFkQuestion(agency: ElementView): FkQuestion {
  const asked = agency.child('fraga');
  if (asked === undefined) return {};
  return {
    lefi: {
      ...optionalText('version', asked.child('version')?.text),
      actorId: textOf(asked, 'aktorsid'),
      // Without byte order mark, which the decoder leaves out.
      json: new TextDecoder().decode(Buffer.from(textOf(asked, 'lefiJsonFraga'), 'base64')),
    },
  };
}

function readProcessor(element: ElementView): NamedProcessor {
  const ordinal = element.child('ordningsnummer')?.text;
  return {
    ...(ordinal === undefined ? {} : { ordinal: Number(ordinal) }),
    organisationsnummer: textOf(element, 'organisationsnummer').trim(),
    name: textOf(element, 'namn'),
  };
}

function readPeriod(element: ElementView): Period {
  return { from: readDay(element, 'fromDatum'), to: readDay(element, 'tomDatum') };
}

function readDay(parent: ElementView, name: string): Day {
  const element = required(parent, name);
  const day = parseDay(element.text);
  if (day !== null) return day;
  // xsd:date also has years before 1 and after 9999.
  const facts = { element: name, line: element.line, rule: 'Året ska ha fyra siffror.' };
  throw new Fault('question-malformed', 'a year that is no year', { facts });
}

/** The lexical forms of xsd:boolean; an element that is there and empty has its default, 0. */
function isTrue(text: string): boolean {
  return ['true', '1'].includes(text.trim());
}

function optionalText<Name extends string>(
  name: Name,
  text: string | undefined,
): Partial<Record<Name, string>> {
  const pair: Partial<Record<string, string>> = text === undefined ? {} : { [name]: text };
  return pair;
}

function textOf(parent: ElementView, name: string): string {
  return required(parent, name).text;
}

function childrenNamed(parent: ElementView, name: string): ElementView[] {
  return parent.children().filter(({ localName }) => localName === name);
}

function required(parent: ElementView, name: string): ElementView {
  const child = parent.child(name);
  if (child === undefined) throw new Error(`a schema-valid question has no ${name}`);
  return child;
}
