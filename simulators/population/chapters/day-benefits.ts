import { addDays, bankDay, eachDay } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Life } from '../household.ts';
import type { DayCase } from '../insurance-case.ts';
import { grossRow, insurancePayment, taxRow } from './insurance-payment.ts';

const names: Record<DayCase['benefit'], string> = {
  GP: 'Graviditetspenning',
  NP: 'Närståendepenning',
  SBP: 'Smittbärarersättning',
  DPE: 'Dagpenning till totalförsvarspliktiga',
};

interface DaySpell {
  readonly benefit: DayCase['benefit'];
  readonly endedDaysAgo: number;
  readonly days: number;
  /** öre */
  readonly perDay: number;
}

/** A short spell, paid whole some days after its end. */
export function daySpell(life: Life, spell: DaySpell): Chapter {
  const to = addDays(life.today, -spell.endedDaysAgo);
  const period = { from: addDays(to, 1 - spell.days), to };
  const benefit = { code: spell.benefit, text: names[spell.benefit] };
  const extent = { numerator: 1, denominator: 1 };
  const days = eachDay(period).length;
  const decidedOn = addDays(to, 2);
  const row = grossRow({ benefit, amountType: benefit, period, extent, days, amount: days * spell.perDay });
  const compensation = spell.benefit === 'GP' || spell.benefit === 'NP' ? 1 : null;
  return {
    insurance: {
      cases: [
        {
          benefit: spell.benefit,
          startedOn: period.from,
          isActive: false,
          isRefused: false,
          decisions: [
            { decidedOn, isFinal: true, benefit, period, extent, days, compensation, hasWaitingDay: false },
          ],
        },
      ],
      payments: [
        insurancePayment({
          today: life.today,
          kind: 2,
          family: { code: 'DAG', text: 'Dagersättning' },
          paidOn: bankDay(addDays(to, 6)),
          period,
          rows: [row, taxRow(row)],
        }),
      ],
    },
  };
}
