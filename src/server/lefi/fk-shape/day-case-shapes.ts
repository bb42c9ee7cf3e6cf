import type { WireObject } from '../answer.ts';
import type {
  DayCase,
  ParentalCase,
  SicknessCase,
  TemporaryParentalCase,
} from '../registers/fk-day-cases.ts';
import { belopp, caseHead, dayDecision, lettered, named, omfattning, person } from './fk-parts.ts';

/** sjukpenningarende, forebyggandeSjukpenningsarende, rehabersattningsarende: no avslaget; ersattning is a text. */
export function sicknessCase(one: SicknessCase): WireObject {
  return {
    startades: one.startedOn,
    aktivt: one.isActive,
    beslut: one.decisions.map((decision) => ({
      ...dayDecision(decision),
      karens: decision.hasWaitingDay,
      beslutsutfall: decision.outcome,
      beslutstyp: decision.type,
      ersattning: decision.compensation,
      ersattningsniva: decision.level,
      ersattningsdagar: decision.dayRows.map(({ day, amount, waitingDeduction }) => ({
        ersattningsdatum: day,
        ersattningsbelopp: belopp(amount),
        karensavdragsbelopp: belopp(waitingDeduction),
      })),
    })),
  };
}

export function parentalCase(one: ParentalCase): WireObject {
  return {
    ...caseHead(one),
    grunduppgifter: { barn: person(one.child) },
    anspraksdagar: one.claimedDays.map(({ day, level, extent }) => ({
      dag: day,
      niva: lettered('niva', level),
      omfattning: omfattning(extent),
    })),
    beslut: one.decisions.map((decision) => ({
      ...dayDecision(decision),
      ersattning: named('foraldrapenning', decision.compensation),
      // The contract demands at least one day where the list stands.
      ...(decision.dayRows.length === 0
        ? {}
        : {
            ersattningsdagar: decision.dayRows.map(({ day, level, gross }) => ({
              dag: day,
              niva: lettered('niva', level),
              bruttobelopp: belopp(gross),
            })),
          }),
    })),
  };
}

export function temporaryParentalCase(one: TemporaryParentalCase): WireObject {
  return {
    ...caseHead(one),
    grunduppgifter: { barn: person(one.child) },
    beslut: one.decisions.map((decision) => ({
      ...dayDecision(decision),
      ersattning: named('tillfalligForaldrapenning', decision.compensation),
      bedomdadagar: decision.dayRows.map(({ day, amount, incomeType, method }) => ({
        dag: day,
        bedomtBelopp: belopp(amount),
        inkomsttyp: named('inkomsttyp', incomeType),
        berakningssatt: named('berakningssatt', method),
      })),
    })),
  };
}

/** graviditetspenningsarende */
export function pregnancyCase(one: DayCase): WireObject {
  return {
    ...caseHead(one),
    beslut: one.decisions.map((decision) => ({
      ...dayDecision(decision),
      ...ofKind('graviditetspenning', decision.compensation),
    })),
  };
}

/** narstaendepenningarende: the only one of the short day benefits with karens. */
export function closeRelativeCase(one: DayCase): WireObject {
  return {
    ...caseHead(one),
    beslut: one.decisions.map((decision) => ({
      ...dayDecision(decision),
      karens: decision.hasWaitingDay,
      ...ofKind('narstaendepenning', decision.compensation),
    })),
  };
}

function ofKind(list: 'graviditetspenning' | 'narstaendepenning', compensation: number | null): WireObject {
  return compensation === null ? {} : { ersattning: named(list, compensation) };
}

/** smittbararersattningsarende and totalforsvarspliktsarende */
export function plainDayCase(one: DayCase): WireObject {
  return { ...caseHead(one), beslut: one.decisions.map(dayDecision) };
}
