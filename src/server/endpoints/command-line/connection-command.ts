import { addConnectionCommand } from './add-connection-command.ts';
import { changeConnectionCommand } from './change-connection-command.ts';
import { assuranceCommands } from './assurance-commands.ts';
import type { Command } from './command.ts';
import { courseCommands } from './course-commands.ts';
import { historyCommands } from './history-commands.ts';
import { endConnectionCommand } from './end-connection-command.ts';
import { listConnections } from './list-connections.ts';
import { orderCommands } from './order-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { showConnection } from './show-connection.ts';
import { UsageMistake } from './usage-mistake.ts';

const commands: Readonly<Record<string, Command>> = {
  ...assuranceCommands,
  ...courseCommands,
  ...historyCommands,
  ...orderCommands,
  ...reviewCommands,
  list: listConnections,
  show: showConnection,
  add: addConnectionCommand,
  change: changeConnectionCommand,
  end: endConnectionCommand,
};

/** samsvar connection list|show|add|change|end */
export const connectionCommand: Command = async ([word = '', ...args], context) => {
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined)
    throw new UsageMistake('Skriv samsvar connection list, show, add, change eller end.');
  return await command(args, context);
};
