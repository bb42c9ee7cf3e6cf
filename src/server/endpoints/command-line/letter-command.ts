import { readLetters, type Letter, type LetterState, type WhichLetters } from '../../notices/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { oneOfCommands } from './one-of-commands.ts';
import { readOptions, requireOne } from './read-options.ts';
import { UsageMistake } from './usage-mistake.ts';
import { tableLines } from './write-table.ts';

const statesInWords: Readonly<Record<LetterState, string>> = {
  queued: 'väntar',
  'failed-will-retry': 'försöks igen',
  'given-up': 'uppgivet',
  sent: 'skickat',
};

/** Those that have not been sent, unless told. */
const list: Command = async (args, { database, write }) => {
  const { values, positionals } = readOptions(args, {
    state: { type: 'string', multiple: true },
    connection: { type: 'string' },
    application: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageMistake(`För många ord: ${positionals.join(' ')}.`);
  const letters = await readLetters(database, readWhich(values));
  if (values.json) write(JSON.stringify(letters, null, 2));
  else tableLines(['ID', 'SKRIVET', 'LÄGE', 'FÖRSÖK', 'TILL', 'ÄMNE'], letters.map(cells)).forEach(write);
  return 0;
};

/** One letter whole, with every attempt. */
const show: Command = async (args, { database, write }) => {
  const { positionals } = readOptions(args, {});
  const id = requireOne(positionals, 'Brevets id');
  const [letter] = await readLetters(database, { letterId: id });
  if (letter === undefined) {
    write('Det finns inget brev med det id:t.');
    return 1;
  }
  const { to, subject, body, attempts, state } = letter;
  write(`Till ${to.name} <${to.email}>, ${statesInWords[state]}`);
  for (const { begunAt, outcome, reply, server, byProcess } of attempts) {
    const became = outcome === null ? 'avbrutet eller pågår' : statesInWords[outcome];
    write(`${momentInWords(begunAt)}  ${became}  ${server} (${byProcess})  ${reply ?? ''}`.trimEnd());
  }
  write(`\n${subject}\n\n${body}`);
  return 0;
};

/** samsvar letter list|show */
export const letterCommand = oneOfCommands('letter', { list, show });

const allStates: readonly LetterState[] = ['queued', 'failed-will-retry', 'given-up', 'sent'];

function readWhich(given: {
  readonly state?: readonly string[] | undefined;
  readonly connection?: string | undefined;
  readonly application?: string | undefined;
}): WhichLetters {
  if (given.connection !== undefined) return { connectionId: given.connection };
  if (given.application !== undefined) return { applicationId: given.application };
  return { states: given.state?.map(readState) ?? ['queued', 'failed-will-retry', 'given-up'] };
}

function readState(text: string): LetterState {
  const state = allStates.find((each) => each === text);
  if (state === undefined) throw new UsageMistake(`--state är en av ${allStates.join(', ')}.`);
  return state;
}

function cells({ id, writtenAt, state, attempts, to, subject }: Letter): readonly string[] {
  return [id, momentInWords(writtenAt), statesInWords[state], String(attempts.length), to.email, subject];
}
