import { lefiArrays, type LefiArray } from '../lefi-question.ts';
import { isObject, listOf } from './cells.ts';
import type { SectionDiscloser, SectionState, TypeState } from './section.ts';
import { labelOfType } from './type-labels.ts';
import type { WireObject, WrappedAnswer } from './wrapped-answer.ts';

/** Whether the answer has something of a type: asked only of a type that was fetched. */
export type HasData = (array: LefiArray, code: string) => boolean;

/** Every type that was asked for, in the question's order, and what became of it. */
export function typeStates({ asked, answer }: WrappedAnswer, hasData: HasData): readonly TypeState[] {
  return lefiArrays.flatMap((array) =>
    (asked[array] ?? []).map((code) => ({
      array,
      code,
      label: labelOfType(code),
      state: notAnswered(answer, array, code) ?? (hasData(array, code) ? 'data' : 'nothing'),
    })),
  );
}

/**
 * A deviation of the type's own; or that its whole discloser is not OK, of which there is no deviation for each type (OpenAPI
 * v9). A discloser that the answer does not speak of has not answered.
 */
function notAnswered(answer: WireObject, array: LefiArray, code: string): SectionState | null {
  const reason = deviationOf(answer, array, code);
  if (reason === 'OBEHORIG') return 'no-permission';
  if (reason !== null) return 'not-fetched';
  return disclosersState(answer, code.startsWith('PM:') ? 'PM' : 'FK') === 'OK' ? null : 'not-fetched';
}

function deviationOf(answer: WireObject, array: LefiArray, code: string): string | null {
  const deviations = isObject(answer['avvikelser']) ? listOf(answer['avvikelser'][array]) : [];
  for (const one of deviations) {
    if (!isObject(one)) continue;
    const type = one['formansgrupp'] ?? one['ovrigInformationstyp'];
    if (isObject(type) && type['kod'] === code)
      return isObject(one['avvikelse']) ? String(one['avvikelse']['kod']) : '';
  }
  return null;
}

/** The code of its state as it was answered; null when the answer does not speak of it. */
export function disclosersState(answer: WireObject, discloser: SectionDiscloser): string | null {
  for (const one of listOf(answer['utlamnare'])) {
    if (!isObject(one) || !isObject(one['utlamnare']) || one['utlamnare']['kod'] !== discloser) continue;
    return isObject(one['tillstand']) ? String(one['tillstand']['kod']) : null;
  }
  return null;
}

/** Several types in one: data if any has, and never `nothing` while something was not fetched. */
export function stateOfAll(types: readonly TypeState[]): SectionState {
  const order: readonly SectionState[] = ['data', 'not-fetched', 'no-permission'];
  return order.find((state) => types.some((type) => type.state === state)) ?? 'nothing';
}
