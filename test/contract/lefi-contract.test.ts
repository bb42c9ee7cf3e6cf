import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  schemaDifferences,
  type ContractDocument,
  type Difference,
  type SamePairs,
  type Schema,
} from './schema-differences.ts';

const own = new URL('../../contract/lefi-v9/openapi.yaml', import.meta.url);
const published = new URL(
  '../../../shared/contract/v10/se/forsakringskassan/schema/lefi/lefi-formansinformation-v9.openapi.yaml',
  import.meta.url,
);
const hasPublished = existsSync(published);
const read = (file: URL) => parse(readFileSync(file, 'utf8')) as ContractDocument;
const ours = read(own);
const theirs = hasPublished ? read(published) : ours;

/** Our name and the published one for the four that a door reads or writes. */
const roots = [
  ['Fraga', 'LefiExternFormansinformationFraga'],
  ['Svar', 'LefiExternFormansinformationSvar'],
  ['TillgangligaInformationstyper', 'LefiExternTillgangligaInformationstyper'],
  ['Fel', 'LefiFelsvar'],
] as const;

/** The published schema lacks it, and the published example of the same answer has it. */
const ourAddition = { path: 'utlamnare', says: 'is not published' };

const schemaOf = (document: ContractDocument, name: string) => document.components.schemas[name]!;

function differences(same?: SamePairs): Difference[] {
  return roots.flatMap(([name, publishedName]) =>
    schemaDifferences(
      { document: ours, schema: schemaOf(ours, name) },
      { document: theirs, schema: schemaOf(theirs, publishedName) },
      same,
    ),
  );
}

describe.runIf(hasPublished)('our contract for LEFI v9, beside the published one', () => {
  it('lets the same values be', () => {
    expect(differences()).toEqual([ourAddition]);
  });

  it('has the same paths, and the same answers to each', () => {
    const told = ({ paths }: ContractDocument) =>
      Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item).flatMap(([method, { responses }]) =>
          responses === undefined ? [] : [`${method} ${path} ${Object.keys(responses).join()}`],
        ),
      );
    expect(told(ours)).toEqual(told(theirs));
    expect(told(ours)).toHaveLength(2);
  });

  it('is found out wherever it says something else', () => {
    const same: SamePairs = new Map();
    differences(same);
    const unnoticed: string[] = [];
    let changed = 0;
    for (const [name, schema] of Object.entries(ours.components.schemas)) {
      const partners = [...(same.get(schema) ?? [])];
      for (const { what, changed: other } of partners.length === 0 ? [] : changedSchemas(schema, name)) {
        changed += 1;
        const found = partners.flatMap((partner) =>
          schemaDifferences({ document: ours, schema: other }, { document: theirs, schema: partner }, same),
        );
        if (found.length === 0) unnoticed.push(what);
      }
    }
    expect(unnoticed).toEqual([]);
    expect(changed).toBeGreaterThan(800);
  });

  it('accepts every published example that the published schema accepts', () => {
    const verdicts = publishedExamples().map(({ name, root, value }) => {
      const [ourName, theirName] = roots[root];
      return { name, published: validator(theirs, theirName)(value), ours: validator(ours, ourName)(value) };
    });
    expect(verdicts.filter((one) => one.published && !one.ours)).toEqual([]);
    expect(verdicts.filter((one) => one.published).map(({ name }) => name)).toEqual([
      'lefi-fraga.json',
      'lefi-svar.json',
      'Hämta sjukpenningsinformation',
      'Hämta tillgängliga informationstyper',
    ]);
  });
});

it('every schema of our contract is used', () => {
  const text = readFileSync(own, 'utf8');
  const unused = Object.keys(ours.components.schemas).filter(
    (name) => !text.includes(`#/components/schemas/${name}'`),
  );
  expect(unused).toEqual([]);
});

const validators = new Map(
  [ours, theirs].map((document) => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    return [document, ajv.addSchema(document, 'contract')];
  }),
);

function validator(document: ContractDocument, name: string): ValidateFunction {
  return validators.get(document)!.getSchema(`contract#/components/schemas/${name}`)!;
}

interface Example {
  readonly name: string;
  /** Index in `roots`. */
  readonly root: 0 | 1 | 2;
  readonly value: unknown;
}

/** Those beside the published contract, and those inside it. Some of the latter break its own schemas. */
function publishedExamples(): Example[] {
  const beside = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../shared/contract/examples/${name}`, import.meta.url), 'utf8'));
  const inside = [...examplesIn(theirs.paths)].map(([name, value]): Example => {
    const keys = Object.keys(value);
    const root = keys.includes('personnummer') ? 0 : keys.includes('avvikelser') ? 1 : 2;
    return { name, root, value };
  });
  return [
    { name: 'lefi-fraga.json', root: 0, value: beside('lefi-fraga.json') },
    { name: 'lefi-svar.json', root: 1, value: beside('lefi-svar.json') },
    ...inside,
  ];
}

function* examplesIn(value: unknown): Generator<readonly [string, object]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key !== 'examples') yield* examplesIn(member);
    else
      for (const [name, example] of Object.entries(member as Record<string, { value: object }>))
        yield [name, example.value];
  }
}

interface Changed {
  readonly what: string;
  readonly changed: Schema;
}

/** The schema with one thing changed, for everything that it says itself; what it refers to is left as it is. */
function changedSchemas(schema: Schema, path: string): Changed[] {
  if (schema.$ref !== undefined) return [];
  const { items } = schema;
  const ofItems = items === undefined ? [] : changedSchemas(items, `${path}[]`);
  return [
    ...changedKeywords(schema, path),
    ...Object.keys(schema.properties ?? {}).flatMap((name) => changedProperty(schema, name, path)),
    ...ofItems.map(({ what, changed }) => ({ what, changed: { ...schema, items: changed } })),
  ];
}

function changedKeywords(schema: Schema, path: string): Changed[] {
  const other: Readonly<Record<string, unknown>> = {
    type: schema.type === 'string' ? 'object' : 'string',
    enum: schema.enum?.slice(1),
    required: schema.required?.slice(1),
    pattern: '^x$',
  };
  return ['type', 'enum', 'required', 'pattern', 'maxItems', 'uniqueItems', 'minimum', 'maximum']
    .filter((keyword) => keyword in schema)
    .map((keyword) => ({ what: `${path}: ${keyword}`, changed: { ...schema, [keyword]: other[keyword] } }));
}

function changedProperty(schema: Schema, name: string, path: string): Changed[] {
  const all = schema.properties!;
  const others = Object.fromEntries(Object.entries(all).filter(([other]) => other !== name));
  return [
    { what: `${path}.${name}: is gone`, changed: { ...schema, properties: others } },
    ...changedSchemas(all[name]!, `${path}.${name}`).map(({ what, changed }) => ({
      what,
      changed: { ...schema, properties: { ...others, [name]: changed } },
    })),
  ];
}
