import { mentionsPersonnummer } from '../../../values/mentions-personnummer.ts';
import type { FirstBudget } from './first-budget.ts';
import { emptyDraft, type InitiativeDraft } from './initiative-draft.ts';

/** A new initiative as far as it has been written, and which step has been reached (0 the first). */
export interface WrittenInitiative {
  readonly draft: InitiativeDraft;
  readonly budget: FirstBudget;
  readonly reached: number;
}

/** Whose it is: one federation's, in one login (`session`: when that one ends). */
export interface KeptFor {
  readonly federation: string;
  readonly session: string | null;
}

const place = 'ny-insats-finsam';

const nothing = (): WrittenInitiative => ({
  draft: { ...emptyDraft },
  budget: { budget: '', esfBudget: '', planned: '' },
  reached: 0,
});

/** What was written in this window before it was loaded anew; nothing of another login or another federation. */
export function keptInitiative({ federation, session }: KeptFor): WrittenInitiative {
  const text = sessionStorage.getItem(place);
  if (text === null) return nothing();
  const kept = JSON.parse(text) as WrittenInitiative & KeptFor;
  if (kept.federation !== federation || kept.session !== session) return nothing();
  return { draft: { ...emptyDraft, ...kept.draft }, budget: kept.budget, reached: kept.reached };
}

export function keepInitiative(written: WrittenInitiative, whose: KeptFor): void {
  sessionStorage.setItem(place, JSON.stringify({ ...withoutNumbers(written), ...whose }));
}

export function forgetInitiative(): void {
  sessionStorage.removeItem(place);
}

/** A text that mentions what could be somebody's number is kept in no window. */
export function withoutNumbers(written: WrittenInitiative): WrittenInitiative {
  const text = JSON.stringify(written, (_key, value: unknown) =>
    typeof value === 'string' && mentionsPersonnummer(value) ? '' : value,
  );
  return JSON.parse(text) as WrittenInitiative;
}
