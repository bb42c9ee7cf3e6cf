import { readFileSync } from 'node:fs';
import formats from 'ajv-formats';
import { OpenAPIValidator, type Document } from 'openapi-backend';
import { expect } from 'vitest';
import { parse } from 'yaml';

// Every message of a test is held against contract/system-api by a reader of OpenAPI that is not the door's own.

const document = parse(
  readFileSync(new URL('../../contract/system-api/openapi.yaml', import.meta.url), 'utf8'),
) as ContractDocument;

interface ContractDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

const validator = new OpenAPIValidator({
  definition: withoutReferences(document) as Document,
  ajvOpts: { strict: false, allErrors: true },
  customizeAjv: (ajv) => {
    formats.default(ajv);
    return ajv;
  },
});

/** The library takes no references; what stands beside one stays (OpenAPI 3.1). No schema of ours holds itself. */
function withoutReferences(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutReferences);
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...beside } = part as Readonly<Record<string, unknown>>;
  const whole = typeof $ref === 'string' ? { ...(partAt($ref) as object), ...beside } : beside;
  return Object.fromEntries(
    // Nor does it look at any JSON but the plain: which of the two it is, holdHeaders sees to.
    Object.entries(whole).map(
      ([name, value]) => [name.replace('problem+json', 'json'), withoutReferences(value)] as const,
    ),
  );
}

function partAt(reference: string): unknown {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>>)[name], document);
}

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string | Uint8Array;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * An answer must be declared: its status, its media type, its headers, and its content. A question must be valid if it
 * was answered, or if its problem does not say otherwise.
 */
export function holdAgainstContract(exchange: Exchange): void {
  const { path, method, status, headers, body } = exchange;
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`the contract has no ${method} ${path}`);
  holdHeaders(exchange, resolved(operation.responses[String(status)]));
  if (!String(headers['content-type']).includes('json')) return;
  const told: unknown = JSON.parse(body);
  expect(validator.validateResponse(told, operation.operationId, status).errors ?? []).toEqual([]);
  if (status === 200 && operation.operationId === 'askQuestion')
    expect(brokenByQuestion(exchange)).toEqual([]);
}

function holdHeaders({ status, headers }: Exchange, declared: Response | undefined): void {
  if (declared === undefined) throw new Error(`the contract declares no ${status}`);
  const [mediaType] = String(headers['content-type']).split(';');
  expect(Object.keys(declared.content ?? {})).toContain(mediaType);
  if (declared.headers?.['Retry-After'] !== undefined) expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
}

/** What the contract says of a question; empty when it is valid. */
function brokenByQuestion({ method, path, requestHeaders, requestBody }: Exchange): unknown[] {
  const operationId = document.paths[path]?.[method.toLowerCase()]?.operationId;
  const request = {
    method,
    path,
    headers: { ...requestHeaders },
    body: JSON.parse(String(requestBody).replace(/^\uFEFF/, '')) as object,
  };
  return validator.validateRequest(request, operationId).errors ?? [];
}

function resolved(response: Response | undefined): Response | undefined {
  return response?.$ref === undefined ? response : (partAt(response.$ref) as Response);
}
