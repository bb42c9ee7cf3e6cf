import type { AgencyCode } from '../../../values/agency.ts';
import type { Database } from '../../database/index.ts';
import { disqualify, qualify } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { readAgencies } from './read-agencies.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';
import { UsageMistake } from './usage-mistake.ts';

/** samsvar qualification add|end: which agencies have qualified the municipality. */
export const qualificationCommand: Command = async ([word = '', ...args], context) => {
  const act = Object.hasOwn(acts, word) ? acts[word] : undefined;
  if (act === undefined) throw new UsageMistake('Skriv samsvar qualification add eller end.');
  const { values, positionals } = readOptions(args, {
    agency: { type: 'string' },
    from: { type: 'string' },
  });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const agencies = readAgencies(requireOption(values.agency, '--agency'), '--agency');
  const at = readMoment(values.from, context.now());
  const accessLog = await context.openLog();
  for (const agency of agencies) {
    await act.change(context.database, { connectionId, agency, at }, accessLog && { accessLog });
    context.write(`${agency}: ${act.done} från och med ${momentInWords(at)}.`);
  }
  return 0;
};

interface Act {
  readonly change: (
    database: Database,
    about: { connectionId: string; agency: AgencyCode; at: number },
    options: Parameters<typeof qualify>[2],
  ) => Promise<unknown>;
  readonly done: string;
}

const acts: Readonly<Record<string, Act>> = {
  add: {
    change: (database, { at, ...about }, options) => qualify(database, { ...about, validFrom: at }, options),
    done: 'kvalificerad',
  },
  end: { change: disqualify, done: 'inte längre kvalificerad' },
};
