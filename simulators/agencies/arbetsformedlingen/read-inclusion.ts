import type { ElementView } from '../../../src/server/soap/index.ts';

/** Which groups are asked for. */
export interface Inclusion {
  readonly seeking: boolean;
  readonly decisions: boolean;
  readonly fund: boolean;
}

/** No source says what a question without Inkludera gets: here everything. With it, only what it says true of. */
export function readInclusion(message: ElementView): Inclusion {
  const wanted = message.child('Inkludera');
  const says = (name: string): boolean =>
    wanted === undefined || ['true', '1'].includes(wanted.attribute(name)?.trim() ?? '');
  return { seeking: says('ArbetssokandeInfo'), decisions: says('BeslutInfo'), fund: says('AkasseInfo') };
}
