import { agencies, type AgencyCode } from '../../../values/agency.ts';
import { addConnection, type Connection } from '../../connections/index.ts';
import { findPartyName, registerParty } from '../../parties/index.ts';
import type { Command, CommandContext } from './command.ts';
import { readMoment, readOptions, requireOption } from './read-options.ts';
import { UsageMistake } from './usage-mistake.ts';

const options = {
  party: { type: 'string' },
  name: { type: 'string' },
  board: { type: 'string' },
  service: { type: 'string', default: 'ssbtek' },
  from: { type: 'string' },
  'actor-id': { type: 'string' },
  qualified: { type: 'string' },
  'refuse-legal-ground': { type: 'boolean', default: false },
  'long-periods': { type: 'boolean', default: false },
} as const;

export const addConnectionCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, options);
  if (positionals.length > 0) throw new UsageMistake(`För många ord: ${positionals.join(' ')}.`);
  const organisationsnummer = requireOption(values.party, '--party ORGANISATIONSNUMMER');
  const connection = {
    service: readService(values.service),
    organisationsnummer,
    board: requireOption(values.board, '--board NÄMND'),
    validFrom: readMoment(values.from, context.now()),
    actorId: values['actor-id'] ?? null,
    qualifiedBy: readAgencies(values.qualified),
    legalGroundNotInForce: values['refuse-legal-ground'] ? ('refuse' as const) : ('warn' as const),
    mayAskLongPeriods: values['long-periods'],
  };
  const accessLog = await context.openLog();
  await registerIfNew(context, organisationsnummer, values.name, accessLog);
  const { id } = await addConnection(context.database, connection, accessLog && { accessLog });
  context.write(`Anslutningen är tillagd: ${id}`);
  return 0;
};

async function registerIfNew(
  { database }: CommandContext,
  organisationsnummer: string,
  name: string | undefined,
  accessLog: Awaited<ReturnType<CommandContext['openLog']>>,
): Promise<void> {
  if ((await findPartyName(database, organisationsnummer)) !== null) return;
  if (name === undefined)
    throw new UsageMistake('Organisationen är inte registrerad. Ange dess namn med --name.');
  await registerParty(
    database,
    { organisationsnummer, name, kind: 'municipality' },
    accessLog && { accessLog },
  );
}

function readService(text: string): Connection['service'] {
  if (text === 'ssbtek' || text === 'lefi') return text;
  throw new UsageMistake('--service är ssbtek eller lefi.');
}

function readAgencies(text: string | undefined): readonly AgencyCode[] {
  if (text === undefined) return [];
  if (text === 'alla') return agencies;
  return text.split(',').map((code) => {
    const agency = agencies.find((known) => known === code.trim().toUpperCase());
    if (agency === undefined)
      throw new UsageMistake(`--qualified är alla, eller några av ${agencies.join(',')}.`);
    return agency;
  });
}
