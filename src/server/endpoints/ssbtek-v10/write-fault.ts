import { randomInt } from 'node:crypto';
import { Fault } from '../../../values/fault.ts';
import type { Question } from '../../../values/question.ts';
import type { Asking } from '../../access-log/index.ts';
import type { Caller } from '../../identities/index.ts';
import { escapeXml, soapFault, type SoapFaultCode } from '../../soap/index.ts';
import { namespace, type Operation } from './contract.ts';
import type { DoorParts } from './door-parts.ts';
import { brokenRule, felkoder, internalError } from './felkoder.ts';
import { NotValid } from './read-message.ts';

/** How far a question had come; the less, the earlier it was refused. */
export interface HowFar {
  caller: Caller | null;
  operation: Operation;
  question?: Question;
  /** The connection that the question names; null when it names none of the caller's. */
  connectionId?: string | null;
}

export interface Reply {
  readonly status: 200 | 500;
  readonly xml: string;
  /** Whole seconds, for a fault that says when to come back. */
  readonly retryAfterSeconds?: number | undefined;
}

/** The only catch on this door: whatever is thrown becomes a SOAP fault, recorded before it leaves. */
export async function orFault(
  attempt: (howFar: HowFar) => Promise<string>,
  parts: DoorParts,
): Promise<Reply> {
  const howFar: HowFar = { caller: null, operation: 'hamtaBastjanstInformation' };
  try {
    return { status: 200, xml: await attempt(howFar) };
  } catch (error) {
    const told = await recorded(error, howFar, parts);
    const retryAfterSeconds = told instanceof Fault ? told.facts.retryAfterSeconds : undefined;
    return { status: 500, xml: writeFault(told, howFar.operation, parts), retryAfterSeconds };
  }
}

/**
 * Every refusal of an identified caller is recorded; an unidentified one is counted, so that a flood cannot fill the
 * log. What cannot be recorded is itself the fault that the caller gets.
 */
async function recorded(error: unknown, howFar: HowFar, parts: DoorParts): Promise<unknown> {
  const { caller } = howFar;
  const code = error instanceof Fault ? error.code : 'bug';
  parts.metrics.refused('ssbtek-v10', code, caller === null ? 'unidentified' : 'identified');
  if (!(error instanceof Fault)) return error;
  if (caller === null) {
    parts.refusals.saw(error.code, null);
    return error;
  }
  return parts.admission.mustRecord(error.code, askingOf(caller, howFar))
    ? recordedAlone(error, { ...howFar, caller }, parts)
    : error;
}

async function recordedAlone(
  error: Fault,
  { caller, question, connectionId = null }: HowFar & { caller: Caller },
  parts: DoorParts,
): Promise<unknown> {
  parts.refusals.saw(error.code, caller);
  if (error.code === 'log-unavailable') return error;
  const context = {
    contract: 'ssbtek-v10',
    speaker: caller,
    connectionId,
    ...(question === undefined ? {} : { question }),
  };
  return parts.relay.recordRefusal(error, context).then(
    () => error,
    (unrecorded: unknown) => unrecorded,
  );
}

function askingOf({ certificate }: Caller, { question, connectionId = null }: HowFar): Asking {
  const organisationsnummer = question?.asker.organisationsnummer ?? null;
  return {
    certificateId: certificate.id,
    connectionId,
    organisationsnummer,
    contract: 'ssbtek-v10',
    role: 'relay',
  };
}

/** SOAP 1.1 fault with the operation's own fault element (v10 XSD, BastjanstInformationFault). */
function writeFault(error: unknown, operation: Operation, parts: DoorParts): string {
  if (error instanceof Fault) {
    const { felkod, faultcode, felmeddelande } = felkoder[error.code];
    const messages = error instanceof NotValid ? brokenRules(error) : [felmeddelande(error.facts)];
    return faultXml(operation, { felkod, faultcode, messages });
  }
  const reference = newReference();
  parts.onBug(error, reference);
  const { felkod, felmeddelande } = internalError(reference);
  return faultXml(operation, { felkod, faultcode: 'Server', messages: [felmeddelande] });
}

interface Said {
  readonly felkod: string;
  readonly faultcode: SoapFaultCode;
  readonly messages: readonly string[];
}

function faultXml(operation: Operation, { felkod, faultcode, messages }: Said): string {
  const said = messages
    .map((message) => `<ssbt:felmeddelande>${escapeXml(message)}</ssbt:felmeddelande>`)
    .join('');
  const name = `ssbt:${operation}Fault`;
  const detail = `<${name} xmlns:ssbt="${namespace}"><ssbt:felkod>${felkod}</ssbt:felkod>${said}</${name}>`;
  return soapFault(faultcode, messages[0] ?? felkod, detail);
}

const mostRulesShown = 10;

function brokenRules({ problems }: NotValid): string[] {
  return problems.slice(0, mostRulesShown).map(brokenRule);
}

/** Letters only: no one shall take it for part of a personnummer. */
function newReference(): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZ';
  return Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
}
