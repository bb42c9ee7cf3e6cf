import { addCertificateCommand } from './add-certificate-command.ts';
import type { Command } from './command.ts';
import { grantCertificateCommand, revokeCertificateCommand } from './grant-certificate-command.ts';
import { listCertificates } from './list-certificates.ts';
import { UsageMistake } from './usage-mistake.ts';
import { withdrawCertificateCommand } from './withdraw-certificate-command.ts';

const commands: Readonly<Record<string, Command>> = {
  list: listCertificates,
  add: addCertificateCommand,
  grant: grantCertificateCommand,
  revoke: revokeCertificateCommand,
  withdraw: withdrawCertificateCommand,
};

/** samsvar certificate list|add|grant|revoke|withdraw */
export const certificateCommand: Command = async ([word = '', ...args], context) => {
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined)
    throw new UsageMistake('Skriv samsvar certificate list, add, grant, revoke eller withdraw.');
  return await command(args, context);
};
