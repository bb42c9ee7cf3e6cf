import { endConnection } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { recordedAs, refuseForSsbtek } from './outside-process.ts';
import { momentInWords } from './in-words.ts';
import { readMoment, readOptions, requireOne } from './read-options.ts';

export const endConnectionCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, from: { type: 'string' } });
  const id = requireOne(positionals, 'Anslutningens id');
  const at = readMoment(values.from, context.now());
  await refuseForSsbtek(context, [id], 'Den avslutas med samsvar connection terminate eller end-for-breach.');
  const recorded = await recordedAs(context, values.as, 'carry-out-change');
  await endConnection(context.database, id, at, recorded);
  context.write(`Anslutningen är avslutad från och med ${momentInWords(at)}.`);
  return 0;
};
