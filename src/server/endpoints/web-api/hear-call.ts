import type { FastifyRequest } from 'fastify';
import type { AgencyCode } from '../../../values/agency.ts';
import type { Database } from '../../database/index.ts';
import { FieldMistakes, NotFound } from '../../parties/index.ts';
import type { WhyEnded } from '../../identities/index.ts';
import {
  mandateFor,
  PermissionDenied,
  type Actor,
  type Mandate,
  type PermissionInForce,
  type Subject,
} from '../../permissions/index.ts';
import { fieldMessages } from './field-messages.ts';
import type { Call } from './handlers.ts';
import type { SubjectKind } from './operation.ts';
import type { CompiledOperation } from './read-operations.ts';
import { requireSameOrigin } from './same-origin.ts';
import { unkeepableTexts } from './unkeepable-texts.ts';
import { NotLoggedIn, WrongContentType } from './write-problem.ts';

/** Who is calling, as the session says. */
export type Visitor =
  | {
      readonly kind: 'logged-in';
      readonly actor: Actor;
      /** Whether a permission may be used in the session. */
      readonly mayUse: (permission: PermissionInForce) => boolean;
    }
  /** `why`: the session that there was has ended. */
  | { readonly kind: 'unknown'; readonly why: WhyEnded | null };

export interface HearingParts {
  /**
   * Resolves when this process holds the registry as it is now: whoever has just changed it, perhaps through another process,
   * is shown the change. Absent: where no operation rests on it.
   */
  readonly registryIsHeld?: () => Promise<void>;
  readonly database: Database;
  readonly publicUrl: string;
  readonly now: () => number;
  /** Whose session the cookies name. `keeps`: the call is a sign that the person is still there. */
  readonly visitorOf: (cookie: string | undefined, keeps: boolean) => Promise<Visitor>;
  /** Records that somebody may not do what `x-records-denial` stands for, on a connection. Absent: where no operation has it. */
  readonly recordDenial?: (actor: Actor, connectionId: string | null) => Promise<void>;
  /** What an id in the path is about; null when there is no such thing. */
  readonly subjects: Readonly<
    Record<'application' | 'connection' | 'unit', (id: string) => Promise<Subject | null>>
  >;
}

export interface HeardCall extends Call {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** From our own pages, by somebody who has logged in, with a mandate, and as the contract says; in that order. */
export async function hearCall(
  operation: CompiledOperation,
  request: FastifyRequest,
  parts: HearingParts,
): Promise<HeardCall> {
  const visitor = await hearVisitor(operation, request, parts);
  const actor = visitor.kind === 'unknown' ? null : visitor.actor;
  const params = copyOf(request.params);
  const query = copyOf(request.query);
  requireFields(operation.isParams, params);
  if (operation.demand !== 'public') await parts.registryIsHeld?.();
  const mandate =
    visitor.kind === 'unknown' ? null : await mandateOrRecord(operation, visitor, { params, query }, parts);
  requireFields(operation.isQuery, query);
  return {
    params,
    query,
    body: bodyOf(operation, request.body),
    visitor: actor,
    cookie: request.headers.cookie,
    fileName: fileNameOf(request.headers['x-file-name']),
    mayUse: visitor.kind === 'unknown' ? () => false : visitor.mayUse,
    url: request.url,
    address: request.ip,
    get actor() {
      return required(actor, operation);
    },
    get mandate() {
      return required(mandate, operation);
    },
  };
}

/** Who calls, from our own pages. Throws NotLoggedIn where the contract demands somebody. */
export async function hearVisitor(
  { demand, keepsSession }: CompiledOperation,
  { method, headers }: FastifyRequest,
  parts: HearingParts,
): Promise<Visitor> {
  requireSameOrigin(method, headers, parts.publicUrl);
  const visitor = await parts.visitorOf(headers.cookie, keepsSession);
  if (visitor.kind === 'unknown' && demand !== 'public') throw new NotLoggedIn(visitor.why);
  return visitor;
}

function bodyOf({ isBody, bodyType }: CompiledOperation, body: unknown): unknown {
  if (isBody !== null) requireFields(isBody, body);
  else if (bodyType !== null) {
    if (body === undefined || body === null) return Buffer.alloc(0);
    if (!Buffer.isBuffer(body)) throw new WrongContentType();
  }
  return body;
}

/** A name may hold a person's number, and so it comes in a header and never in an address. */
function fileNameOf(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(typeof header === 'string' ? header : '');
  } catch {
    return ''; // not as encodeURIComponent writes it
  }
}

/** Where the contract says so, that a mandate was denied is on record before it is told. */
async function mandateOrRecord(
  operation: CompiledOperation,
  visitor: Extract<Visitor, { kind: 'logged-in' }>,
  asked: Parameters<typeof mandateOf>[2],
  parts: HearingParts,
): Promise<Mandate | null> {
  try {
    return await mandateOf(operation, visitor, asked, parts);
  } catch (error) {
    if (operation.recordsDenial && error instanceof PermissionDenied)
      await parts.recordDenial?.(visitor.actor, asked.params['connectionId'] ?? null);
    throw error;
  }
}

async function mandateOf(
  { demand, subject }: CompiledOperation,
  { actor, mayUse }: Extract<Visitor, { kind: 'logged-in' }>,
  { params, query }: Readonly<Record<'params' | 'query', Readonly<Record<string, string>>>>,
  parts: HearingParts,
): Promise<Mandate | null> {
  if (demand === 'public' || demand === 'logged-in') return null;
  const asked = await subjectOf(subject, params, parts);
  // For whoever represents several agencies: an agency that she does not represent is nobody's subject.
  const about = query['agency'] === undefined ? asked : { ...asked, agency: query['agency'] as AgencyCode };
  return await mandateFor(parts.database, actor, { act: demand, subject: about, now: parts.now(), mayUse });
}

async function subjectOf(
  kind: SubjectKind,
  params: Readonly<Record<string, string>>,
  { subjects }: HearingParts,
): Promise<Subject> {
  switch (kind) {
    case 'none':
      return {};
    case 'organisation':
      return { organisationsnummer: requiredParameter(params, 'organisationsnummer') };
    case 'federation':
      return { federation: requiredParameter(params, 'federation') };
    case 'agency':
      return { agency: requiredParameter(params, 'agency') as AgencyCode };
    case 'application':
    case 'connection':
    case 'unit': {
      const found = await subjects[kind](requiredParameter(params, `${kind}Id`));
      if (found === null) throw new NotFound('Det finns inget med det id:t.');
      return found;
    }
  }
}

function requiredParameter(params: Readonly<Record<string, string>>, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`the contract has no path parameter ${name}`);
  return value;
}

function requireFields(isValid: CompiledOperation['isParams'], value: unknown): void {
  if (!isValid(value)) throw new FieldMistakes(fieldMessages(isValid.errors ?? []));
  const unkeepable = unkeepableTexts(value);
  if (unkeepable.length > 0) throw new FieldMistakes(unkeepable);
}

function copyOf(given: unknown): Record<string, string> {
  return { ...(given as Record<string, string>) };
}

function required<Value>(value: Value | null, { id }: CompiledOperation): Value {
  if (value === null) throw new Error(`${id} asks for what its x-act does not demand`);
  return value;
}
