import { ChangeRefused, FieldMistakes, NotFound } from '../../parties/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';
import { certificateCommand } from './certificate-command.ts';
import type { Command, CommandContext } from './command.ts';
import { connectionCommand } from './connection-command.ts';
import { help } from './help.ts';
import { lefiCommand } from './lefi-command.ts';
import { lefiMatterCommand } from './lefi-matter-command.ts';
import { letterCommand } from './letter-command.ts';
import { makeLogKey, runLogCommand } from './log-command.ts';
import { openContext } from './open-context.ts';
import { permissionCommand } from './permission-command.ts';
import { personCommand } from './person-command.ts';
import { processorCommand } from './processor-command.ts';
import { takeConfigPath } from './take-config-path.ts';
import { UsageMistake } from './usage-mistake.ts';

const commands: Readonly<Record<string, Command>> = {
  connection: connectionCommand,
  processor: processorCommand,
  certificate: certificateCommand,
  lefi: lefiCommand,
  'lefi-matter': lefiMatterCommand,
  letter: letterCommand,
  permission: permissionCommand,
  person: personCommand,
  log: logCommand,
};

/** Runs one command; resolves with the exit code: 0 done, 1 not done, 2 the call was wrong. */
export async function runSamsvar(args: readonly string[], world: World): Promise<number> {
  try {
    return await run(args, world);
  } catch (error) {
    world.writeError(withoutPersonNumbers(inWords(error)));
    return error instanceof UsageMistake ? 2 : 1;
  }
}

/** The log is read with the public half of the key that the configuration names. */
async function logCommand(
  args: readonly string[],
  { config, database, write, openLog, osUser, now }: CommandContext,
): Promise<number> {
  if (config.accessLog === undefined) throw new UsageMistake('Konfigurationen saknar accessLog.');
  const publicKeyFile = `${config.accessLog.signingKey}.pub`;
  return await runLogCommand(args, { database, publicKeyFile, write, openLog, osUser, now });
}

/** What the terminal gives. */
interface World {
  readonly write: (line: string) => void;
  readonly writeError: (line: string) => void;
  /** Absent: the operating system's own word for who runs the process. */
  readonly osUser?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

async function run(args: readonly string[], world: World): Promise<number> {
  const { configPath, rest } = takeConfigPath(args);
  const [word = '', ...words] = rest;
  if (rest.length === 0 || rest.includes('--help') || word === 'help') {
    world.write(help);
    return rest.length === 0 ? 2 : 0;
  }
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined)
    throw new UsageMistake(`Kommandot ${word} finns inte. Skriv samsvar --help för hjälp.`);
  // Before there is anything to open: the configuration names the key.
  if (word === 'log' && words[0] === 'key') return await makeLogKey(words.slice(1), world);
  const { context, close } = await openContext(configPath, world);
  try {
    return await command(words, context);
  } finally {
    await close();
  }
}

function isForWhoeverTyped(error: unknown): error is Error {
  return [UsageMistake, ChangeRefused, PermissionDenied, NotFound].some((kind) => error instanceof kind);
}

function inWords(error: unknown): string {
  if (error instanceof FieldMistakes) {
    return error.fields.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n');
  }
  if (isForWhoeverTyped(error)) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `Det gick inte: ${reason}`;
}

/**
 * What was typed is repeated to whoever typed it, and a database quotes values; what a terminal shows is often kept in
 * a file. An organisationsnummer has no month where a person's number has one, and stays.
 */
function withoutPersonNumbers(text: string): string {
  return text.replace(/(?<!\d)(?:\d\d)?\d\d(?:0[1-9]|1[0-2])\d\d[-+]?\d{4}(?!\d)/g, '(personnummer)');
}
