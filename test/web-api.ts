import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import { parse } from 'yaml';

const folder = new URL('../contract/web-api/', import.meta.url);
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

interface Written {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>
  >;
}

const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const document = parse(readFileSync(new URL(name, folder), 'utf8')) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Written>>>>;
    };
    ajv.addSchema(document, name);
    return { name, paths: document.paths };
  });

/** What the door answered is what contract/web-api says of the operation and the status: no more, no less. */
export function answersAsTheContractSays(
  method: string,
  address: string,
  status: number,
  body: unknown,
): void {
  if (status >= 400) {
    expect(body).toMatchObject({
      status,
      title: expect.any(String) as string,
      type: expect.any(String) as string,
    });
    return;
  }
  const { name, path, operation } = operationAt(method, address);
  const response = operation.responses[String(status)];
  expect(response, `${method} ${path} says nothing of ${status}`).toBeDefined();
  const schema = response?.content?.['application/json']?.schema;
  if (schema === undefined) return;
  const place = [
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    String(status),
    'content',
    'application/json',
    'schema',
  ];
  const isAsSaid = ajv.compile({ $ref: `${name}#/${place.map(escaped).join('/')}` });
  expect(isAsSaid(body) ? [] : isAsSaid.errors).toEqual([]);
}

function operationAt(method: string, address: string) {
  const [pathname = ''] = address.split('?');
  for (const { name, paths } of documents) {
    for (const [path, item] of Object.entries(paths)) {
      const operation = item[method.toLowerCase()];
      const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
      if (operation !== undefined && pattern.test(pathname)) return { name, path, operation };
    }
  }
  throw new Error(`contract/web-api has no ${method} ${pathname}`);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
