import { expect, test } from 'vitest';
import { z } from 'zod';
import { configSchema, parseConfig } from '../../src/server/config.ts';
import { codesIn, readText, tableUnder } from './page.ts';

// The example and the page name every key of the configuration, and no other.

interface Key {
  readonly path: string;
  readonly byDefault: unknown;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly default?: unknown;
}

/** What has a key of its own for each agency, register or process: told once, as `*`. */
const manyAlike = ['agencies', 'registers', 'connections.lefi.addresses'];

/** Every key that holds a value: `ssbtekV10.port`. */
function keysOf(schema: JsonSchema, path = ''): Key[] {
  const below = [
    schema,
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  const nested = below.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, inner]) =>
      keysOf(inner, path === '' ? name : manyAlike.includes(path) ? `${path}.*` : `${path}.${name}`),
    ),
  );
  if (typeof schema.additionalProperties === 'object' && manyAlike.includes(path))
    nested.push(...keysOf(schema.additionalProperties, `${path}.*`));
  const isList = schema.items !== undefined;
  return nested.length > 0 && !isList ? nested : [{ path, byDefault: schema.default }, ...nested];
}

const inSchema = keysOf(z.toJSONSchema(configSchema, { io: 'input' }) as JsonSchema);
const paths = [...new Set(inSchema.map(({ path }) => path))].sort();

test('the example can be read', () => {
  const config = parseConfig(readText('config.example.json'), '/etc/samsvar');
  expect(config.accessLog.signingKey).toBe('/etc/samsvar/keys/log.key');
});

test('the example names every key, but those that stand instead of another', () => {
  const example: unknown = JSON.parse(readText('config.example.json'));
  const written = new Set(pathsIn(example));
  // A production has neither a chosen day nor an embedded PostgreSQL.
  const absent = paths.filter((path) => !written.has(path));
  expect(absent).toEqual(['database.folder', 'today']);
});

test('the page tells every key, and no other', () => {
  const rows = tableUnder(readText('docs/operating.md'), /^## Konfiguration/);
  const told = rows.map((row) => codesIn(row['nyckel']!)[0]!).filter((path) => path !== 'agencies.*');
  expect(told.sort()).toEqual(paths);
});

test('the page tells the defaults that hold', () => {
  const rows = tableUnder(readText('docs/operating.md'), /^## Konfiguration/);
  for (const { path, byDefault } of inSchema) {
    if (byDefault === undefined) continue;
    const row = rows.find((each) => codesIn(each['nyckel']!)[0] === path)!;
    const written = typeof byDefault === 'string' ? byDefault : JSON.stringify(byDefault);
    expect([path, row['förval']]).toEqual([path, written]);
  }
  const breaker = parseConfig(readText('config.example.json'), '/').agencies.CSN!.breaker;
  expect(rows.find((row) => row['nyckel']!.includes('breaker.failures'))!['förval']).toBe(
    String(breaker.failures),
  );
  expect(rows.find((row) => row['nyckel']!.includes('breaker.openMs'))!['förval']).toBe(
    String(breaker.openMs),
  );
});

function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each) => pathsIn(each, path))];
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, inner]) =>
      pathsIn(inner, path === '' ? name : manyAlike.includes(path) ? `${path}.*` : `${path}.${name}`),
    ),
  ];
}
