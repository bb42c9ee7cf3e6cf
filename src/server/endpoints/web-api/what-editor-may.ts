import type { Database } from '../../database/index.ts';
import {
  holdersOfAct,
  permissionsInForce,
  type Act,
  type Actor,
  type Holder,
} from '../../permissions/index.ts';

/** What the person may do with content, for the pages to offer: every act is examined anew when it is done. */
export async function whatEditorMay(database: Database, actor: Actor, now: number) {
  const held = await permissionsInForce(database.kysely, actor.personId, now);
  const may = (act: Act) => {
    const holders: readonly Holder[] = holdersOfAct[act];
    return held.some(({ role }) => holders.includes(role));
  };
  const agencies = held.flatMap(({ role, agency }) =>
    role === 'agency-representative' && agency !== null ? [agency] : [],
  );
  return {
    draft: may('draft-content'),
    assure: may('assure-content'),
    approveFor: [...new Set(agencies)],
    publish: may('publish-content'),
    handleReports: may('handle-fault-report'),
  };
}
