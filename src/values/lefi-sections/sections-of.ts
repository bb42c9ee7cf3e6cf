import type { LefiArray } from '../lefi-question.ts';
import { fkItems, fkTables, type FkList } from './fk-lists.ts';
import { sicknessLists } from './fk-sickness.ts';
import { hasPayment, paymentSection, paymentsOf } from './payments.ts';
import { isAnybodyProtected, personContent } from './person-section.ts';
import type { Section, TypeState } from './section.ts';
import { labelOfType } from './type-labels.ts';
import { stateOfAll, typeStates } from './type-states.ts';
import type { WrappedAnswer } from './wrapped-answer.ts';

/**
 * The answer as it is read: FK's part, then PM's. Pure: the page and the printed file show the same. Every type that was asked
 * for is answered in exactly one section, also when there is nothing to show of it.
 */
export function sectionsOf(wrapped: WrappedAnswer): readonly Section[] {
  const { answer } = wrapped;
  const states = typeStates(wrapped, (array, code) => hasData(wrapped, array, code));
  const payments = (['preliminaraUtbetalningar', 'utbetalningar'] as const).flatMap(
    (array) => paymentSection(answer, 'FK', array, states) ?? [],
  );
  const pmPayments = (['preliminaraUtbetalningar', 'utbetalningar'] as const).flatMap(
    (array) => paymentSection(answer, 'PM', array, states) ?? [],
  );
  return [...personSections(wrapped, states), ...payments, ...fkSections(wrapped, states), ...pmPayments];
}

const fkLists: Readonly<Record<string, { readonly group: string; readonly lists: readonly FkList[] }>> = {
  'FK:SJP': { group: 'Sjukdom', lists: sicknessLists['FK:SJP'] ?? [] },
};

function hasData({ answer, asked }: WrappedAnswer, array: LefiArray, code: string): boolean {
  if (array === 'preliminaraUtbetalningar' || array === 'utbetalningar') {
    const payments = paymentsOf(answer, code.startsWith('PM:') ? 'PM' : 'FK', array);
    return hasPayment(payments, code, asked[array] ?? []);
  }
  const keys = code === 'FK:GEPI' ? [personKey] : (fkLists[code]?.lists ?? []).map(({ key }) => key);
  return keys.some((key) => fkItems(answer, key).length > 0);
}

const personKey = 'generellPersoninformation';

function personSections(
  { answer, protected: isProtected }: WrappedAnswer,
  states: readonly TypeState[],
): Section[] {
  const types = states.filter(({ code }) => code === 'FK:GEPI');
  if (types.length === 0) return [];
  const items = fkItems(answer, personKey);
  return [
    {
      id: 'fk-gepi',
      code: 'FK:GEPI',
      title: labelOfType('FK:GEPI'),
      group: 'Person',
      discloser: 'FK',
      state: stateOfAll(types),
      types,
      ...personContent(items, isProtected || isAnybodyProtected(answer)),
    },
  ];
}

function fkSections({ answer }: WrappedAnswer, states: readonly TypeState[]): Section[] {
  return states
    .filter(({ array, code }) => array === 'formansinformation' && code in fkLists)
    .map((type): Section => {
      const { group, lists } = fkLists[type.code] ?? { group: '', lists: [] };
      return {
        id: type.code.toLowerCase().replace(':', '-'),
        code: type.code,
        title: type.label,
        group,
        discloser: 'FK',
        state: type.state,
        types: [type],
        facts: [],
        tables: lists.flatMap((list) => fkTables(answer, list)),
        notes: [],
      };
    });
}
