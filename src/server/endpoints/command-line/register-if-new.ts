import { findPartyName, registerParty, type ActOptions, type PartyKind } from '../../parties/index.ts';
import type { CommandContext } from './command.ts';
import { UsageMistake } from './usage-mistake.ts';

/** An organisation that is named in a command for the first time is registered with its name. */
export async function registerIfNew(
  { database }: Pick<CommandContext, 'database'>,
  party: { organisationsnummer: string; name: string | undefined; kind: PartyKind },
  recorded: ActOptions,
): Promise<void> {
  const { organisationsnummer, name, kind } = party;
  if ((await findPartyName(database, organisationsnummer)) !== null) return;
  if (name === undefined)
    throw new UsageMistake('Organisationen är inte registrerad. Ange dess namn med --name.');
  await registerParty(database, { organisationsnummer, name, kind }, recorded);
}
