import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { holdersOfAct } from '../../permissions/index.ts';
import type { Demand, Operation, SubjectKind } from './operation.ts';

/** An operation with what its parameters and body are held against. */
export interface CompiledOperation extends Operation {
  readonly isParams: ValidateFunction;
  readonly isQuery: ValidateFunction;
  /** Null when the operation takes no JSON. */
  readonly isBody: ValidateFunction | null;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: object;
}

interface WrittenOperation {
  readonly operationId?: string;
  readonly 'x-act'?: string;
  readonly 'x-subject'?: SubjectKind;
  readonly 'x-max-body-bytes'?: number;
  readonly 'x-keeps-session'?: boolean;
  readonly 'x-records-denial'?: boolean;
  /** The query is another party's to write; the handler reads it itself. */
  readonly 'x-any-query'?: boolean;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: RequestBody | { readonly $ref: string };
}

interface RequestBody {
  readonly content: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>>;
  readonly components?: {
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly requestBodies?: Readonly<Record<string, RequestBody>>;
  };
}

const contract = new URL('../../../../contract/web-api/', import.meta.url);
const methods = ['get', 'post', 'put', 'delete'] as const;

/** Reads every document of contract/web-api and compiles what its operations take. Once at start. */
export function readOperations(): readonly CompiledOperation[] {
  return readdirSync(contract)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) =>
      operationsOf(name.slice(0, -'.yaml'.length), readFileSync(new URL(name, contract), 'utf8')),
    );
}

/** The operations of one document of OpenAPI 3.1 in YAML. */
export function operationsOf(room: string, text: string): readonly CompiledOperation[] {
  const document = parse(text) as Document;
  const compiler = compilerOf(room, document);
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const written = item[method];
      return written === undefined ? [] : [compile({ room, path, method, written, document, ...compiler })];
    }),
  );
}

function compilerOf(room: string, document: Document) {
  const json = new Ajv2020({ strict: false, allErrors: true, useDefaults: true, discriminator: true });
  const texts = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true, useDefaults: true });
  for (const ajv of [json, texts]) {
    formats.default(ajv);
    ajv.addSchema(document, room);
  }
  return { json, texts };
}

function compile(given: {
  readonly room: string;
  readonly path: string;
  readonly method: (typeof methods)[number];
  readonly written: WrittenOperation;
  readonly document: Document;
  readonly json: Ajv2020;
  readonly texts: Ajv2020;
}): CompiledOperation {
  const { room, path, method, written, document, json, texts } = given;
  const { operationId: id, 'x-subject': subject = 'none', 'x-max-body-bytes': maxBodyBytes } = written;
  if (id === undefined) throw new Error(`${room}.yaml: ${method} ${path} has no operationId`);
  const parameters = (written.parameters ?? []).map((one) => resolve(one, document));
  const { bodyType, place } = bodyOf(written, document, `#/paths/${escaped(path)}/${method}/requestBody`);
  return {
    room,
    id,
    method: method.toUpperCase() as Operation['method'],
    path,
    demand: demandOf(room, id, written['x-act']),
    subject,
    bodyType,
    ...(maxBodyBytes === undefined ? {} : { maxBodyBytes }),
    keepsSession: written['x-keeps-session'] ?? true,
    recordsDenial: written['x-records-denial'] ?? false,
    isParams: texts.compile(objectOf(room, parameters, 'path')),
    isQuery: texts.compile(queryOf(room, parameters, written)),
    isBody: bodyType === 'application/json' ? json.compile({ $ref: `${room}${place}` }) : null,
  };
}

/** What is sent, and where the document says how it must be; a body that several operations share stands among the components. */
function bodyOf({ requestBody }: WrittenOperation, document: Document, here: string) {
  if (requestBody === undefined) return { bodyType: null, place: '' };
  const [body, at] =
    '$ref' in requestBody ? [sharedBody(requestBody.$ref, document), requestBody.$ref] : [requestBody, here];
  const [bodyType = null] = Object.keys(body.content);
  return { bodyType, place: `${at}/content/${escaped('application/json')}/schema` };
}

function sharedBody($ref: string, { components }: Document): RequestBody {
  const found = components?.requestBodies?.[$ref.slice('#/components/requestBodies/'.length)];
  if (found === undefined) throw new Error(`${$ref} is not in the document`);
  return found;
}

/** Deny by default: an operation that does not say who may is a mistake in the contract. */
function demandOf(room: string, id: string, written: string | undefined): Demand {
  const isKnown =
    written === 'public' || written === 'logged-in' || Object.hasOwn(holdersOfAct, written ?? '');
  if (!isKnown) throw new Error(`${room}.yaml: ${id} has no x-act that there is`);
  return written as Demand;
}

function queryOf(
  room: string,
  parameters: readonly Parameter[],
  { 'x-any-query': isAny }: WrittenOperation,
): object {
  return isAny === true ? {} : objectOf(room, parameters, 'query');
}

function objectOf(room: string, parameters: readonly Parameter[], place: string): object {
  const own = parameters.filter((one) => one.in === place);
  return {
    type: 'object',
    additionalProperties: false,
    required: own.filter(({ required = false }) => required).map(({ name }) => name),
    properties: Object.fromEntries(own.map(({ name, schema = {} }) => [name, rooted(schema, room)])),
  };
}

/** A reference within the document is one within the room's schema here. */
function rooted(schema: object, room: string): object {
  return '$ref' in schema && typeof schema.$ref === 'string' ? { $ref: `${room}${schema.$ref}` } : schema;
}

function resolve(one: Parameter | { readonly $ref: string }, { components }: Document): Parameter {
  if (!('$ref' in one)) return one;
  const found = components?.parameters?.[one.$ref.slice('#/components/parameters/'.length)];
  if (found === undefined) throw new Error(`${one.$ref} is not in the document`);
  return found;
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
