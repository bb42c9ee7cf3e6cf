/** A schema of an OpenAPI document, as far as it decides which values are valid. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly [keyword: string]: unknown;
}

export interface ContractDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses?: object }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One place where two documents let different values be, such as `beslut[].underlag.bp`. */
export interface Difference {
  readonly path: string;
  readonly says: string;
}

export interface Side {
  readonly document: ContractDocument;
  readonly schema: Schema;
}

/** Pairs of schemas, ours first, that have been found to be the same with all below them. */
export type SamePairs = Map<Schema, Set<Schema>>;

/**
 * Walks two schemas side by side. Texts and names of schemas may differ; what is valid may not. Pairs in `same` are not
 * walked again, and those that are found to be the same are added to it.
 */
export function schemaDifferences(
  ours: Side,
  theirs: Side,
  same: SamePairs = new Map(),
  path = '',
): Difference[] {
  const [own, their] = [resolved(ours), resolved(theirs)];
  if (same.get(own)?.has(their) === true) return [];
  const found = differencesOf({ ...ours, schema: own }, { ...theirs, schema: their }, same, path);
  if (found.length === 0) same.set(own, (same.get(own) ?? new Set()).add(their));
  return found;
}

function differencesOf(ours: Side, theirs: Side, same: SamePairs, path: string): Difference[] {
  const [own, their] = [ours.schema, theirs.schema];
  const said = keywords.filter((keyword) => keyword in own || keyword in their);
  const inKeywords = said.flatMap((keyword) =>
    isSame(keyword, own[keyword], their[keyword], own.type)
      ? []
      : [{ path, says: `${keyword}: ${shown(own[keyword])}, published ${shown(their[keyword])}` }],
  );
  return [...inKeywords, ...inProperties(ours, theirs, same, path), ...inItems(ours, theirs, same, path)];
}

const keywords = [
  'type format pattern enum required minItems maxItems uniqueItems minimum maximum minLength maxLength',
  'nullable additionalProperties oneOf anyOf allOf not',
].flatMap((some) => some.split(' '));

function inProperties(ours: Side, theirs: Side, same: SamePairs, path: string): Difference[] {
  const [own, their] = [ours.schema.properties ?? {}, theirs.schema.properties ?? {}];
  return [...new Set([...Object.keys(own), ...Object.keys(their)])].flatMap((name) => {
    const below = path === '' ? name : `${path}.${name}`;
    const [ownProperty, theirProperty] = [own[name], their[name]];
    if (ownProperty === undefined) return [{ path: below, says: 'is missing' }];
    if (theirProperty === undefined) return [{ path: below, says: 'is not published' }];
    return schemaDifferences(
      { ...ours, schema: ownProperty },
      { ...theirs, schema: theirProperty },
      same,
      below,
    );
  });
}

function inItems(ours: Side, theirs: Side, same: SamePairs, path: string): Difference[] {
  const [own, their] = [ours.schema.items, theirs.schema.items];
  if (own === undefined && their === undefined) return [];
  return schemaDifferences(
    { ...ours, schema: own ?? {} },
    { ...theirs, schema: their ?? {} },
    same,
    `${path}[]`,
  );
}

function resolved({ document, schema }: Side): Schema {
  let at = schema;
  while (at.$ref !== undefined) {
    const name = at.$ref.replace('#/components/schemas/', '');
    const found = document.components.schemas[name];
    if (found === undefined) throw new Error(`no schema ${name}`);
    at = found;
  }
  return at;
}

/** Formats of numbers decide nothing; nor does a length of what is no text, or a least number of nothing. */
function isSame(keyword: string, own: unknown, their: unknown, type: string | undefined): boolean {
  if (keyword === 'format' && type !== 'string') return true;
  if (keyword.endsWith('Length') && type !== 'string') return true;
  if (keyword === 'pattern') return isSamePattern(own, their);
  if (keyword === 'minItems') return (own ?? 0) === (their ?? 0);
  return own === their || shown(asSet(own)) === shown(asSet(their));
}

function asSet(value: unknown): unknown {
  return Array.isArray(value) ? value.map(shown).sort() : value;
}

function isSamePattern(own: unknown, their: unknown): boolean {
  if (own === their) return true;
  return typeof own === 'string' && typeof their === 'string' && letsThrough(own) === letsThrough(their);
}

const known = new Map<string, string>();

/** The probes that a pattern lets through. */
function letsThrough(pattern: string): string {
  const found = known.get(pattern) ?? probes.filter((text) => new RegExp(pattern, 'u').test(text)).join('|');
  known.set(pattern, found);
  return found;
}

/** Whatever a pattern of the contract lets through or not; two patterns that agree on all are taken for the same. */
const stems = ['', '2026', '2026-02', '2026-13', '2026-02-28', '2026-02-32', 'Datum saknas', '199001012385'];
const stubs = [...stems, '9001012385', '900101-2385', '202', '20260', '20', '12-2026', 'datum saknas', '0'];
const probes = stubs.flatMap((stem) =>
  ['', ' ', ':', 'x', '1'].flatMap((more) => [`${more}${stem}`, `${stem}${more}`]),
);

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
