import type { RecordReference } from '../../access-log/index.ts';
import { UsageMistake } from './usage-mistake.ts';

export function readReference(text: string): RecordReference {
  const [, tree, position] = /^(\d{1,9})\/(\d{1,15})$/.exec(text) ?? [];
  if (tree === undefined || position === undefined)
    throw new UsageMistake('Skriv postens träd och plats, till exempel 0/17.');
  return { tree: Number(tree), position: Number(position) };
}
