import type { Period } from '../../src/values/period.ts';
import type { PensionAccount, PensionBasisYear, PensionBenefits, PensionGroup } from '../population/index.ts';
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
    levnadsintyg: {
      keeps: ['LINT'],
      records: ({ pension }) => ({ lifeCertificate: latestStep(pension) }),
    },
    pensionsbehallning: {
      keeps: ['PBH'],
      records: ({ pension }, { period }) => ({ accounts: accountsIn(period, pension.accounts) }),
    },
    pensionsunderlag: {
      keeps: ['PU'],
      records: ({ pension }, { period }) => ({ basisYears: yearsIn(period, pension.basis) }),
    },
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

/** A certificate is told as it stands, whatever the period. */
function latestStep({ lifeCertificate }: PensionBenefits): object | null {
  const latest = lifeCertificate?.at(-1);
  return latest === undefined ? null : { updatedOn: latest.on, status: latest.status };
}

/** The values in force in the period: each counts until the next. An account without any is not told. */
function accountsIn(period: Period, accounts: readonly PensionAccount[]): PensionAccount[] {
  return accounts
    .map(({ type, values }) => ({
      type,
      values: values.filter(({ validFrom }, index) => {
        const next = values[index + 1];
        return validFrom <= period.to && (next === undefined || next.validFrom > period.from);
      }),
    }))
    .filter(({ values }) => values.length > 0);
}

/** The earning years that the period touches, and the latest, which is what PM reckons with now. Newest first. */
function yearsIn({ from, to }: Period, basis: readonly PensionBasisYear[]): PensionBasisYear[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return basis.filter(({ year }, index) => index === 0 || (first <= year && year <= last));
}
