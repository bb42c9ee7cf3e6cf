import type { Facts } from '../../../values/findings/facts.ts';
import type { Findings, SourceState } from '../../../values/findings/findings.ts';
import type { Payment } from '../../../values/findings/payment.ts';
import type { Part } from '../../../values/outcome.ts';
import type { FundStatuses } from '../base-service-config.ts';
import type { Place } from '../findings/place.ts';
import { row, type PaymentMember } from '../findings/row.ts';
import { withTheRest } from '../findings/with-the-rest.ts';
import { xmlPlace } from '../findings/xml-place.ts';
import { dataElements, whatFundSaid } from './what-fund-said.ts';

/** Each fund is a source of its own: what it paid, whom it has suspended, and what has been applied for. */
export function readSoFindings(part: Part, statuses: FundStatuses): Findings {
  const outside = xmlPlace(part);
  const funds = outside.child('ArbetsloshetsersattningLista')?.list('Arbetsloshetsersattning') ?? [];
  const sources = funds.map((fund) => stateOf(fund, statuses));
  const payments = funds.flatMap((fund) => fund.list('Utbetalningar').map((place) => payment(fund, place)));
  const isWhole = sources.every(({ state }) => state !== 'unverifiable');
  return withTheRest('SO', outside, { sources, payments, facts: factsOf(funds, isWhole) }, besideFindings);
}

/** The question, which the answer repeats before the funds. */
const besideFindings = [
  'OrganisationsnummerIngivare',
  'NamnIngivare',
  'KontonamnHandlaggare',
  'Referensnummer',
  'From',
  'Tom',
  'Syfte',
  'Paragraf',
  'OrganisationsnummerPersonuppgiftsbitrade',
  'NamnPersonuppgiftsbitrade',
  'IdentificationNumber',
  // In sources, whose pointer is the status's.
  'ArbetsloshetsersattningLista/Arbetsloshetsersattning/SvarandeOrganisation',
];

const states = { something: 'answered', nothing: 'answered-nothing', 'cannot-tell': 'unverifiable' } as const;

function stateOf(fund: Place, statuses: FundStatuses): SourceState {
  const status = fund.child('StatusSvarandeOrganisation');
  const hasData = dataElements.some((name) => fund.child(name) !== undefined);
  const said = whatFundSaid({ status: status?.text, hasData }, statuses);
  return {
    source: fund.child('SvarandeOrganisation')?.text?.trim() ?? '',
    state: states[said],
    ...(status?.text === undefined ? {} : { code: status.text }),
    pointer: (status ?? fund).pointer,
  };
}

function payment(fund: Place, place: Place): Payment {
  return row<PaymentMember>('SO', place)
    .day('paidOn', 'Utbetalningsdatum')
    .period('period', 'AvserFrom', 'AvserTom')
    .amount('netAfterTax', 'NettoEfterSkatt')
    .amount('netAfterDeductions', 'NettoEfterAvdrag')
    .decimal('days', 'Ersattningsdagar')
    .from(fund)
    .text('payer', 'SvarandeOrganisation')
    .payment({ payer: 'SO', benefit, state: 'paid', currency: 'SEK' });
}

const benefit = { code: 'Arbetsloshetsersattning', text: 'Arbetslöshetsersättning', known: true };

/** "None" is said only when no fund could have said otherwise. */
function factsOf(funds: readonly Place[], isWhole: boolean): Facts {
  const suspensions = funds.flatMap((fund) =>
    fund
      .list('Avstangningar')
      .map((place) =>
        row('SO', place)
          .from(fund)
          .text('fund', 'SvarandeOrganisation')
          .from(place)
          .period('period', 'AvstangdFrom', 'AvstangdTom')
          .fact(),
      ),
  );
  const applications = funds.flatMap((fund) =>
    fund.list('AnsoktOmErsattning').map((place) =>
      row('SO', place)
        .from(fund)
        .text('fund', 'SvarandeOrganisation')
        .from(place)
        // Left out while undecided.
        .day('rightDecidedOn', 'BeslutOmRattTillErsattning')
        .flag('hasAppliedForPayment', 'AnsokanOmUtbetalningInlamnad')
        .fact(),
    ),
  );
  return {
    ...(isWhole || applications.length > 0 ? { unemploymentBenefitApplications: applications } : {}),
    ...(isWhole || suspensions.length > 0 ? { unemploymentBenefitSuspensions: suspensions } : {}),
  };
}
