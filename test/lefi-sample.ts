import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addDays, day } from '../src/values/day.ts';
import { lefiCodes } from '../src/values/lefi-question.ts';
import { benefitLists } from '../src/values/lefi-sections/benefit-lists.ts';
import type { WireObject, WrappedAnswer } from '../src/values/lefi-sections/wrapped-answer.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const contract = new URL('../contract/lefi-v9/openapi.yaml', import.meta.url);

/**
 * An answer with every field that contract/lefi-v9 has, each value unlike all others, so that it can be told on a page which of
 * them is shown. Nobody is protected in it. Not a person's answer: those come from the population.
 */
export function sampleAnswer(): WireObject {
  sample ??= writeSample();
  return sample;
}

let sample: WireObject | undefined;

function writeSample(): WireObject {
  const { components } = parse(readFileSync(contract, 'utf8')) as {
    components: { schemas: Readonly<Record<string, Schema>> };
  };
  const write = writer(components.schemas);
  const answer = write({ $ref: '#/components/schemas/Svar' }, 'Svar') as Record<string, unknown>;
  const perCode = (
    array: 'ansprak' | 'beslut' | 'ovrigInformation',
    name: string,
    codes: readonly string[],
  ) =>
    codes.map((code) => {
      const [item] = write(components.schemas['Svar']!.properties![array]!, array) as Record<
        string,
        WireObject
      >[];
      return { ...item, [name]: { ...item![name], kod: code } };
    });
  return {
    ...answer,
    utlamnare: (['FK', 'PM'] as const).map((kod) => ({
      utlamnare: { kod, namn: kod === 'FK' ? 'Försäkringskassan' : 'Pensionsmyndigheten' },
      tillstand: { kod: 'OK', beskrivning: 'Tillgänglig' },
    })),
    avvikelser: {},
    ansprak: perCode('ansprak', 'formansgrupp', lefiCodes.ansprak),
    beslut: perCode('beslut', 'formansgrupp', lefiCodes.beslut),
    ovrigInformation: perCode('ovrigInformation', 'informationstyp', ['PM:LINT', 'PM:PBH', 'PM:PU']),
  };
}

/** The sample's answer to a question about some codes and nothing else, payments apart. */
export function sampleAnswerTo(codes: readonly string[]): WireObject {
  const answer = sampleAnswer();
  const lists = codes.flatMap((code) =>
    code === 'FK:GEPI' ? ['generellPersoninformation'] : (benefitLists[code] ?? []).map(({ key }) => key),
  );
  const information = Object.entries(answer['formansinformation'] as WireObject);
  const ofPm = (['ansprak', 'beslut', 'ovrigInformation'] as const).map((array) => [
    array,
    (answer[array] as readonly WireObject[]).filter((item) => codes.includes(codeOf(item))),
  ]);
  return {
    utlamnare: answer['utlamnare'],
    formansinformation: Object.fromEntries(information.filter(([key]) => lists.includes(key))),
    ...(Object.fromEntries(ofPm) as WireObject),
  };
}

const codeOf = (item: WireObject): string =>
  ((item['formansgrupp'] ?? item['informationstyp']) as { kod: string }).kod;

/** The sample, asked for with every code in every array. */
export function sampleWrapped(change: Partial<WrappedAnswer> = {}): WrappedAnswer {
  return {
    answeredAt: '2026-11-26T09:12:00+01:00',
    askedBy: { name: 'Lisa Provsson', organisation: 'Exempelmyndigheten' },
    case: 'Ärende 2026/17',
    purpose: 'Utredning av rätt till stöd',
    period: { from: '2025-12-01', to: '2026-11-26' },
    person: { personnummer: '199001012385' },
    asked: lefiCodes,
    answer: sampleAnswer(),
    protected: false,
    isProtectionKnown: true,
    ...change,
  };
}

/** Each value in its own turn: `next` counts. */
function writer(schemas: Readonly<Record<string, Schema>>): (schema: Schema, name: string) => unknown {
  let count = 10_000;
  const next = () => (count += 1);
  const write = (schema: Schema, name: string): unknown => {
    if (schema.$ref !== undefined) return write(schemas[schema.$ref.split('/').at(-1)!]!, name);
    if (schema.properties !== undefined)
      return Object.fromEntries(
        Object.entries(schema.properties).map(([key, inner]) => [key, write(inner, key)]),
      );
    if (schema.type === 'array')
      return Array.from({ length: schema.maxItems === 1 ? 1 : 2 }, () => write(schema.items ?? {}, name));
    return leaf(schema, name, next());
  };
  return write;
}

function leaf(schema: Schema, name: string, count: number): unknown {
  if (schema.enum !== undefined) return schema.enum[count % schema.enum.length];
  if (schema.type === 'boolean') return name !== 'skyddad' && count % 2 === 0;
  if (schema.type === 'integer') return count;
  if (schema.type === 'number') return schema.maximum === 1 ? count / 100_000 : count + 0.25;
  return text(schema, name, count);
}

function text({ format, pattern = '' }: Schema, name: string, count: number): string {
  const date = addDays(day('1930-01-01'), count);
  if (format === 'date-time') return `${date}T12:34:00+01:00`;
  if (format === 'date' || name === 'datum') return date;
  if (name === 'utbetalningsmottagare')
    return `1990${count}019/1990${count}027`.replaceAll(/(\d{4})(\d{5})(\d{3})/g, '$1$2$3');
  if (pattern.includes('{10}')) return `1990${count}019`;
  if (pattern.startsWith('^[0-9]{4}$')) return String(count).slice(1);
  if (pattern.startsWith('^[0-9]{4}-')) return `${String(count).slice(1)}-01`;
  if (name === 'valuta') return 'SEK';
  return `${name} ${count}`;
}

/** A value in the answer, and where it stands. */
export interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: string | number | boolean;
}

export function leavesOf(value: unknown, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((each, place) => leavesOf(each, [...path, place]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

/** How a value may be written for a reader, by a rule of this test's own. Booleans are told by words that are not unlike. */
export function writtenForReaders({ value }: Leaf): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'Ja' : 'Nej'];
  if (typeof value === 'number') {
    const inSwedish = (amount: number, digits: number) =>
      new Intl.NumberFormat('sv-SE', { minimumFractionDigits: digits, maximumFractionDigits: 6 }).format(
        amount,
      );
    return [String(value), inSwedish(value, 0), inSwedish(value, 2), `${inSwedish(value * 100, 0)}\u00a0%`];
  }
  const time = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value);
  return [
    value,
    ...(time === null ? [] : [`${time[1]} ${time[2]}`]),
    ...value.split('/').map((one) => one.replace(/^(\d{8})(\d{4})$/, '$1-$2')),
    value.replace(/^(\d{3})(\d{2})$/, '$1 $2'),
  ];
}
