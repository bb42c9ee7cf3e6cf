import { lefiArrays } from '../../values/lefi-question.ts';
import { isAnybodyProtected } from '../../values/lefi-sections/whereabouts.ts';
import type { Permitted } from '../connections/index.ts';
import { writeDiscloserState, type Deviation, type LefiAnswer, type WireObject } from './answer.ts';
import { writeFkInformation, writeFkPayments } from './fk-shape/write-fk-information.ts';
import { discloserOf, labelOf, subsystemOf, type AskedType, type Discloser } from './information-types.ts';
import { paymentIsOf } from './fk-shape/payment-groups.ts';
import { pmCodesOf } from './pm-shape/pm-codes-of.ts';
import { writePmLists } from './pm-shape/write-pm-information.ts';
import { fieldsWithheldFrom, withheldFieldsOf } from './permitted.ts';
import type { RegisterAnswer } from './registers/ask-register.ts';
import type { FkPayment } from './registers/fk-records.ts';
import type { RegisterAnswers } from './registers/ask-registers.ts';
import type { SortedTypes } from './asked-types.ts';
import { withoutFields } from './withhold-fields.ts';

/** What the actor gets, and what it does not get and why. */
export interface Composed {
  readonly answer: LefiAnswer;
  readonly deviations: readonly Deviation[];
  /** Somebody is protected, and what says so was left out: the actor may not see it. */
  readonly leavesOutProtection: boolean;
}

/** Pure: what was asked for, what may be seen and what the registers said → the answer. */
export function composeAnswer(sorted: SortedTypes, said: RegisterAnswers, permitted: Permitted): Composed {
  const answered = sorted.permitted.filter((type) => subsystemAnswered(type, said));
  const deviations = [
    ...sorted.notPermitted
      .filter((type) => !isDown(said[discloserOf(type.code)]))
      .map((type): Deviation => ({ ...type, reason: 'OBEHORIG' })),
    ...sorted.permitted
      .filter((type) => isWorking(said[discloserOf(type.code)]) && !subsystemAnswered(type, said))
      .map((type): Deviation => ({ ...type, reason: 'INTERNT_FEL' })),
  ];
  const answer = {
    utlamnare: (['FK', 'PM'] as const).flatMap((discloser) => stateOf(discloser, said)),
    avvikelser: writeDeviations(deviations),
    formansinformation: fkLists(answered, said, permitted),
    ...pmLists(answered, said, permitted),
  };
  return {
    answer,
    deviations,
    leavesOutProtection: leavesOutProtection(answer, { answered, said, permitted }),
  };
}

interface Disclosed {
  readonly answered: readonly AskedType[];
  readonly said: RegisterAnswers;
  readonly permitted: Permitted;
}

/** Only FK says of anybody that she is protected: the person asked about, or somebody in a case. */
function leavesOutProtection(
  { formansinformation }: Pick<LefiAnswer, 'formansinformation'>,
  { answered, said: { FK }, permitted }: Disclosed,
): boolean {
  if (isAnybodyProtected(formansinformation)) return false;
  return [...(FK?.bySubsystem ?? [])].some(([subsystem, records]) => {
    if (records === null) return false;
    const types = answered.filter(
      (type) =>
        isFrom(type, 'FK', subsystem) && isInformation(type) && withheldFieldsOf(permitted, type).length > 0,
    );
    return isAnybodyProtected(writeFkInformation(types, records));
  });
}

/** A register that was asked and is not OK: its types get no deviations of any kind (OpenAPI v9). */
function isDown(said: RegisterAnswer<unknown> | null): boolean {
  return said !== null && said.state !== 'OK';
}

function isWorking(said: RegisterAnswer<unknown> | null): said is RegisterAnswer<unknown> {
  return said?.state === 'OK';
}

function subsystemAnswered(type: AskedType, said: RegisterAnswers): boolean {
  const register: RegisterAnswer<unknown> | null = said[discloserOf(type.code)];
  return isWorking(register) && register.bySubsystem.get(subsystemOf(type) ?? '') != null;
}

function stateOf(discloser: Discloser, said: RegisterAnswers): WireObject[] {
  const register = said[discloser];
  return register === null ? [] : [writeDiscloserState(discloser, register.state)];
}

function fkLists(
  answered: readonly AskedType[],
  { FK }: RegisterAnswers,
  permitted: Permitted,
): Record<string, readonly WireObject[]> {
  const lists: Record<string, readonly WireObject[]> = {};
  for (const [subsystem, records] of FK?.bySubsystem ?? []) {
    if (records === null) continue;
    const types = answered.filter((type) => isFrom(type, 'FK', subsystem));
    for (const type of types.filter(isInformation)) {
      const withheld = withheldFieldsOf(permitted, type);
      for (const [list, items] of Object.entries(writeFkInformation([type], records)))
        lists[list] = items.map((item) => withoutFields(item, withheld));
    }
    for (const [array, state] of paymentStates) {
      const asked = types.filter((type) => type.array === array);
      const withheld = fieldsWithheldFrom(permitted, array);
      const hide = (payment: FkPayment, written: WireObject) =>
        withoutFields(
          written,
          withheld((code) => discloserOf(code) === 'FK' && paymentIsOf(payment, code)),
        );
      const seen = Object.keys(permitted[array]);
      if (asked.length > 0)
        Object.assign(lists, writeFkPayments({ types: asked, seen }, state, records, hide));
    }
  }
  return lists;
}

const paymentStates = [
  ['utbetalningar', 'done'],
  ['preliminaraUtbetalningar', 'preliminary'],
] as const;

function isInformation({ array }: AskedType): boolean {
  return array === 'formansinformation' || array === 'ovrigInformation';
}

function isFrom(type: AskedType, discloser: Discloser, subsystem: string): boolean {
  return discloserOf(type.code) === discloser && subsystemOf(type) === subsystem;
}

const pmArrays = Object.keys(writePmLists) as (keyof typeof writePmLists)[];

/** One list of the answer can come from several sub-systems, one for each group. */
function pmLists(
  answered: readonly AskedType[],
  { PM }: RegisterAnswers,
  permitted: Permitted,
): Partial<Record<string, WireObject[]>> {
  const lists: Partial<Record<string, WireObject[]>> = {};
  for (const [subsystem, records] of PM?.bySubsystem ?? []) {
    if (records === null) continue;
    for (const array of pmArrays) {
      const types = answered.filter((type) => type.array === array && isFrom(type, 'PM', subsystem));
      if (types.length === 0) continue;
      const written = writePmLists[array]({ types, seen: Object.keys(permitted[array]) }, records);
      const withheld = fieldsWithheldFrom(permitted, array);
      const items = written.map((item) => withoutPmFields(item, withheld));
      lists[array] = [...(lists[array] ?? []), ...items];
    }
  }
  return lists;
}

function withoutPmFields(item: WireObject, withheld: ReturnType<typeof fieldsWithheldFrom>): WireObject {
  const codes = pmCodesOf(item);
  return withoutFields(
    item,
    withheld((code) => codes.includes(code)),
  );
}

const deviationNames = {
  OBEHORIG: 'Aktören är inte behörig till informationstypen',
  INTERNT_FEL: 'Informationstypen kunde inte hämtas',
} as const;

function writeDeviations(deviations: readonly Deviation[]): LefiAnswer['avvikelser'] {
  const written = lefiArrays.map((array) => [
    array,
    deviations
      .filter((deviation) => deviation.array === array)
      .map(({ code, reason }) => ({
        avvikelse: { kod: reason, beskrivning: deviationNames[reason] },
        [array === 'ovrigInformation' ? 'ovrigInformationstyp' : 'formansgrupp']: {
          kod: code,
          beskrivning: labelOf(code),
        },
      })),
  ]);
  return Object.fromEntries(written.filter(([, list]) => list?.length !== 0)) as LefiAnswer['avvikelser'];
}
