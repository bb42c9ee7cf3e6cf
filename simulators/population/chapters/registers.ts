import { addDays, addMonths, addYears } from '../calendar.ts';
import type { Day } from '../../../src/values/day.ts';
import { kronor } from '../amount.ts';
import type { Chapter } from '../chapter.ts';
import type { Country, Employment } from '../identity.ts';
import type { Life } from '../household.ts';
import type { MigrationDecision, Vehicle } from '../other-registers.ts';
import { sweden } from '../places.ts';

/** Kronor per year; capital income of the latest two income years. */
export function taxed(
  life: Life,
  yearly: number,
  capital: { income: number; surplus: number } | null,
): Chapter {
  const latestYear = Number(life.today.slice(0, 4)) - 1;
  const years = [latestYear, latestYear - 1].map((incomeYear, at) => ({
    incomeYear,
    capitalIncome: kronor(capital === null ? 0 : capital.income + 300 * at),
    capitalSurplus: kronor(capital === null ? 0 : capital.surplus + 200 * at),
    earnedIncome: kronor(yearly - 4_000 * at),
    finalTax: kronor(Math.round((yearly - 4_000 * at) * 0.24)),
  }));
  return { tax: { years, taxAccount: { balance: 0, payout: null } } };
}

export function taxPayout(life: Life, amount: number): Chapter {
  const payout = { amount: kronor(amount), bookedOn: addDays(life.today, -19) };
  return { tax: { taxAccount: { balance: kronor(0), payout } } };
}

export function owns(life: Life, ...vehicles: readonly Omit<Vehicle, 'ownedSince'>[]): Chapter {
  const owned = vehicles.map((vehicle, at) => ({
    ...vehicle,
    ownedSince: addMonths(life.today, -9 - 7 * at),
  }));
  return { vehicles: { owned } };
}

export function employed(life: Life, job: Partial<Employment> & { monthlySalary: number }): Chapter {
  return {
    employment: [
      {
        employer: 'Provköpings Livs AB',
        organisationsnummer: '165560000001',
        employerAddress: { ...town, lines: ['Box 17'], postalCode: '85102' },
        workplaceNumber: '19000001',
        workplaceName: `${job.employer ?? 'Provköpings Livs'}, Torget`,
        workplaceAddress: { ...town, lines: ['Stora Torget 4'], postalCode: '85230' },
        // The numbers are those that Post- och telestyrelsen sets apart for fiction.
        telephone: '08-465 004 10',
        contact: {
          name: 'Lena Lön',
          telephones: ['08-465 004 11', '070-174 06 05'],
          emails: ['lon@provkopings-livs.example'],
        },
        occupation: 'Butiksbiträde',
        isOwnBusiness: false,
        extent: 100,
        period: { from: addMonths(life.today, -40), to: null },
        ...job,
      },
    ],
  };
}

const town = { role: null, town: 'SUNDSVALL', country: sweden };

export interface Stay {
  readonly from: Country;
  readonly enteredOn: Day;
  readonly ground: 'UAT' | 'ASYL';
  readonly permanentOn?: Day;
  readonly refused?: boolean;
  readonly isUndecided?: boolean;
}

/** Time-limited permits of two years each, in order, then a permanent one when there is. */
export function migrated(life: Life, stay: Stay): Chapter {
  const decisions: MigrationDecision[] = [];
  let from = addMonths(stay.enteredOn, 4);
  const until = stay.permanentOn ?? addYears(life.today, 1);
  while (
    stay.isUndecided !== true &&
    stay.refused !== true &&
    decisions.length < 4 &&
    from < until &&
    from <= life.today
  ) {
    decisions.push(permit(stay, from, addDays(addYears(from, 2), -1)));
    from = addYears(from, 2);
  }
  if (stay.permanentOn !== undefined) decisions.push(permit(stay, stay.permanentOn, null));
  if (stay.isUndecided === true) decisions.push({ ...head(stay, stay.enteredOn), decided: null });
  if (stay.refused === true) decisions.push(refusal(stay));
  return { migration: { homeCountry: stay.from, enteredOn: stay.enteredOn, decisions } };
}

function head(stay: Stay, appliedOn: Day) {
  return {
    appliedOn,
    ground: stay.ground === 'ASYL' ? { code: 'ASYL', name: 'ASYL' } : { code: 'ANK', name: 'ANKNYTNING' },
    caseType: { code: 'UAT', name: 'UPPEHÅLLS- OCH ARBETSTILLSTÅND' },
  };
}

function permit(stay: Stay, from: Day, to: Day | null): MigrationDecision {
  const type =
    to === null
      ? { code: 'PUT', name: 'PERMANENT UPPEHÅLLSTILLSTÅND' }
      : { code: 'TUT', name: 'TIDSBEGRÄNSAT UPPEHÅLLSTILLSTÅND' };
  const validity = to === null ? 'PERMANENT' : 'TIDBEGRANSAT';
  const code = { code: 'BEV', name: 'ANSÖKAN BEVILJAS' };
  const applied = addMonths(from, -3);
  return { ...head(stay, applied), decided: { on: from, code, type, validity, from, to } };
}

function refusal(stay: Stay): MigrationDecision {
  const decided = {
    on: addMonths(stay.enteredOn, 6),
    code: { code: 'AVS', name: 'ANSÖKAN AVSLÅS' },
    type: { code: 'UAT', name: 'UPPEHÅLLS- OCH ARBETSTILLSTÅND' },
    validity: null,
    from: null,
    to: null,
  };
  return { ...head(stay, stay.enteredOn), decided };
}
