import { endConnection } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { readMoment, readOptions, requireOne } from './read-options.ts';

export const endConnectionCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { from: { type: 'string' } });
  const id = requireOne(positionals, 'Anslutningens id');
  const at = readMoment(values.from, context.now());
  const accessLog = await context.openLog();
  await endConnection(context.database, id, at, accessLog && { accessLog });
  context.write(`Anslutningen är avslutad från och med ${momentInWords(at)}.`);
  return 0;
};
