import { applicationSubject } from '../../connections/index.ts';
import { NotFound } from '../../parties/index.ts';
import type { Act } from '../../permissions/index.ts';
import type { CommandContext } from './command.ts';
import { takeMandate, type Acting } from './take-actor.ts';

/** The mandate for an act in a matter of LEFI Online. */
export async function takeMatter(
  context: CommandContext,
  as: string | undefined,
  act: Act,
  applicationId: string,
): Promise<Acting> {
  const subject = await applicationSubject(context.database, applicationId);
  if (subject?.service !== 'lefi') throw new NotFound('Det finns inget ärende med det id:t.');
  return await takeMandate(context, as, act, subject);
}
