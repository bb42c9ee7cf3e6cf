import type { Command } from './command.ts';
import { UsageMistake } from './usage-mistake.ts';

/** A noun with its verbs: `samsvar person list|add`. */
export function oneOfCommands(noun: string, commands: Readonly<Record<string, Command>>): Command {
  const verbs = Object.keys(commands);
  const choice = `${verbs.slice(0, -1).join(', ')} eller ${verbs.at(-1) ?? ''}`;
  return async ([word = '', ...args], context) => {
    const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
    if (command === undefined) throw new UsageMistake(`Skriv samsvar ${noun} ${choice}.`);
    return await command(args, context);
  };
}
