import { readWholeNumber } from '../whole-number.ts';

/** What is planned for an initiative's first year, as it is written: '' is not planned yet. */
export interface FirstBudget {
  readonly budget: string;
  readonly esfBudget: string;
  readonly planned: string;
}

export interface FirstFigure {
  readonly initiativeId: string;
  readonly figure: 'initiative-budget' | 'esf-budget' | 'planned-participants';
  readonly about: '';
  readonly value: number;
  readonly comment: '';
  readonly reason: '';
  readonly expectedVersion: 0;
}

/** What was planned, as it is sent once the initiative is there; nothing that was left empty. */
export function firstFigures(
  initiativeId: string,
  written: FirstBudget,
  { esfFinanced, counts }: { readonly esfFinanced: boolean; readonly counts: boolean },
): readonly FirstFigure[] {
  const wishes = [
    ['initiative-budget', written.budget, true],
    ['esf-budget', written.esfBudget, esfFinanced],
    ['planned-participants', written.planned, counts],
  ] as const;
  return wishes.flatMap(([figure, text, isAsked]) => {
    const read = readWholeNumber(text);
    if (!isAsked || !('value' in read) || read.value === null) return [];
    const rest = { about: '', comment: '', reason: '', expectedVersion: 0 } as const;
    return [{ initiativeId, figure, value: read.value, ...rest }];
  });
}
