import type { WireObject } from '../answer.ts';
import type { FkCaseOf } from '../registers/fk-cases.ts';
import type { OccupationalInjuryCase, WorkInjuryCase } from '../registers/fk-injury-cases.ts';
import { belopp, caseHead, kod, named, omfattning, periodDecision, person } from './fk-parts.ts';

/** sjukOchAktivitetsersattningsarende */
export function sicknessCompensationCase(one: FkCaseOf<'SA'>): WireObject {
  return {
    ...caseHead(one),
    grunduppgifter: insuredTime(one.insuredTime),
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      samordnatBruttobelopp: belopp(decision.coordinatedGross),
      omfattning: omfattning(decision.extent),
    })),
  };
}

/** In fortieths, or for garantiersättning in a case within EU/EES in years, months and days: one excludes the other. */
function insuredTime(time: FkCaseOf<'SA'>['insuredTime']): WireObject {
  return 'fortieths' in time
    ? { forsakringstid: [{ taljare: time.fortieths, namnare: 40 }] }
    : {
        forsakringstidGsaAr: [time.years],
        forsakringstidGsaManad: [time.months],
        forsakringstidGsaDag: [time.days],
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
          ...atMostOne('tillagg', settled.supplement),
          ...atMostOne('avgift', settled.fee),
          ...atMostOne('utbetalning', settled.paidOut),
          ...atMostOne('aterkrav', settled.reclaimed),
        }),
  };
}

function atMostOne(field: string, amount: number | null): WireObject {
  return amount === null ? {} : { [field]: [belopp(amount)] };
}

/** handikappersattningsarende */
export function disabilityAllowanceCase(one: FkCaseOf<'HE'>): WireObject {
  return {
    ...caseHead(one),
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      omfattning: omfattning(decision.extent),
    })),
  };
}

/** allmanpensionsarende: no head. */
export function oldPensionCase(one: FkCaseOf<'AP'>): WireObject {
  return {
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      samordnatBruttobelopp: belopp(decision.coordinatedGross),
      omfattning: omfattning(decision.extent),
    })),
  };
}

/** efterlevandepensionsarende: no head; the extent is a list of at most one. */
export function survivorsPensionCase(one: FkCaseOf<'EFTERLEVANDE'>): WireObject {
  return {
    grunduppgifter: { avliden: person(one.deceased) },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      samordnatBruttobelopp: belopp(decision.coordinatedGross),
      ...(decision.extent === null ? {} : { omfattning: [omfattning(decision.extent)] }),
    })),
  };
}

/** arbetsskadeegenlivrantearende, and arbetsskadeefterlevandearende where somebody has died of the injury. */
export function workInjuryCase(one: WorkInjuryCase): WireObject {
  const { deceased, incomeAfter } = one;
  return {
    ...caseHead(one),
    grunduppgifter: {
      uppdaterades: one.updatedOn,
      arbetsgivare: kod(one.employer),
      skadetillfalle: one.injuredOn,
      orsak: named(deceased === null ? 'arbetsskadeorsak' : 'arbetsskadeorsakEfterlevande', one.cause),
      ...(deceased === null ? {} : { avliden: person(deceased) }),
      arsinkomstInnanSkada: belopp(one.incomeBefore),
      ...(incomeAfter === null ? {} : { arsinkomstEfterSkada: belopp(incomeAfter) }),
    },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: {
        faktor: decision.factor,
        samordningsandel: omfattning(decision.coordinationShare),
        bruttoforhojning: belopp(decision.grossIncrease),
        pensionsgrundandeInkomst: belopp(decision.pensionableIncome),
      },
      samordnatBruttobelopp: belopp(decision.coordinatedGross),
      ersattning: named('arbetsskadelivranta', decision.compensation),
    })),
  };
}

/** yrkesskadeegenlivrantearende and yrkesskadeefterlevandearende: causes in a list, the factor a fraction. */
export function occupationalInjuryCase(one: OccupationalInjuryCase): WireObject {
  const { deceased, employer } = one;
  const causes = deceased === null ? 'yrkesskadeorsak' : 'yrkesskadeorsakEfterlevande';
  return {
    ...caseHead(one),
    grunduppgifter: {
      ...(employer === null ? {} : { arbetsgivare: [named('kostnadsbarare', employer)] }),
      skadetillfalle: one.injuredOn,
      orsak: one.causes.map((cause) => named(causes, cause)),
      ...(deceased === null ? {} : { avliden: person(deceased) }),
    },
    beslut: one.decisions.map((decision) => ({
      ...periodDecision(decision),
      underlag: { faktor: omfattning(decision.factor) },
      ersattning: named('yrkesskadelivranta', decision.compensation),
    })),
  };
}
