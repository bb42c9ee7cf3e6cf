import { parseDay, swedishDayAt, type Day } from '../../../values/day.ts';
import { acceptUnassured, endAcceptingUnassured } from '../../permissions/index.ts';
import type { Command } from './command.ts';
import { readOptions, requireOne, requireOption } from './read-options.ts';
import { takeMandate } from './take-actor.ts';
import { UsageMistake } from './usage-mistake.ts';

const accept: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, until: { type: 'string' } });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const until = readDay(requireOption(values.until, '--until DAG'));
  const longestDays = context.config.relay.acceptUnassuredForDays;
  const { mandate, accessLog } = await takeMandate(context, values.as, 'set-assurance-grace');
  const doing = { accessLog, now: context.now };
  await acceptUnassured(context.database, mandate, { connectionId, until, longestDays }, doing);
  context.write(`Till och med ${until} godtas och märks frågor i namn utan försäkran.`);
  return 0;
};

const beStrict: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, from: { type: 'string' } });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const from = values.from === undefined ? swedishDayAt(context.now()) : readDay(values.from);
  const { mandate, accessLog } = await takeMandate(context, values.as, 'set-assurance-grace');
  const doing = { accessLog, now: context.now };
  await endAcceptingUnassured(context.database, mandate, { connectionId, from }, doing);
  context.write('Frågor i namn utan försäkran nekas sedan.');
  return 0;
};

function readDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new UsageMistake(`${text} är ingen dag. Skriv till exempel 2026-12-01.`);
  return day;
}

/** A connection from before caseworkers were registered, and questions in names without an assurance. */
export const assuranceCommands: Readonly<Record<string, Command>> = {
  'accept-unassured': accept,
  'refuse-unassured': beStrict,
};
