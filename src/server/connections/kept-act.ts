import type { Transaction } from 'kysely';
import type { ActBy } from '../access-log/index.ts';
import type { NoTables } from '../database/index.ts';
import type { Act } from '../permissions/index.ts';
import { recordConnectionAct } from './connection-act.ts';

/** What an act on an application says, for the history and for the log. */
export interface Said<Added extends object> {
  readonly content?: object;
  /** Absent: now. */
  readonly effectiveAt?: number;
  readonly connectionId?: string;
  /** For the log: codes and identities only. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly added: Added;
}

interface Wish {
  readonly applicationId: string;
  /** The act that the mandate must be for. */
  readonly act: Act;
  /** What it is called in the history, when that is not the act of the mandate. */
  readonly recordedAs?: string;
}

/** Writes the act into the history, within the transaction that does it. */
export async function keepAct(
  transaction: Transaction<NoTables>,
  kept: {
    readonly by: ActBy;
    readonly wish: Wish;
    readonly inHand: { readonly actId: string; readonly now: number };
    readonly said: Said<object>;
    readonly recordedAt: number;
  },
): Promise<void> {
  const { by, wish, inHand, said, recordedAt } = kept;
  await recordConnectionAct(transaction, {
    id: inHand.actId,
    applicationId: wish.applicationId,
    connectionId: said.connectionId ?? null,
    act: wish.recordedAs ?? wish.act,
    effectiveAt: said.effectiveAt ?? inHand.now,
    recordedAt,
    by,
    content: said.content ?? {},
  });
}

/** What the log is told of it. */
export function recordOf(
  { act, recordedAs, applicationId }: Wish,
  { facts, connectionId }: Said<object>,
): { act: string; facts: Record<string, string | number | boolean> } {
  return {
    act: recordedAs ?? act,
    facts: { applicationId, ...(connectionId === undefined ? {} : { connectionId }), ...facts },
  };
}
