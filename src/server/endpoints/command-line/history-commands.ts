import {
  actInWords,
  actToUndo,
  connectionAsOf,
  undoAct,
  readWhetherLawful,
  type ConnectionAsOf,
} from '../../connections/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { readLetters } from '../../notices/index.ts';
import { listPersons } from '../../permissions/index.ts';
import type { Command, CommandContext } from './command.ts';
import { connectionInJson } from './connection-in-json.ts';
import { momentInWords } from './in-words.ts';
import { readReference } from './read-reference.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';
import { takeMandate } from './take-actor.ts';
import { takeCourse } from './take-course.ts';

/** A connection as it stood at a moment: what held, every act until then and every letter. */
const history: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    at: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const at = readMoment(values.at, context.now());
  await takeMandate(context, values.as, 'read-history');
  const found = await connectionAsOf(context.database, { connectionId, at });
  if (found === null) throw new ChangeRefused('Anslutningen var inte känd då.');
  if (values.json) context.write(JSON.stringify(inJson(found, at), null, 2));
  else for (const line of await historyLines(context, found, at)) context.write(line);
  return 0;
};

function inJson({ connection, ...rest }: ConnectionAsOf, at: number): object {
  return { connection: connectionInJson(connection, at), ...rest };
}

async function historyLines(
  { database }: CommandContext,
  { connection, state, acts, contacts }: ConnectionAsOf,
  at: number,
): Promise<readonly string[]> {
  const names = new Map((await listPersons(database)).map(({ id, name }) => [id, name]));
  const applicationId = acts.find((act) => act.applicationId !== null)?.applicationId ?? null;
  const letters = await readLetters(database, { connectionId: connection.id, applicationId });
  const contact = contacts?.agreement;
  return [
    `${connection.partyName} (${connection.organisationsnummer}), ${connection.board}`,
    `Läge ${momentInWords(at)}: ${statesInWords[state.kind]}`,
    ...(contact === undefined ? [] : [`Kontakt: ${contact.name} <${contact.email}>`]),
    ...state.breaches.map(
      ({ actId, lastDay }) => `Påtalande ${actId}: trettio dagar går till och med den ${lastDay}`,
    ),
    ...acts.map((act) => {
      const what = actInWords(act.act);
      const who = act.byPerson === null ? 'systemet' : (names.get(act.byPerson) ?? act.byPerson);
      const undoes = act.undoes === null ? '' : `, ångrar ${act.undoes}`;
      return `${momentInWords(act.recordedAt)}  ${act.id}  ${what}, gäller från ${momentInWords(act.effectiveAt)}, av ${who}${undoes}`;
    }),
    ...letters
      .filter(({ writtenAt }) => writtenAt <= at)
      .map(
        ({ id, writtenAt, subject, to, state: became }) =>
          `${momentInWords(writtenAt)}  ${id}  brev till ${to.email}: ${subject} (${became})`,
      ),
  ];
}

const statesInWords: Readonly<Record<ConnectionAsOf['state']['kind'], string>> = {
  'not-begun': 'inte öppnad än',
  open: 'öppen',
  'breach-notified': 'öppen, brist påtalad',
  ended: 'avslutad',
};

const undo: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    act: { type: 'string' },
    reason: { type: 'string' },
  });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const actId = requireOption(values.act, '--act ÅTGÄRDENS-ID');
  const reason = requireOption(values.reason, '--reason TEXT');
  const acted = await actToUndo(context, { connectionId, actId });
  if (acted === null) throw new ChangeRefused('Det finns ingen sådan händelse att ångra.');
  const { parts, on } = await takeCourse(context, { connectionId, as: values.as, ...acted });
  const undone = await undoAct(parts, on, { actId, reason });
  context.write(`Ångrat: ${undone.actId}.`);
  return 0;
};

/** Was this recorded question lawful when it was asked? Exit code 1 when it was not. */
const lawfulThen: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const reference = readReference(requireOne(positionals, 'TRÄD/PLATS'));
  const { mandate, accessLog } = await takeMandate(context, values.as, 'read-history');
  const read = await readWhetherLawful(context.database, mandate, reference, { accessLog });
  const { lawful, recordedAt, reasons, laterKnown } = read;
  context.write(`${momentInWords(recordedAt)}: ${lawful ? 'frågan var laglig' : 'frågan var inte laglig'}`);
  for (const { holds, text } of reasons) context.write(`${holds ? 'ja  ' : 'nej '} ${text}`);
  for (const text of laterKnown) context.write(`     ${text}`);
  return lawful ? 0 : 1;
};

export const historyCommands: Readonly<Record<string, Command>> = {
  history,
  undo,
  'lawful-then': lawfulThen,
};
