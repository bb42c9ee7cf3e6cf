import { UsageMistake } from './usage-mistake.ts';

const usual = 'var/config.json';

/** --config FIL may stand anywhere; without it the demonstration's own file is meant. */
export function takeConfigPath(args: readonly string[]): { configPath: string; rest: readonly string[] } {
  const at = args.findIndex((word) => word === '--config' || word.startsWith('--config='));
  const word = args[at];
  if (word === undefined) return { configPath: usual, rest: args };
  const isApart = word === '--config';
  const configPath = isApart ? args[at + 1] : word.slice('--config='.length);
  if (configPath === undefined || configPath === '') throw new UsageMistake('--config FIL saknar fil.');
  return { configPath, rest: args.toSpliced(at, isApart ? 2 : 1) };
}
