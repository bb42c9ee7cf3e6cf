import { readFileSync, writeFileSync } from 'node:fs';
import {
  ensureSigningKey,
  erasePersonalData,
  findRecords,
  proveRecord,
  readPublicKeys,
  verifyLog,
  verifyRecordProof,
  type LogRecord,
} from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { mandateFor } from '../../permissions/index.ts';
import {
  describeFinding,
  describeRemark,
  describeTree,
  kindsInWords,
  unseenWithoutCheckpoints,
} from './log-in-words.ts';
import type { CommandContext } from './command.ts';
import { momentInWords } from './in-words.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';
import { readReference } from './read-reference.ts';
import { requireLog, takeActor, takeMandate } from './take-actor.ts';
import { UsageMistake } from './usage-mistake.ts';

export interface LogCommandContext {
  readonly database: Database;
  /** PEM: the log's key, and those it had before. */
  readonly publicKeyFile: string;
  readonly write: (line: string) => void;
  readonly openLog: CommandContext['openLog'];
  readonly osUser: string;
  readonly now: () => number;
}

type LogCommand = (args: readonly string[], context: LogCommandContext) => Promise<number>;

/** samsvar log verify|show|prove|erase. Exit code: 0 done and intact, 1 not. Throws UsageMistake for a wrong call. */
export async function runLogCommand(args: readonly string[], context: LogCommandContext): Promise<number> {
  const [word = '', ...rest] = args;
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined)
    throw new UsageMistake('Skriv samsvar log verify, show, prove, erase eller key.');
  return await command(rest, context);
}

const commands: Readonly<Record<string, LogCommand>> = { verify, show, prove, erase };

/** --checkpoint FILE: signed checkpoints kept from before. --save FILE: keeps those of an intact log for next time. */
async function verify(args: readonly string[], context: LogCommandContext): Promise<number> {
  const { values } = readOptions(args, { checkpoint: { type: 'string' }, save: { type: 'string' } });
  const checkpoints = values.checkpoint === undefined ? [] : readNotes(values.checkpoint);
  const { database, publicKeyFile, write } = context;
  const verification = await verifyLog({ database, publicKeyFile, checkpoints });
  for (const tree of verification.trees) write(describeTree(tree));
  for (const finding of verification.findings) write(describeFinding(finding));
  for (const remark of verification.remarks) write(describeRemark(remark));
  if (verification.remarksLeftOut > 0) write(`Ytterligare ${verification.remarksLeftOut} anmärkningar.`);
  if (checkpoints.length === 0) write(unseenWithoutCheckpoints);
  if (!verification.isIntact) {
    write(`Loggen är inte hel: ${verification.findings.length + verification.findingsLeftOut} fel.`);
    return 1;
  }
  write('Loggen är hel.');
  const notes = verification.trees.map(({ checkpoint }) => checkpoint).filter((note) => note !== null);
  if (values.save !== undefined) saveNotes(values.save, notes);
  return 0;
}

/** Records without their personal data. That they were read is on record before they are shown. */
async function show(args: readonly string[], context: LogCommandContext): Promise<number> {
  const { values } = readOptions(args, {
    as: { type: 'string' },
    kind: { type: 'string' },
    last: { type: 'string', default: '20' },
  });
  if (!/^[1-9]\d{0,5}$/.test(values.last)) throw new UsageMistake('--last är ett antal från 1 till 999999.');
  const kind = values.kind === undefined ? {} : { kind: readKind(values.kind) };
  const { database, now } = context;
  const mandate = await mandateFor(database, await takeActor(context, values.as), {
    act: 'read-log',
    now: now(),
  });
  const found = await findRecords(database, { ...kind, last: Number(values.last) });
  const accessLog = await requireLog(context); // last: that it is opened is a record too
  const facts = { ...kind, count: found.length, how: 'shown' };
  await accessLog.recordAct({ kind: 'reading', act: 'log-read', asking: null, by: mandate.by, facts });
  for (const { reference, record } of found)
    context.write(`${reference.tree}/${reference.position}  ${record}`);
  return 0;
}

async function prove(
  args: readonly string[],
  { database, publicKeyFile, write }: LogCommandContext,
): Promise<number> {
  const { positionals } = readOptions(args, {});
  const proof = await proveRecord(database, readReference(requireOne(positionals, 'TRÄD/PLATS')));
  if (proof === null) {
    write('Det finns ingen sådan post.');
    return 1;
  }
  write(JSON.stringify(proof, null, 2));
  if (verifyRecordProof(proof, await readPublicKeys(publicKeyFile)) !== null) return 0;
  write('Beviset håller inte: kör samsvar log verify.');
  return 1;
}

/** The end of retention: personal data of older records are erased, the records stay. Recorded first. */
async function erase(args: readonly string[], context: LogCommandContext): Promise<number> {
  const { database, write, now } = context;
  const { values } = readOptions(args, { as: { type: 'string' }, before: { type: 'string' } });
  const before = readMoment(requireOption(values.before, '--before TID'), now());
  if (before > now()) throw new UsageMistake('--before är en tid som har varit.');
  const { mandate, accessLog } = await takeMandate(context, values.as, 'erase-in-log');
  const { erased } = await erasePersonalData(database, accessLog, before, mandate.by);
  write(`Personuppgifterna i ${erased} poster från tiden före ${momentInWords(before)} är gallrade.`);
  return 0;
}

/** samsvar log key: makes the key that a server signs its log with. Needs no configuration. */
export async function makeLogKey(
  args: readonly string[],
  { write }: Pick<LogCommandContext, 'write'>,
): Promise<number> {
  const { positionals } = readOptions(args, {});
  const file = requireOne(positionals, 'Nyckelns fil');
  const { publicKeyFile } = await ensureSigningKey(file);
  write(`Nyckeln finns i ${file} och dess öppna halva i ${publicKeyFile}.`);
  return 0;
}

function readKind(text: string): LogRecord['kind'] {
  const found = Object.entries(kindsInWords).find(([kind, words]) => kind === text || words === text);
  if (found === undefined) throw new UsageMistake(`--kind är ${Object.values(kindsInWords).join(', ')}.`);
  return found[0] as LogRecord['kind'];
}

function saveNotes(file: string, notes: readonly string[]): void {
  try {
    writeFileSync(file, notes.join(''));
  } catch (cause) {
    throw new UsageMistake(`Filen ${file} kan inte skrivas.`, { cause });
  }
}

/** A file may hold several signed notes after one another. */
function readNotes(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageMistake(`Filen ${file} kan inte läsas.`, { cause });
  }
  // What is no note is handed on as it is, so that the verification calls it out.
  return text.match(/(?:[^\n]+\n)+\n(?:— [^\n]+\n)+/gu) ?? [text];
}
