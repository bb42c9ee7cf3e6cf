import type { FactSubject } from '../../../values/findings/facts.ts';
import type { ToldFacts } from '../findings/gather-facts.ts';
import type { Place } from '../findings/place.ts';
import { leavesOf, readLeaves } from '../findings/leaves.ts';
import { row, type Row } from '../findings/row.ts';
import { lifeCertificateStatuses, readExtent, readFkCode, words } from './findings-codes.ts';
import { readPersonInformation } from './read-person.ts';

/** What FK tells besides cases and payments, list by list. */
export function fkRecords(answer: Place): ToldFacts[] {
  const information = answer.child('formansinformation');
  return (information?.members() ?? []).flatMap(([list]) => {
    const record = Object.hasOwn(recordLists, list) ? recordLists[list] : undefined;
    if (record === undefined) return [];
    const places = information?.list(list) ?? [];
    return [[record.subject, places.map((place) => record.read(row('FK', place)).fact())] as const];
  });
}

interface RecordList {
  readonly subject: FactSubject;
  readonly read: (record: Row) => Row;
}

const recordLists: Readonly<Record<string, RecordList>> = {
  generellPersoninformation: { subject: 'person', read: readPersonInformation },
  sjukpenninggrundandeInkomstuppgift: {
    subject: 'sicknessBenefitIncome',
    read: (income) =>
      readFkCode(income.text('determinedOn', 'faststalldes'), 'kind', 'typ', words('0 1 2 3'))
        .amount('fromEmployment', 'anstallning/summa')
        .amount('fromBusiness', 'verksamhet/summa')
        .decimal('waitingDays', 'karens')
        .decimal('days', 'dagar')
        .decimal('hours', 'timmar'),
  },
  programjobdagar: {
    subject: 'programmeDays',
    read: (days) => days.decimal('used', 'antalForbrukade').flag('isMaximumUsed', 'harForbrukatMaxAntal'),
  },
  programanvisning: {
    subject: 'programmeReferrals',
    read: (referral) =>
      readExtent(
        readFkCode(
          referral.period('period', 'period/fran', 'period/till'),
          'programme',
          'program',
          programmes,
        ),
        'extent',
        'omfattning',
      ),
  },
  underhallsskuld: { subject: 'maintenanceDebts', read: (debt) => debt.amount('amount', 'belopp/summa') },
  sjukOchAktivitetsersattningSteglosAvrakningHistorik: {
    subject: 'yearlySettlements',
    read: (year) => readSettlement(year.fixed('isFinal', true)),
  },
  sjukOchAktivitetsersattningSteglosAvrakningNulage: {
    subject: 'yearlySettlements',
    read: (year) => readSettlement(year.fixed('isFinal', false)),
  },
  intjanandebehallning: {
    subject: 'pensionBalances',
    read: (balance) =>
      balance.amount('amount', 'belopp/summa').amount('premiumPension', 'premiepensionBelopp/summa'),
  },
  // Dozens of amounts that the contract names and hardly explains: told under the contract's own names.
  intjanandeuppgift: {
    subject: 'pensionBase',
    read: (year) =>
      readLeaves(
        year.text('year', 'ar'),
        'values',
        leavesOf(year.place).filter(([name]) => name !== 'ar'),
      ),
  },
  levnadsintygsuppgift: {
    subject: 'lifeCertificates',
    read: (certificate) =>
      readFkCode(certificate.text('updatedOn', 'uppdaterades'), 'status', 'status', lifeCertificateStatuses),
  },
  skatteuppgift: {
    subject: 'otherInformation',
    read: (tax) => tax.fixed('kind', 'skatteuppgift').text('taxNumber', 'skatteredovisningsnummer'),
  },
  studiemedelsavisering: {
    subject: 'otherInformation',
    read: (notice) =>
      readFkCode(notice.fixed('kind', 'studiemedelsavisering'), 'notice', 'typ', words('0 1 2 4 7')).period(
        'period',
        'period/fran',
        'period/till',
      ),
  },
};

function readSettlement(year: Row): Row {
  return year
    .text('year', 'artal')
    .amount('incomeInSweden', 'arsinkomstISverige/summa')
    .amount('incomeAbroad', 'arsinkomstIAnnatLand/summa')
    .amount('allowance', 'fribelopp/summa')
    .amount('difference', 'mellanskillnad/summa')
    .amount('supplement', 'tillagg/summa')
    .amount('fee', 'avgift/summa')
    .amount('paidOut', 'utbetalning/summa')
    .amount('reclaimed', 'aterkrav/summa');
}

const programmes = words(
  '0 1 2 3 4 5 6 8 9 11 35 37 40 41 43 44 45 46 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 99',
);
