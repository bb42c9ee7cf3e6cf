import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay, swedishDayAt, type Day } from '../src/values/day.ts';

/** What a demonstration can be told on its command line. */
export interface DemoSettings {
  readonly folder: string;
  /** One day for the server and all far sides. */
  readonly today: Day;
  /** Whether the day was chosen, and so is not the real one. */
  readonly isChosenDay: boolean;
  readonly ports: Readonly<Partial<Record<DemoPort, number>>>;
}

export const demoPorts = [
  'ssbtekV10',
  'lefiV9',
  'systemApi',
  'webApi',
  'loginService',
  'mailbox',
  'operations',
] as const;
export type DemoPort = (typeof demoPorts)[number];

export const usage = `Användning: npm start -- [--ssbtek-port N] [--lefi-port N] [--api-port N] [--web-port N] [--login-port N] [--mailbox-port N] [--operations-port N] [--today ÅÅÅÅ-MM-DD] [--folder MAPP]

Utan portar väljs lediga, helst de som användes senast. Utan --today är det den verkliga dagen i Sverige.`;

/** Null when the words cannot be understood. */
export function readSettings(args: readonly string[], now: number): DemoSettings | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        folder: { type: 'string', default: 'var' },
        today: { type: 'string' },
        'ssbtek-port': { type: 'string' },
        'lefi-port': { type: 'string' },
        'api-port': { type: 'string' },
        'web-port': { type: 'string' },
        'login-port': { type: 'string' },
        'mailbox-port': { type: 'string' },
        'operations-port': { type: 'string' },
      },
    });
    const today = values.today === undefined ? swedishDayAt(now) : parseDay(values.today);
    const ports = {
      ...portOf('ssbtekV10', values['ssbtek-port']),
      ...portOf('lefiV9', values['lefi-port']),
      ...portOf('systemApi', values['api-port']),
      ...portOf('webApi', values['web-port']),
      ...portOf('loginService', values['login-port']),
      ...portOf('mailbox', values['mailbox-port']),
      ...portOf('operations', values['operations-port']),
    };
    if (today === null) return null;
    return { folder: resolve(values.folder), today, isChosenDay: values.today !== undefined, ports };
  } catch {
    return null;
  }
}

function portOf(name: DemoPort, text: string | undefined): Partial<Record<DemoPort, number>> {
  if (text === undefined) return {};
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('not a port');
  return { [name]: port };
}
