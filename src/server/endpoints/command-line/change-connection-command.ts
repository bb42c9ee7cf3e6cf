import { readRegistry, setActorId, setTerms, type Connection } from '../../connections/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import type { Command } from './command.ts';
import { recordedAs } from './outside-process.ts';
import { readOptions, requireOne } from './read-options.ts';
import { UsageMistake } from './usage-mistake.ts';

/** samsvar connection change: aktörs-id and terms, from now on. What is not named stays as it is. */
export const changeConnectionCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    'actor-id': { type: 'string' },
    'legal-ground': { type: 'string' },
    'long-periods': { type: 'string' },
  });
  const id = requireOne(positionals, 'Anslutningens id');
  const legalGround = oneOf('--legal-ground', values['legal-ground'], ['warn', 'refuse']);
  const longPeriods = oneOf('--long-periods', values['long-periods'], ['yes', 'no']);
  const actorId = values['actor-id'];
  if (actorId === undefined && legalGround === undefined && longPeriods === undefined)
    throw new UsageMistake('Ange --actor-id, --legal-ground eller --long-periods.');
  const connection = (await readRegistry(context.database)).connections.get(id);
  if (connection === undefined) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
  const options = await recordedAs(context, values.as, 'carry-out-change');
  if (actorId !== undefined) await setActorId(context.database, id, actorId, options);
  if (legalGround !== undefined || longPeriods !== undefined) {
    await setTerms(context.database, id, termsOf(connection, legalGround, longPeriods), options);
  }
  context.write('Anslutningen är ändrad.');
  return 0;
};

function termsOf(
  connection: Connection,
  legalGround: 'warn' | 'refuse' | undefined,
  longPeriods: 'yes' | 'no' | undefined,
): Pick<Connection, 'legalGroundNotInForce' | 'mayAskLongPeriods'> {
  return {
    legalGroundNotInForce: legalGround ?? connection.legalGroundNotInForce,
    mayAskLongPeriods: longPeriods === undefined ? connection.mayAskLongPeriods : longPeriods === 'yes',
  };
}

function oneOf<Word extends string>(
  flag: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  const word = words.find((each) => each === text);
  if (text !== undefined && word === undefined)
    throw new UsageMistake(`${flag} är ${words.join(' eller ')}.`);
  return word;
}
