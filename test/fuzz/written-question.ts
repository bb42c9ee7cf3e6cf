import fc from 'fast-check';
import { escapeXml } from '../../src/server/soap/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { hostileText } from './hostile-text.ts';

/** A question nearly as the contract has it: each field's text, and how it is written. */
export interface WrittenQuestion {
  readonly fields: Readonly<Record<Field, Written>>;
  readonly processors: readonly { readonly organisationsnummer: Written; readonly name: Written }[];
  readonly included: readonly boolean[];
  readonly ownPeriod: boolean;
  readonly manner: Manner;
}

type Field =
  | 'frageTidpunkt'
  | 'korrelationsid'
  | 'fraganSkallInkluderasISvaret'
  | 'organisationsnummer'
  | 'namn'
  | 'handlaggare'
  | 'personidentitet'
  | 'arendeidentitet'
  | 'fromDatum'
  | 'tomDatum'
  | 'syfte'
  | 'lagtext'
  | 'version'
  | 'aktorsid'
  | 'lefiJsonFraga';

interface Written {
  readonly text: string;
  readonly as: 'escaped' | 'cdata' | 'references' | 'commented' | 'instructed';
}

/** What must not matter: prefix, quotes, white space, where namespaces are declared, how it is encoded. */
interface Manner {
  readonly prefix: string;
  readonly quote: '"' | "'";
  readonly space: string;
  readonly namespaceAs: string;
  readonly declaredOn: 'envelope' | 'body' | 'question';
  readonly extra: string;
  readonly encoding: 'utf-8' | 'utf-8-marked' | 'utf-16' | 'iso-8859-1' | 'windows-1252';
}

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const ssbt = 'http://schema.forsakringskassan.se/integration/ssbt/10';

const as = fc.constantFrom<Written['as']>(
  'escaped',
  'escaped',
  'cdata',
  'references',
  'commented',
  'instructed',
);
const written = (text: fc.Arbitrary<string>) => fc.record({ text, as });
/** Nearly always one of the given, so that most questions come through. */
const mostly = (...usual: string[]) =>
  written(
    fc.oneof({ weight: 150, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: hostileText }),
  );
const any = written(
  fc.oneof(
    { weight: 10, arbitrary: fc.constant('Ekonomiskt bistånd') },
    { weight: 20, arbitrary: hostileText.filter((text) => text !== '') },
    { weight: 1, arbitrary: hostileText },
  ),
);

/** Whom the question is about, and for whom it is asked. */
export interface Asked {
  readonly person: string;
  readonly organisationsnummer: string;
  readonly actorId: string;
  readonly lefiJson: string;
}

export function writtenQuestions(asked: Asked): fc.Arbitrary<WrittenQuestion> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const lefi = written(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(base64(asked.lefiJson)) },
      { weight: 1, arbitrary: hostileText.map(base64) },
      { weight: 1, arbitrary: fc.json().map(base64) },
      { weight: 1, arbitrary: fc.constant(base64(`{"personnummer":"${asked.person}","x":${'['.repeat(9_000)}${']'.repeat(9_000)}}`)) }, // prettier-ignore
    ),
  );
  return fc.record({
    fields: fc.record({
      frageTidpunkt: mostly('2026-11-20T10:00:00.5+01:00', ' 2026-11-20T10:00:00Z '),
      korrelationsid: any,
      fraganSkallInkluderasISvaret: mostly('true', '1', 'false', '', ' 0 '),
      organisationsnummer: mostly(asked.organisationsnummer),
      namn: any,
      handlaggare: mostly('HL000001', ' HL000001\n'),
      personidentitet: mostly(asked.person, ` ${asked.person}\n`),
      arendeidentitet: any,
      fromDatum: mostly('2026-10-01', ' 2026-10-01 ', '2026-10-01+02:00'),
      tomDatum: mostly('2026-11-30'),
      syfte: any,
      lagtext: any,
      version: mostly('v9'),
      aktorsid: mostly(asked.actorId),
      lefiJsonFraga: lefi,
    }),
    processors: fc.array(fc.record({ organisationsnummer: mostly('165560009991'), name: any }), {
      maxLength: 2,
    }),
    included: fc.array(fc.boolean(), { minLength: agencies.length, maxLength: agencies.length }),
    ownPeriod: fc.boolean(),
    manner: fc.record({
      prefix: fc.constantFrom('b', 'b', '', 'b\u1680c', '\u00C5', 'soap'),
      quote: fc.constantFrom('"', "'"),
      space: fc.constantFrom('', ' ', '\r\n\t', '<!-- <b:syfte> -->', '<?pi </b>?>'),
      namespaceAs: fc.constantFrom(ssbt, ssbt, ssbt.replace(':', '&#58;'), ssbt.replace('10', '&#x31;0')),
      declaredOn: fc.constantFrom('envelope', 'body', 'question'),
      extra: fc.constantFrom('', '', ' xmlns:q="urn:q&amp;1=&quot;2&#10;"', ' xmlns:\uFEFFz="urn:z"', ' xmlns:xml="http://www.w3.org/XML/1998/namespace"'), // prettier-ignore
      encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8-marked', 'utf-16', 'iso-8859-1', 'windows-1252'),
    }),
  });
}

/** The message and the charset of its Content-Type. */
export function writeQuestion(question: WrittenQuestion): {
  readonly bytes: Buffer;
  readonly charset: string;
} {
  const { encoding, prefix } = question.manner;
  const isNarrow = encoding === 'iso-8859-1' || encoding === 'windows-1252';
  // No name can be written by number.
  const manner =
    isNarrow && !/^\w*$/.test(prefix) ? { ...question.manner, prefix: 'b', extra: '' } : question.manner;
  const text = messageText({ ...question, manner });
  switch (encoding) {
    case 'utf-8':
      return { bytes: Buffer.from(text), charset: encoding };
    case 'utf-8-marked':
      return { bytes: Buffer.from(`\uFEFF${text}`), charset: 'utf-8' };
    case 'utf-16':
      return { bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), charset: encoding };
    case 'iso-8859-1':
    case 'windows-1252':
      return { bytes: Buffer.from(text, 'latin1'), charset: encoding };
  }
}

function messageText({ fields, processors, included, ownPeriod, manner }: WrittenQuestion): string {
  const { prefix, quote, space, extra } = manner;
  const name = (local: string) => (prefix === '' ? local : `${prefix}:${local}`);
  const element = (local: string, inner: string, attribute = '') =>
    `<${name(local)}${attribute}>${inner}</${name(local)}>${space}`;
  const field = (local: Field) => element(local, inContent(fields[local], manner));
  const declaration = ` xmlns${prefix === '' ? '' : `:${prefix}`}=${quote}${manner.namespaceAs}${quote}`;
  const on = (place: Manner['declaredOn']) =>
    manner.declaredOn === place && prefix !== 'soap' ? declaration : '';
  const question = prefix === 'soap' ? declaration : on('question');
  const period = element('tidsperiod', field('fromDatum') + field('tomDatum'));
  const asked = agencies.map((agency, n) => {
    const own = ownPeriod && agency !== 'FK' && agency !== 'SKV' && agency !== 'MIV' ? period : '';
    const fk =
      agency === 'FK' ? element('fraga', field('version') + field('aktorsid') + field('lefiJsonFraga')) : '';
    return element(agency, own + fk, ` inkludera=${quote}${String(included[n])}${quote}`);
  });
  const named = processors.map((one) =>
    element(
      'personuppgiftsbitrade',
      element('organisationsnummer', inContent(one.organisationsnummer, manner)) +
        element('namn', inContent(one.name, manner)),
    ),
  );
  const asker = element('ingivare', field('organisationsnummer') + field('namn') + field('handlaggare'));
  const general = [
    ...[field('frageTidpunkt'), field('korrelationsid'), field('fraganSkallInkluderasISvaret'), asker],
    ...[
      field('personidentitet'),
      field('arendeidentitet'),
      period,
      ...named,
      field('syfte'),
      field('lagtext'),
    ],
  ].join('');
  return (
    `<e:Envelope xmlns:e=${quote}${soap}${quote}${on('envelope')}><e:Header/>${space}<e:Body${on('body')}${extra}>` +
    element(
      'hamtaBastjanstInformation',
      element('generellaFrageparametrar', general) + element('specifikaFrageparametrar', asked.join('')),
      question,
    ) +
    `</e:Body></e:Envelope>`
  );
}

function inContent({ text, as: manner }: Written, { encoding }: Manner): string {
  const isNarrow = encoding === 'iso-8859-1' || encoding === 'windows-1252';
  // What a narrow encoding does not have is written by number, as any serializer does.
  const shown = (escaped: string) => (isNarrow ? escaped.replace(/[^\0-\x7F]/gu, reference) : escaped);
  switch (manner) {
    case 'escaped':
      return shown(escapeXml(text));
    case 'cdata':
      // A carriage return in CDATA is read as a line feed, as anywhere in XML.
      return isNarrow && /[^\0-\x7F]/u.test(text)
        ? shown(escapeXml(text))
        : `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
    case 'references':
      return text.replace(/[^]/gu, reference);
    case 'commented': {
      const [first = ''] = Array.from(text);
      return shown(`${escapeXml(first)}<!-- ]]> <b:x> -->${escapeXml(text.slice(first.length))}`);
    }
    case 'instructed':
      return shown(`<?x ]]> <y ?>${escapeXml(text)}`);
  }
}

function reference(character: string): string {
  return `&#${(character.codePointAt(0) ?? 0).toString()};`;
}
