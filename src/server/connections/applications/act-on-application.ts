import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import {
  changeRegistry,
  ChangeRefused,
  doAct,
  NotFound,
  type Doing,
  type RegistryChange,
} from '../../parties/index.ts';
import { requireMandate, type Act, type Mandate } from '../../permissions/index.ts';
import { applicationCourse, type ApplicationCourse, type ApplicationState } from '../application-state.ts';
import { connectionActs } from '../connection-act.ts';
import { keepAct, recordOf, type Said } from '../kept-act.ts';
import type { Order } from '../order.ts';

/** What every act needs besides its mandate. */
export interface Acting {
  readonly mandate: Mandate;
  readonly accessLog: AccessLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An application as it stands, while nobody else can act on it. */
export interface ApplicationInHand {
  readonly id: string;
  readonly service: 'ssbtek' | 'lefi';
  readonly startedBy: string;
  readonly course: ApplicationCourse;
  /** Version of the latest saved order; 0 before the first. */
  readonly version: number;
  readonly order: Order;
  /** Id that the act will have. */
  readonly actId: string;
  /** When it is done. Milliseconds since 1970. */
  readonly now: number;
}

interface ActWish {
  readonly applicationId: string;
  /** The act that the mandate must be for. */
  readonly act: Act;
  /** What it is called in the history, when that is not the act of the mandate. */
  readonly recordedAs?: string;
  /** States in which it can be done. */
  readonly from: readonly ApplicationState[];
}

/**
 * Does one act on an application: alone, in a state that allows it, recorded in the log before it holds. Throws
 * ChangeRefused when the state does not allow it.
 */
export async function actOnApplication<Added extends object>(
  database: Database,
  acting: Acting,
  wish: ActWish,
  act: (application: ApplicationInHand, doing: Doing) => Promise<Said<Added>>,
): Promise<Added> {
  requireMandate(acting.mandate, wish.act);
  const { accessLog, mandate } = acting;
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const { transaction, at } = doing;
    const application = await takeApplication(transaction, acting, wish);
    const said = await act(application, doing);
    await keepAct(transaction, { by: mandate.by, wish, inHand: application, said, recordedAt: at });
    return { record: recordOf(wish, said), added: said.added };
  });
}

/** As actOnApplication, for acts that change what questions are decided on. */
export async function actOnApplicationAndRegistry<Added extends object>(
  database: Database,
  acting: Acting,
  wish: ActWish,
  act: (application: ApplicationInHand, change: RegistryChange) => Promise<Said<Added>>,
): Promise<Added> {
  requireMandate(acting.mandate, wish.act);
  const { accessLog, mandate } = acting;
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const application = await takeApplication(change.transaction, acting, wish);
    const said = await act(application, change);
    const recordedAt = change.recorded.at;
    await keepAct(change.transaction, { by: mandate.by, wish, inHand: application, said, recordedAt });
    return { act: recordOf(wish, said), added: said.added };
  });
}

export async function takeApplication(
  transaction: Transaction<NoTables>,
  { now }: Pick<Acting, 'now'>,
  { applicationId, from }: ActWish,
): Promise<ApplicationInHand> {
  const at = now();
  const { rows } = await sql<{ service: 'ssbtek' | 'lefi'; started_by: string }>`
    select service, started_by from application
    where id = ${applicationId} and service = 'ssbtek' for update`.execute(transaction);
  const [found] = rows;
  if (found === undefined) throw new NotFound('Det finns ingen beställning med det id:t.');
  const course = applicationCourse(await connectionActs(transaction, { applicationId }), at);
  if (!from.includes(course.state)) throw new ChangeRefused(refusals[course.state]);
  const { version, order } = await latestOrder(transaction, applicationId);
  return {
    id: applicationId,
    service: found.service,
    startedBy: found.started_by,
    course,
    version,
    order,
    actId: randomUUID(),
    now: at,
  };
}

const refusals: Readonly<Record<ApplicationState, string>> = {
  draft: 'Beställningen är ett utkast och har inte skickats in.',
  'sent-in': 'Beställningen har skickats in. Läs om sidan för att se hur långt den har kommit.',
  'to-be-completed': 'Beställningen väntar på att kommunen kompletterar den.',
  'under-review': 'Beställningen granskas. Läs om sidan för att se hur långt den har kommit.',
  approved: 'Beställningen är redan godkänd.',
  registered: 'Anslutningen är redan införd i registret.',
  open: 'Åtkomsten är redan öppnad.',
  'ended-unopened': 'Anslutningen har avslutats utan att öppnas. En ny beställning behövs.',
  refused: 'Beställningen har avslagits.',
  withdrawn: 'Beställningen har återkallats.',
};

/** The order as it was saved last. */
export async function latestOrder(
  queries: Transaction<NoTables> | Database['kysely'],
  applicationId: string,
): Promise<{ readonly version: number; readonly order: Order }> {
  const { rows } = await sql<{ version: number; content: Order }>`
    select version, content from application_draft
    where application_id = ${applicationId} order by version desc limit 1`.execute(queries);
  const [latest] = rows;
  if (latest === undefined) throw new Error('an application without an order');
  return { version: latest.version, order: latest.content };
}
