import type { operations } from '../../../web-contract/finsam-office.ts';
import { day } from '../../../values/day.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { readFinsamLog, type ReadAct } from '../../follow-up/index.ts';
import { rolesInWords } from '../../permissions/index.ts';
import { actInWords } from './act-in-words.ts';
import type { HandlersOf } from './handlers.ts';
import { placeOf, tellPlace } from './log-place.ts';

/** The log of what has been done in Uppföljning Finsam, for the operator's log auditor. */
export function finsamLogHandlers(parts: { readonly database: Database; readonly accessLog: AccessLog }) {
  const { database, accessLog } = parts;
  return {
    readFinsamLog: async ({ body: { from, until, reason, after }, mandate }) => {
      const wish = { from: day(from), until: day(until), reason };
      const place = after === undefined ? {} : { after: placeOf(after) };
      const { acts, identities, next } = await readFinsamLog(
        database,
        mandate,
        { ...wish, ...place },
        { accessLog },
      );
      return {
        acts: acts.map(tellAct),
        identities: [...identities],
        next: next === null ? null : tellPlace(next),
      };
    },
  } satisfies Partial<HandlersOf<operations>>;
}

function tellAct({ act, by, role, facts, ...place }: ReadAct) {
  return {
    ...{ place: tellPlace(place), act, by },
    actInWords: actInWords(act),
    role: role === null ? null : (loggedRoles[role] ?? role),
    facts: Object.entries(facts).map(([name, value]) => ({
      name,
      values: Array.isArray(value) ? value.map(String) : [String(value)],
    })),
  };
}

/** An orderer is no role of a user's: nobody holds a permission as one. */
const loggedRoles: Readonly<Record<string, string | undefined>> = { ...rolesInWords, orderer: 'beställare' };
