import { addConnection, type Connection } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { readRecipientKind } from './lefi-command.ts';
import { readAgencies } from './read-agencies.ts';
import { readMoment, readOptions, requireOption } from './read-options.ts';
import { recordedAs } from './outside-process.ts';
import { registerIfNew } from './register-if-new.ts';
import { UsageMistake } from './usage-mistake.ts';

const options = {
  as: { type: 'string' },
  party: { type: 'string' },
  name: { type: 'string' },
  board: { type: 'string' },
  service: { type: 'string' },
  recipient: { type: 'string' },
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
    qualifiedBy: values.qualified === undefined ? [] : readAgencies(values.qualified, '--qualified'),
    legalGroundNotInForce: values['refuse-legal-ground'] ? ('refuse' as const) : ('warn' as const),
    mayAskLongPeriods: values['long-periods'],
    ...(values.recipient === undefined ? {} : { recipientKind: readRecipientKind(values.recipient) }),
  };
  const recorded = await recordedAs(context, values.as, 'register-connection');
  const party = {
    organisationsnummer,
    name: values.name,
    kind: connection.recipientKind ?? ('municipality' as const),
  };
  await registerIfNew(context, party, recorded);
  const { id } = await addConnection(context.database, connection, recorded);
  context.write(`Anslutningen är tillagd: ${id}`);
  return 0;
};

function readService(text: string | undefined): Connection['service'] {
  if (text === 'lefi') return text;
  throw new UsageMistake(
    'Så läggs bara en anslutning till LEFI Online till (--service lefi). Till SSBTEK ansluter man sig med en beställning: samsvar connection order.',
  );
}
