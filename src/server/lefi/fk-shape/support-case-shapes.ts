import type { WireObject } from '../answer.ts';
import type { FkCaseOf } from '../registers/fk-cases.ts';
import { belopp, caseHead, kod, named, periodDecision, person } from './fk-parts.ts';

export function housingAllowanceCase(one: FkCaseOf<'BOB'>): WireObject {
  return {
    ...caseHead(one),
    medsokande: one.coApplicants.map(person),
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: {
        reduceradBostadskostnad: belopp(decision.reducedHousingCost),
        totalBostadskostnad: belopp(decision.totalHousingCost),
        inkomster: decision.incomes.map(({ yearly }) => belopp(yearly)),
        hemmavarandeBarn: decision.childrenAtHome.map(person),
        tidvisboendeBarn: decision.childrenOccasionally.map(person),
        vaxelvisboendeBarn: decision.childrenAlternating.map(person),
      },
    })),
  };
}

/** bostadstillaggsarende */
export function housingSupplementCase(one: FkCaseOf<'BTI'>): WireObject {
  return {
    ...caseHead(one),
    medsokande: one.coApplicants.map(person),
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: {
        arsbruttokostnad: belopp(decision.yearlyGrossCost),
        bostadstillaggsnettokostnad: belopp(decision.yearlyNetCost),
        ...(decision.yearlyNetCostForSupport === null
          ? {}
          : { forsorjningsstodsarsnettokostnad: belopp(decision.yearlyNetCostForSupport) }),
      },
    })),
  };
}

/** programersattningsarende: `dagar` are texts, one for each day with compensation. */
export function programmeCase(one: FkCaseOf<'PROG'>): WireObject {
  return {
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      ersattning: kod(decision.compensation),
      dagar: decision.dayRows.map(({ day }) => day),
      ersattningsdagar: decision.dayRows.map(({ day, compensation, amount }) => ({
        dag: day,
        ersattning: kod(compensation),
        belopp: belopp(amount),
      })),
    })),
  };
}

/** aktivitetsstodsarende: `dagar` is a number here. */
export function activitySupportCase(one: FkCaseOf<'AS'>): WireObject {
  return {
    ...caseHead(one),
    grunduppgifter: { atgardstyp: kod(one.measure) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      dagar: decision.days,
      karens: decision.hasWaitingDay,
      ersattning: named('aktivitetsstod', decision.compensation),
    })),
  };
}
