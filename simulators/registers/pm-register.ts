import type { PensionGroup } from '../population/index.ts';
import { holds, overlaps } from './in-period.ts';
import type { Register, Subsystem } from './register.ts';

/** Pensionsmyndigheten's far side. */
export const pmRegister: Register = {
  knows: () => true,
  state: ({ pension }) => pension.register,
  silent: ({ pension }) => pension.silent,
  subsystems: {
    'allman-pension': keeperOf('AP'),
    bostadstillagg: keeperOf('BTI'),
    efterlevande: keeperOf('EF'),
    utbetalning: {
      keeps: ['UTBETALNING'],
      records: ({ pension }, { period }) => ({
        payments: pension.payments.filter(({ paidOn }) => holds(period, paidOn)),
      }),
    },
  },
};

/** A decision without compensation, such as a refusal, belongs to the day it was taken. */
function keeperOf(group: PensionGroup): Subsystem {
  return {
    keeps: [group],
    records: ({ pension }, { period }) => ({
      claims: pension.claims.filter((claim) => claim.group === group && overlaps(period, claim.period)),
      decisions: pension.decisions.filter(
        (decision) =>
          decision.group === group &&
          (holds(period, decision.decidedOn) ||
            decision.compensations.some((compensation) => overlaps(period, compensation.period))),
      ),
    }),
  };
}
