import type { WireObject } from '../answer.ts';
import type { FkCaseOf } from '../registers/fk-cases.ts';
import {
  belopp,
  caseHead,
  dayDecision,
  kod,
  named,
  niva,
  omfattning,
  periodDecision,
  person,
} from './fk-parts.ts';

/** sjukpenningarende: no avslaget; ersattning is a text. */
export function sicknessCase(one: FkCaseOf<'SJP'>): WireObject {
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

export function parentalCase(one: FkCaseOf<'FP'>): WireObject {
  return {
    ...caseHead(one),
    grunduppgifter: { barn: person(one.child) },
    anspraksdagar: one.claimedDays.map(({ day, level, extent }) => ({
      dag: day,
      niva: niva(level),
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
              niva: niva(level),
              bruttobelopp: belopp(gross),
            })),
          }),
    })),
  };
}

export function temporaryParentalCase(one: FkCaseOf<'TFP'>): WireObject {
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

export function childAllowanceCase(one: FkCaseOf<'ABB'>): WireObject {
  return {
    grunduppgifter: { barn: person(one.child) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: { skolgang: decision.isInSchool, myndighetsplacering: decision.isPlaced },
    })),
  };
}

/** mottagareavbarnbidrag: utbetalningsdatum is a month. */
export function childAllowanceRecipientCase(one: FkCaseOf<'MABB'>): WireObject {
  return {
    grunduppgifter: { personuppgift: person(one.recipient) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: {
        skolgang: decision.isInSchool,
        tvaBidragsmottagare: decision.hasTwoRecipients,
        utbetalningsdatum: decision.firstPaidOn.slice(0, 7),
        utbetalningsmottagare: decision.payee,
      },
    })),
  };
}

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

/** underhallsstodsmottag and underhallsstodskrav have the same form. */
export function maintenanceCase(one: FkCaseOf<'US'>): WireObject {
  return {
    ...caseHead(one),
    grunduppgifter: { barn: person(one.child) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      ersattning: named('underhallsstod', decision.compensation),
      samordnatBruttobelopp: belopp(decision.coordinatedGross),
    })),
  };
}

export function sicknessCompensationCase(one: FkCaseOf<'SA'>): WireObject {
  return {
    ...caseHead(one),
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      samordnatBruttobelopp: belopp(decision.coordinatedGross),
      omfattning: omfattning(decision.extent),
    })),
  };
}

type Settlement = FkCaseOf<'SA'>['steplessSettlements'][number];

/** …SteglosAvrakningNulage and …Historik: every amount is a list of at most one; the last ones only when settled. */
export function steplessSettlement({ settled, ...one }: Settlement): WireObject {
  return {
    artal: String(one.year),
    arsinkomstISverige: [belopp(one.incomeInSweden)],
    arsinkomstIAnnatLand: [belopp(one.incomeAbroad)],
    ...(settled === null
      ? {}
      : {
          fribelopp: [belopp(one.allowance)],
          mellanskillnad: [belopp(settled.difference)],
          utbetalning: [belopp(settled.paidOut)],
          aterkrav: [belopp(settled.reclaimed)],
        }),
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
