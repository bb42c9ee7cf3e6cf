import type { Question } from '../../values/question.ts';
import { isValidAt, type Connection } from '../connections/index.ts';

/**
 * The connection that ingivare names: the party by organisationsnummer and, when the party has several boards, the
 * board by LEFI's aktörs-id or by its name in ingivare/namn. Among those left, one that is active now comes first.
 * Null when the speaker may speak for none of the party's, or when several active ones are left to choose from.
 */
export function chooseConnection(
  question: Question,
  maySpeakFor: readonly Connection[],
  now: number,
): Connection | null {
  const ofParty = maySpeakFor.filter(
    ({ service, organisationsnummer }) =>
      service === 'ssbtek' && organisationsnummer === question.asker.organisationsnummer,
  );
  const named = narrow(narrow(ofParty, namesActor(question)), namesBoard(question));
  const active = narrow(named, (connection) => isValidAt(connection, now));
  const severalActive = active.length > 1 && active.every((connection) => isValidAt(connection, now));
  return severalActive ? null : (active.at(-1) ?? null);
}

/** Those that fit; all of them when none does. */
function narrow(
  connections: readonly Connection[],
  fits: (connection: Connection) => boolean,
): readonly Connection[] {
  const fitting = connections.filter(fits);
  return fitting.length > 0 ? fitting : connections;
}

function namesActor(question: Question) {
  const actorId = question.agencies.FK?.lefi?.actorId;
  return (connection: Connection) => actorId !== undefined && connection.actorId === actorId;
}

function namesBoard(question: Question) {
  const name = question.asker.name.toLowerCase();
  return (connection: Connection) => name.includes(connection.board.toLowerCase());
}
