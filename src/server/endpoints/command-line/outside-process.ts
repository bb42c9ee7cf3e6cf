import { readRegistry } from '../../connections/index.ts';
import type { ActOptions } from '../../parties/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import type { Act } from '../../permissions/index.ts';
import type { CommandContext } from './command.ts';
import { takeMandate } from './take-actor.ts';

/**
 * A connection to SSBTEK is changed by the acts of its process, each with its letters and its history: what would go past
 * them is for connections to LEFI Online. `instead` says what to do.
 */
export async function refuseForSsbtek(
  { database }: Pick<CommandContext, 'database'>,
  connectionIds: readonly string[],
  instead: string,
): Promise<void> {
  const { connections } = await readRegistry(database);
  const isSsbtek = connectionIds.some((id) => connections.get(id)?.service === 'ssbtek');
  if (isSsbtek) throw new ChangeRefused(`Anslutningen är till SSBTEK. ${instead}`);
}

/** What a change of the registry is recorded with: whose act it is, by the permission that is in force now. */
export async function recordedAs(
  context: CommandContext,
  as: string | undefined,
  act: Act,
): Promise<Required<ActOptions>> {
  const { mandate, accessLog } = await takeMandate(context, as, act);
  return { accessLog, by: mandate.by };
}
