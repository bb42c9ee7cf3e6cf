import { withdrawCertificate } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { readMoment, readOptions, requireOne } from './read-options.ts';

export const withdrawCertificateCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { from: { type: 'string' } });
  const id = requireOne(positionals, 'Certifikatets id');
  const at = readMoment(values.from, context.now());
  const accessLog = await context.openLog();
  await withdrawCertificate(context.database, id, at, accessLog && { accessLog });
  context.write(`Certifikatet är återkallat från och med ${momentInWords(at)}.`);
  return 0;
};
