import { lefiGroups } from '../lefi-groups.ts';
import type { LefiArray } from '../lefi-question.ts';
import { benefitLists } from './benefit-lists.ts';
import { fkItems, fkTables } from './fk-lists.ts';
import { leftoverSections } from './leftover-sections.ts';
import { sectionNotes } from './section-notes.ts';
import { hasPayment, paymentSection, paymentsOf } from './payments.ts';
import { personContent } from './person-section.ts';
import { pmOther } from './pm-other.ts';
import { pmItems, pmItemsOfNoCode, pmTables } from './pm-sections.ts';
import type { Section, SectionDiscloser, TypeState } from './section.ts';
import { labelOfType } from './type-labels.ts';
import { stateOfAll, typeStates } from './type-states.ts';
import { isAnybodyProtected, withoutWhereabouts, type Hiding } from './whereabouts.ts';
import type { WireObject, WrappedAnswer } from './wrapped-answer.ts';

/**
 * The answer as it is read: FK's part, then PM's. Pure: the page and the printed file show the same. Every type that was asked
 * for is answered in exactly one section, also when there is nothing to show of it, and nothing that was answered is left out
 * but where protected persons are, and where anybody is when the answer does not say who is protected.
 */
export function sectionsOf(wrapped: WrappedAnswer): readonly Section[] {
  const isProtected = wrapped.protected || isAnybodyProtected(wrapped.answer);
  const hides = isProtected ? 'protected' : wrapped.isProtectionKnown ? null : 'unknown';
  const answer = hides === null ? wrapped.answer : withoutWhereabouts(wrapped.answer);
  const states = typeStates({ ...wrapped, answer }, (array, code) =>
    hasData(answer, { array, code, asked: wrapped.asked }),
  );
  const sections = (['FK', 'PM'] as const).flatMap((discloser) => [
    ...codeSections({ answer, hides, states, discloser }).filter(({ code }) => code === 'FK:GEPI'),
    ...(['preliminaraUtbetalningar', 'utbetalningar'] as const).flatMap(
      (array) => paymentSection(answer, discloser, array, states) ?? [],
    ),
    ...codeSections({ answer, hides, states, discloser }).filter(({ code }) => code !== 'FK:GEPI'),
  ]);
  return [...sections, ...leftoverSections(answer, sections)];
}

interface Part {
  readonly answer: WireObject;
  readonly hides: Hiding;
  readonly states: readonly TypeState[];
  readonly discloser: SectionDiscloser;
}

const paymentArrays: readonly LefiArray[] = ['preliminaraUtbetalningar', 'utbetalningar'];

function codeSections(part: Part): readonly Section[] {
  return lefiGroups.flatMap(({ title, codes }) =>
    codes
      .filter((code) => code.startsWith(part.discloser))
      .flatMap((code) => {
        const types = part.states.filter((type) => type.code === code && !paymentArrays.includes(type.array));
        return types.length === 0 ? [] : [codeSection(part, { code, group: title, types })];
      }),
  );
}

function codeSection(
  part: Part,
  { code, group, types }: { code: string; group: string; types: readonly TypeState[] },
): Section {
  const content = contentOf(part, code, types);
  return {
    id: code.toLowerCase().replace(':', '-'),
    code,
    title: labelOfType(code),
    group,
    discloser: part.discloser,
    state: stateOfAll(types),
    types,
    ...content,
    notes: [...content.notes, ...sectionNotes(code, part.states)],
  };
}

function contentOf(
  { answer, hides }: Part,
  code: string,
  types: readonly TypeState[],
): Pick<Section, 'facts' | 'tables' | 'notes'> {
  if (code === 'FK:GEPI') return personContent(fkItems(answer, personKey), hides);
  if (code.startsWith('FK:'))
    return {
      facts: [],
      tables: (benefitLists[code] ?? []).flatMap((list) => fkTables(answer, list, hides !== null)),
      notes: [],
    };
  const other = pmOther(answer, code);
  return { facts: other.facts, tables: [...pmTables(answer, code, types), ...other.tables], notes: [] };
}

const personKey = 'generellPersoninformation';

function hasData(
  answer: WireObject,
  { array, code, asked }: { array: LefiArray; code: string; asked: WrappedAnswer['asked'] },
): boolean {
  const discloser = code.startsWith('PM:') ? 'PM' : 'FK';
  if (array === 'preliminaraUtbetalningar' || array === 'utbetalningar')
    return hasPayment(paymentsOf(answer, discloser, array), code, asked[array] ?? []);
  // An item that does not say what it is of may be of this: then nobody shall read that there is nothing.
  if (discloser === 'PM')
    return pmItems(answer, array, code).length + pmItemsOfNoCode(answer, array).length > 0;
  const keys = code === 'FK:GEPI' ? [personKey] : (benefitLists[code] ?? []).map(({ key }) => key);
  return keys.some((key) => fkItems(answer, key).length > 0);
}
