import type { FieldMistake } from '../../parties/index.ts';
import type { Day } from '../../../values/day.ts';
import { isValidOn, type Code, type Orientation } from '../codes/list-codes.ts';
import type { Federation } from '../federations/federation.ts';
import { textMistakes } from '../free-text.ts';
import type { FrozenFields, Initiative, InitiativeFields } from './initiative.ts';

/** What what was written is held against. */
export interface Known {
  readonly federation: Pick<Federation, 'formedOn' | 'lastOn'>;
  readonly codes: readonly Code[];
  /** Every initiative of the federation. */
  readonly others: readonly Initiative[];
  /** What it says now; null: it is new. */
  readonly before: Initiative | null;
  readonly today: Day;
}

/** Every field that can't be taken. Empty: none. */
export function initiativeMistakes(
  written: InitiativeFields,
  orientation: Orientation,
  known: Known,
): readonly FieldMistake[] {
  return [
    ...nameMistakes(written, known),
    ...textMistakes({ '/name': written.name, '/description': written.description }),
    ...focusMistakes(written, orientation, known),
    ...targetGroupMistakes(written, known),
    ...dayMistakes(written, known.federation),
  ];
}

/** An individual initiative counts women and men, and always does; a structural one counts a total, or nobody. */
export function methodMistakes({ orientation, followUpMethod }: FrozenFields): readonly FieldMistake[] {
  if ((orientation === 'individual') === (followUpMethod === 'women-and-men')) return [];
  const message =
    orientation === 'individual'
      ? 'I en individinriktad insats räknas kvinnor och män.'
      : 'I en strukturövergripande insats räknas alla tillsammans, eller inga. Välj ett av dem.';
  return [{ pointer: '/followUpMethod', message }];
}

/** What never changes may be sent again, as it was. */
export function frozenMistakes(written: Partial<FrozenFields>, now: FrozenFields): readonly FieldMistake[] {
  return (['orientation', 'followUpMethod', 'esfFinanced'] as const)
    .filter((field) => written[field] !== undefined && written[field] !== now[field])
    .map((field) => ({
      pointer: `/${field}`,
      message: `${frozen[field]} kan inte ändras. Blev det fel: makulera insatsen och lägg till en ny.`,
    }));
}

const frozen = {
  orientation: 'Inriktningen',
  followUpMethod: 'Uppföljningsmetoden',
  esfFinanced: 'Om insatsen finansieras av ESF',
};

function nameMistakes({ name }: InitiativeFields, { others, before }: Known): readonly FieldMistake[] {
  if (sameName(name) === '') return [{ pointer: '/name', message: 'Skriv vad insatsen heter.' }];
  const isTaken = others.some(
    (one) => one.id !== before?.id && !one.isAnnulled && sameName(one.name) === sameName(name),
  );
  if (!isTaken) return [];
  const message = 'En annan insats i förbundet heter så. Skriv ett annat namn, så att de går att skilja åt.';
  return [{ pointer: '/name', message }];
}

/** Two names that differ in case, spaces and what is not seen alone are the same. */
function sameName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLocaleLowerCase('sv');
}

function focusMistakes(
  { focus }: InitiativeFields,
  orientation: Orientation,
  { codes, before, today }: Known,
): readonly FieldMistake[] {
  const chosen = codes.find(({ list, code }) => list === 'focus' && code === focus);
  if (chosen === undefined) return [{ pointer: '/focus', message: 'Välj en preciserad inriktning.' }];
  if (chosen.orientation !== orientation) {
    const message = `”${chosen.label}” hör till en annan inriktning. Välj en som hör till insatsens.`;
    return [{ pointer: '/focus', message }];
  }
  return before?.focus === focus || isValidOn(chosen, today) ? [] : [outdated('/focus', chosen)];
}

function targetGroupMistakes(
  { targetGroups }: InitiativeFields,
  { codes, before, today }: Known,
): readonly FieldMistake[] {
  if (targetGroups.length === 0) return [{ pointer: '/targetGroups', message: 'Välj minst en målgrupp.' }];
  return targetGroups.flatMap((group, index) => {
    const pointer = `/targetGroups/${index}`;
    const chosen = codes.find(({ list, code }) => list === 'target-group' && code === group);
    if (chosen === undefined) return [{ pointer, message: 'Målgruppen finns inte. Välj en annan.' }];
    const isKept = before?.targetGroups.includes(group) ?? false;
    return isKept || isValidOn(chosen, today) ? [] : [outdated(pointer, chosen)];
  });
}

function outdated(pointer: string, { label }: Code): FieldMistake {
  return { pointer, message: `”${label}” kan inte väljas längre. Välj något annat.` };
}

/** The federation begins, the initiative begins, the initiative ends, the federation ends; in that order. */
function dayMistakes(
  { startsOn, endsOn }: InitiativeFields,
  { formedOn, lastOn }: Known['federation'],
): readonly FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  if (startsOn < formedOn)
    mistakes.push({
      pointer: '/startsOn',
      message: `Förbundet bildades ${formedOn}. Insatsen kan inte börja före det.`,
    });
  if (lastOn !== null && startsOn > lastOn)
    mistakes.push({
      pointer: '/startsOn',
      message: `Förbundets sista dag är ${lastOn}. Insatsen kan inte börja efter det.`,
    });
  if (endsOn !== null && endsOn < startsOn)
    mistakes.push({ pointer: '/endsOn', message: 'Insatsen kan inte sluta innan den börjar.' });
  if (endsOn !== null && lastOn !== null && endsOn > lastOn)
    mistakes.push({
      pointer: '/endsOn',
      message: `Förbundets sista dag är ${lastOn}. Insatsen kan inte sluta efter det.`,
    });
  return mistakes;
}
