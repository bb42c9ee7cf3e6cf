import { addCertificateCommand } from './add-certificate-command.ts';
import type { Command } from './command.ts';
import { listCertificates } from './list-certificates.ts';
import { UsageMistake } from './usage-mistake.ts';
import { withdrawCertificateCommand } from './withdraw-certificate-command.ts';

const commands: Readonly<Record<string, Command>> = {
  list: listCertificates,
  add: addCertificateCommand,
  withdraw: withdrawCertificateCommand,
};

/** samsvar certificate list|add|withdraw */
export const certificateCommand: Command = async ([word = '', ...args], context) => {
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined) throw new UsageMistake('Skriv samsvar certificate list, add eller withdraw.');
  return await command(args, context);
};
