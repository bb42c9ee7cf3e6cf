import { day, type Day } from '../../../values/day.ts';
import type { LefiQuestion } from '../../../values/lefi-question.ts';
import type { operations } from '../../../web-contract/lefi.ts';
import type { AccessLog } from '../../access-log/index.ts';
import {
  isValidAt,
  type Connection,
  type LegalGround,
  type RegistryHolder,
} from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import {
  answerPerson,
  askingOfPerson,
  revealAddress,
  rulesKindOf,
  writePrintedAnswer,
  type AnsweredPerson,
  type AskingPerson,
  type PersonParts,
  type PersonsQuestion,
} from '../../lefi/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import {
  confirmLefiRules,
  hasConfirmedLefiRules,
  holdersOfAct,
  mandateFor,
  permissionsInForce,
  readLefiRules,
  type Actor,
  type RulesKind,
} from '../../permissions/index.ts';
import type { ApplicationParts } from './application-parts.ts';
import { fileReply, noContent, type Asked, type Call, type HandlersOf } from './handlers.ts';
import { requireErrand, requireReason, toldOnPage } from './lefi-question-problems.ts';
import { moment, momentOrNull } from './moments.ts';

export interface LefiHandlerParts extends Pick<ApplicationParts, 'operator'> {
  readonly isDemonstration: boolean;
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly today: () => Day;
  /** LEFI, and how a question is let in to it. */
  readonly benefits: Pick<PersonParts, 'lefi' | 'admit' | 'mustRecord' | 'counting'>;
}

/** LEFI Online's web interface: what may be asked, the rules, and questions by persons. */
export function lefiHandlers(parts: LefiHandlerParts): HandlersOf<operations> {
  const { database, accessLog, now, benefits } = parts;
  const personParts: PersonParts = { ...parts, ...benefits };
  const ask = async (call: Asked<operations['askLefi']>) => {
    const asking = askingPerson(call, parts);
    const wish = wishOf(call.body, groundsNow(asking.connection, parts));
    const answered = await toldOnPage(() => answerPerson(wish, asking, personParts), wish, parts.today());
    return tellAnswer(answered, wish, { call, connection: asking.connection });
  };
  return {
    listLefiActors: async (call) => ({
      today: parts.today(),
      operator: parts.operator.name,
      actors: await Promise.all(
        (await ownConnections(call, parts)).map((one) => tellActor(one, call, parts)),
      ),
    }),
    readLefiTypes: async (call) => {
      const asking = askingPerson(call, parts);
      const available = await toldOnPage(() =>
        benefits.lefi.availableTypes({ ...askingOfPerson(asking), asIfConsented: true }),
      );
      const grounds = groundsNow(asking.connection, parts).map(({ text, purpose, requiresConsent }) => ({
        ...{ text, purpose, requiresConsent },
      }));
      return { available, grounds };
    },
    readLefiRules: async ({ mandate, params }) => {
      const kind = requireKind(connectionOf(params, parts), parts);
      const { text, shownSha256, confirmedAt } = await readLefiRules(database, mandate, kind);
      return { text, shownSha256, confirmedAt: momentOrNull(confirmedAt) };
    },
    confirmLefiRules: async ({ mandate, params, body }) => {
      const kind = requireKind(connectionOf(params, parts), parts);
      await confirmLefiRules(database, mandate, { ...body, kind }, { accessLog, now });
      return noContent;
    },
    askLefi: (call) => ask(call),
    printLefiAnswer: async (call) => {
      const { operator, isDemonstration: demonstration } = parts;
      const bytes = await writePrintedAnswer(await ask(call), { operator: operator.name, demonstration });
      return fileReply(bytes, 'application/pdf', 'förmånsinformation.pdf');
    },
    revealLefiAddress: async (call) => {
      const { personnummer, reason: written, ...errand } = call.body;
      const reason = requireReason(written);
      const asking = { ...askingPerson(call, parts), revealing: call.mandate };
      const wish = { personnummer, reason, ...saidOf(errand, groundsNow(asking.connection, parts)) };
      const reveal = () => revealAddress(wish, asking, { ...personParts, accessLog });
      const answered = await toldOnPage(reveal, wish, parts.today());
      if (answered === null) throw new ChangeRefused(notProtectedHerself);
      return tellAnswer(answered, { ...wish, ...answered }, { call, connection: asking.connection });
    },
  };
}

const notProtectedHerself =
  'Personen är inte själv skyddad enligt registret, och adressen visas inte på det här sättet.';

/** The connections to LEFI that the person may ask for now, in a session of this kind. */
async function ownConnections(
  { actor, mayUse }: Call,
  { database, registry, now }: LefiHandlerParts,
): Promise<readonly Connection[]> {
  const held = (await permissionsInForce(database.kysely, actor.personId, now())).filter(
    (one) => holdersOfAct['ask-lefi'].some((role) => role === one.role) && mayUse(one),
  );
  return [...registry.current().connections.values()].filter(
    (one) =>
      one.service === 'lefi' &&
      isValidAt(one, now()) &&
      held.some(
        ({ organisationsnummer, connectionId }) =>
          organisationsnummer === one.organisationsnummer &&
          (connectionId === null || connectionId === one.id),
      ),
  );
}

async function tellActor(
  connection: Connection,
  { actor: { personId } }: { readonly actor: Actor },
  { database, now }: LefiHandlerParts,
) {
  const { id: connectionId, partyName: organisation, board, organisationsnummer } = connection;
  const kind = rulesKindOf(connection, now());
  const hasConfirmed =
    kind !== null && (await hasConfirmedLefiRules(database, { personId, organisationsnummer }, kind));
  return { connectionId, organisation, board, hasConfirmed };
}

function connectionOf(
  { connectionId }: { readonly connectionId: string },
  { registry }: LefiHandlerParts,
): Connection {
  const connection = registry.current().connections.get(connectionId);
  if (connection === undefined) throw new Error('a mandate was given for a connection that there is not');
  return connection;
}

function requireKind(connection: Connection, { now }: LefiHandlerParts): RulesKind {
  const kind = rulesKindOf(connection, now());
  if (kind === null)
    throw new ChangeRefused(
      'Det är inte bestämt vad er organisation får fråga om. Vänd er till den som driver tjänsten.',
    );
  return kind;
}

/** Whoever calls, with a right that is asked for anew whenever LEFI asks who she is. */
function askingPerson(
  { actor, mandate, mayUse, params }: Call & { readonly params: { readonly connectionId: string } },
  parts: LefiHandlerParts,
): AskingPerson {
  const connection = connectionOf(params, parts);
  const { database, now } = parts;
  const { id: connectionId, organisationsnummer, service } = connection;
  const subject = { organisationsnummer, service, connectionId };
  const mandateNow = () => mandateFor(database, actor, { act: 'ask-lefi', subject, now: now(), mayUse });
  return { connection, mandate, mandateNow };
}

function groundsNow({ lefi }: Connection, { now }: LefiHandlerParts): readonly LegalGround[] {
  return lefi.grounds.filter((ground) => isValidAt(ground, now()));
}

interface WrittenErrand {
  readonly case: string;
  readonly purpose: string;
  readonly consent?: { readonly givenOn: string; readonly reference: string };
}

interface WrittenQuestion extends WrittenErrand {
  readonly personnummer: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly asked: LefiQuestion['asked'];
}

function wishOf(
  { personnummer, period, asked, ...errand }: WrittenQuestion,
  grounds: readonly LegalGround[],
): PersonsQuestion {
  const { from, to } = period;
  return { personnummer, period: { from: day(from), to: day(to) }, asked, ...saidOf(errand, grounds) };
}

/** What the person says of the case, of what for, and of a consent. */
function saidOf(
  { consent, ...written }: WrittenErrand,
  grounds: readonly LegalGround[],
): Pick<PersonsQuestion, 'errand' | 'consent'> {
  const errand = { caseReference: written.case.trim(), purpose: written.purpose.trim() };
  requireErrand(errand, consent, grounds);
  if (consent === undefined) return { errand };
  return { errand, consent: { givenOn: day(consent.givenOn), reference: consent.reference.trim() } };
}

function tellAnswer(
  { answer, answeredAt, personnummer, protected: isProtected, isProtectionKnown }: AnsweredPerson,
  { asked, period, errand }: Pick<PersonsQuestion, 'asked' | 'period' | 'errand'>,
  { call, connection }: { readonly call: Call; readonly connection: Connection },
) {
  return {
    answeredAt: moment(answeredAt),
    askedBy: { name: call.actor.name, organisation: connection.partyName },
    case: errand.caseReference,
    purpose: errand.purpose,
    period,
    person: { personnummer },
    asked,
    answer: { ...answer },
    protected: isProtected,
    isProtectionKnown,
  };
}
