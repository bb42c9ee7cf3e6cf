import type { ErrorDetail } from 'libxml2-wasm';
import type { XmlSchema } from './xml-schema.ts';

/** One broken rule, in our own words: never a value, never a name that the schemas do not have. */
export interface SchemaProblem {
  /** Local name of the element; left out when the schemas do not have it. */
  readonly element?: string;
  readonly attribute?: string;
  /** Swedish, a whole sentence. */
  readonly rule: string;
  /** Counted from 1. */
  readonly line: number;
}

/** libxml2's own messages quote values, so only their fixed parts are read. */
export function schemaProblem(detail: ErrorDetail, schema: XmlSchema): SchemaProblem {
  const subject = /^Element '(?:\{[^}]*\})?([^']+)'(?:, attribute '(?:\{[^}]*\})?([^']+)')?: /.exec(
    detail.message,
  );
  const element = known(subject?.[1], schema);
  const attribute = known(subject?.[2], schema);
  return {
    ...(element === undefined ? {} : { element }),
    ...(attribute === undefined ? {} : { attribute }),
    rule: ruleOf(detail.message.slice(subject?.[0].length ?? 0).trimEnd(), schema),
    line: detail.line,
  };
}

function known(name: string | undefined, schema: XmlSchema): string | undefined {
  return name !== undefined && schema.declares(name) ? name : undefined;
}

function ruleOf(said: string, schema: XmlSchema): string {
  const facet = /^\[facet '(\w+)'\]/.exec(said)?.[1];
  if (facet !== undefined) return facetRule(facet, said);
  const type = invalidType.exec(said);
  if (type !== null) return typeRules.get(type[1] ?? '') ?? 'Värdet har inte den form som schemat kräver.';
  const missing = /^The attribute '([^']+)' is required but missing\.$/.exec(said)?.[1];
  if (missing !== undefined) return missingAttribute(known(missing, schema));
  const fixed = fixedRules.find(([start]) => said.startsWith(start));
  return `${fixed?.[1] ?? 'Elementet följer inte schemat.'}${expectedNames(said, schema)}`;
}

// The value stands first and may hold anything, so the type is read from the end.
const invalidType =
  /is not a valid value of the (?:atomic|local atomic|list|union) type(?: '(?:xs:)?([\w{}:/.-]+)')?\.$/;

function missingAttribute(name: string | undefined): string {
  return name === undefined ? 'Ett obligatoriskt attribut saknas.' : `Attributet ${name} saknas.`;
}

function expectedNames(said: string, schema: XmlSchema): string {
  const expected = /Expected is (?:one of )?\( (.+) \)\.$/.exec(said)?.[1] ?? '';
  const names = expected
    .split(', ')
    .map((name) => name.replace(/^\{[^}]*\}/, ''))
    .filter((name) => schema.declares(name));
  return names.length === 0 ? '' : ` Här väntas ${names.join(' eller ')}.`;
}

function facetRule(facet: string, said: string): string {
  const limit = /allowed (?:minimum|maximum) length of '(\d{1,6})'\.$/.exec(said)?.[1];
  switch (facet) {
    case 'pattern':
      return 'Värdet har inte det mönster som schemat kräver.';
    case 'enumeration':
      return 'Värdet finns inte bland de tillåtna.';
    case 'minLength':
      return limit === '1'
        ? 'Värdet får inte vara tomt.'
        : `Värdet är för kort (minst ${limit ?? 'schemats'} tecken).`;
    case 'maxLength':
      return `Värdet är för långt (högst ${limit ?? 'schemats'} tecken).`;
    case 'length':
      return 'Värdet har fel längd.';
    default:
      return 'Värdet ligger utanför det som schemat tillåter.';
  }
}

const typeRules: ReadonlyMap<string, string> = new Map([
  ['date', 'Värdet ska vara ett datum som finns, ÅÅÅÅ-MM-DD.'],
  ['dateTime', 'Värdet ska vara datum och tid, ÅÅÅÅ-MM-DDTtt:mm:ss.'],
  ['boolean', 'Värdet ska vara true, false, 1 eller 0.'],
  ['base64Binary', 'Värdet ska vara base64.'],
  ['decimal', 'Värdet ska vara ett tal.'],
  ['double', 'Värdet ska vara ett tal.'],
  ['integer', 'Värdet ska vara ett heltal.'],
  ['int', 'Värdet ska vara ett heltal.'],
  ['short', 'Värdet ska vara ett heltal mellan -32768 och 32767.'],
]);

const fixedRules: readonly (readonly [string, string])[] = [
  ['This element is not expected.', 'Elementet ska inte stå här.'],
  ['Missing child element(s).', 'Elementet saknar ett obligatoriskt underelement.'],
  ['No matching global declaration available', 'Elementet finns inte i kontraktet.'],
  ['The attribute ', 'Elementet har ett attribut som schemat inte tillåter.'],
  ['Character content other than whitespace', 'Elementet får bara innehålla underelement, ingen text.'],
  ['Character content is not allowed', 'Elementet ska vara tomt.'],
  ['Element content is not allowed', 'Elementet får inte innehålla underelement.'],
];
