import { kronor } from '../amount.ts';
import { addDays, addYears } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { RelatedPerson } from '../coded.ts';
import type { Life } from '../household.ts';
import type { OccupationalInjuryCase, WorkInjuryCase } from '../injury-case.ts';
import { monthlyBenefit, type MonthlySpell } from './monthly-benefit.ts';

/** Arbetsskadelivränta: to the injured, or to whoever has lost somebody by an injury at work. */
export function workInjuryAnnuity(
  life: Life,
  spell: MonthlySpell & { cause: number; survives?: true },
): Chapter {
  const benefit = { code: 'ARBETSSKADA', text: 'Arbetsskadelivränta' };
  const part = { code: 'ARBETSSKADA', text: spell.survives ? 'Efterlevandelivränta' : 'Egenlivränta' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, part, true);
  const deceased = spell.survives ? whoDied(life) : null;
  const found: WorkInjuryCase = {
    ...head,
    benefit: 'ARBETSSKADA',
    updatedOn: decision.decidedOn,
    employer: { code: 10, text: 'Provköpings Verkstads AB' },
    injuredOn: addDays(deceased?.diedOn ?? addYears(decision.period.from, -2), -2),
    cause: spell.cause,
    incomeBefore: kronor(348_000),
    incomeAfter: deceased === null ? kronor(204_000) : null,
    deceased,
    decisions: [
      {
        ...decision,
        factor: 1.03125,
        coordinationShare: { numerator: 1, denominator: 4 },
        grossIncrease: kronor(120),
        pensionableIncome: kronor(12 * spell.monthly),
        coordinatedGross: decision.gross - kronor(250),
        compensation: 0,
      },
    ],
  };
  return { insurance: { cases: [found], payments } };
}

/** Yrkesskadelivränta, free of tax. */
export function occupationalInjuryAnnuity(
  life: Life,
  spell: MonthlySpell & { causes: readonly number[]; survives?: true },
): Chapter {
  const benefit = { code: 'YL', text: 'Yrkesskadelivränta' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, false);
  const found: OccupationalInjuryCase = {
    ...head,
    benefit: 'YL',
    employer: spell.survives ? null : 10,
    injuredOn: addYears(decision.period.from, -45),
    causes: spell.causes,
    deceased: spell.survives ? whoDied(life) : null,
    decisions: [{ ...decision, factor: { numerator: 2, denominator: 3 }, compensation: 1 }],
  };
  return { insurance: { cases: [found], payments } };
}

/** Efterlevandepension where it is still FK's; to a child without an extent. */
export function survivorsPensionAtFk(life: Life, spell: MonthlySpell): Chapter {
  const benefit = { code: 'EFTERLEVANDE', text: 'Efterlevandepension' };
  const isChild = life.relations.parents.length > 0;
  const part = isChild ? { code: 'BP', text: 'Barnpension' } : { code: 'OP', text: 'Omställningspension' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, part, !isChild);
  const extent = isChild ? null : { numerator: 1, denominator: 1 };
  const decisions = [{ ...decision, coordinatedGross: decision.gross, extent }];
  return {
    insurance: {
      cases: [{ ...head, benefit: 'EFTERLEVANDE', deceased: whoDied(life), decisions }],
      payments,
    },
  };
}

function whoDied({ relations }: Life): RelatedPerson {
  const [deceased] = relations.deceased;
  if (deceased === undefined) throw new Error('nobody has died in this family');
  return deceased;
}
