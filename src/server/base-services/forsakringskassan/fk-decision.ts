import type { KnownCodes, Row } from '../findings/row.ts';
import { fkBenefits, programmeCompensations, readExtent, readFkCode, words } from './findings-codes.ts';
import { readAddress, readPerson } from './read-person.ts';

interface KindOfDecision {
  readonly compensations?: KnownCodes;
  readonly outcomes?: KnownCodes;
}

/**
 * Reads whatever a decision of FK may hold: no kind has all of it, and what a kind has means the same in all of them,
 * codes aside.
 */
export function readDecision(read: Row, { compensations = none, outcomes = none }: KindOfDecision): void {
  read.day('decidedOn', 'fattades').flag('isFinal', 'definitivt');
  readFkCode(read, 'benefit', 'forman', fkBenefits);
  readFkCode(read, 'subBenefit', 'delforman', fkBenefits);
  readFkCode(read, 'outcome', 'beslutsutfall', outcomes);
  readFkCode(read, 'type', 'beslutstyp', words('SLUTLIGT INTERMISTISKT'));
  readFkCode(read, 'status', 'beslutstatus', words('S I'));
  readFkCode(read, 'compensation', 'ersattning', compensations);
  readFkCode(read, 'level', 'ersattningsniva', words('NORMAL FORTSATTNING FLER_NORM INGEN'));
  readFkCode(read, 'periodicity', 'periodicitet', words('0 1 2 3 4'));
  readExtent(read, 'extent', 'omfattning')
    .period('period', 'period/fran', 'period/till')
    .amount('gross', 'beslutatBruttobelopp/summa')
    .amount('coordinatedGross', 'samordnatBruttobelopp/summa')
    .flag('hasWaitingDay', 'karens')
    .text('endsFromMonth', 'upphorandeManadFrom');
  readDays(read);
  readPeriods(read);
  readBasis(read);
}

const none: KnownCodes = new Set<string>();

/** `dagar` is a number in most lists, and the days themselves in that of programmes. */
function readDays(read: Row): void {
  const { place } = read;
  const days = place.list('dagar');
  if (days.length === 1 && isNumber(days[0]?.text)) {
    read.decimal('days', 'dagar');
  } else {
    read.texts('compensatedDays', days);
  }
  const rows = [...place.list('ersattningsdagar'), ...place.list('bedomdadagar')];
  read.rows('dayRows', rows, (day) => {
    day
      .day('day', 'dag')
      .day('day', 'ersattningsdatum')
      .amount('gross', 'bruttobelopp/summa')
      .amount('amount', 'belopp/summa')
      .amount('amount', 'ersattningsbelopp/summa')
      .amount('amount', 'bedomtBelopp/summa')
      .amount('waitingDeduction', 'karensavdragsbelopp/summa');
    readFkCode(day, 'level', 'niva', words('L G S'));
    readFkCode(day, 'compensation', 'ersattning', programmeCompensations);
    readFkCode(day, 'incomeType', 'inkomsttyp', words('0 1 2'));
    readFkCode(day, 'method', 'berakningssatt', words('0 1 2 3'));
  });
}

function isNumber(text: string | undefined): boolean {
  return /^\d+(\.\d+)?$/.test(text ?? '');
}

/** Omvårdnadsbidrag and merkostnadsersättning are decided period by period. */
function readPeriods(read: Row): void {
  read.rows('periods', 'periodbeslut', (period) => {
    readExtent(period, 'extent', 'omfattning').period('period', 'period/fran', 'period/till');
    readExtent(period, 'share', 'andel');
    readFkCode(period, 'payoutKind', 'utbetalningstyp', words('L R F'));
  });
}

/** underlag: what the decision rests on. */
function readBasis(read: Row): void {
  const basis = read.below('underlag');
  basis
    .flag('isInSchool', 'skolgang')
    .flag('isPlaced', 'myndighetsplacering')
    .flag('hasTwoRecipients', 'tvaBidragsmottagare')
    .text('lastPaidMonth', 'utbetalningsdatum')
    .text('lastPayees', 'utbetalningsmottagare')
    .rows('institutions', 'institutionsplacering', (place) => {
      readFkCode(place, 'kind', 'institution', words('1 2'));
      place.text('name', 'namn').rows('addresses', 'adress', readAddress);
    })
    .amount('reducedHousingCost', 'reduceradBostadskostnad/summa')
    .amount('totalHousingCost', 'totalBostadskostnad/summa')
    .rows('incomes', 'inkomster', (income) => income.amount('amount', 'summa'))
    .rows('childrenAtHome', 'hemmavarandeBarn', readPerson)
    .rows('children', 'Barn', readPerson)
    .rows('children', 'barn', readPerson)
    .rows('childrenOccasionally', 'tidvisboendeBarn', readPerson)
    .rows('childrenAlternating', 'vaxelvisboendeBarn', readPerson)
    .flag('isShared', 'delat')
    .amount('yearlyGrossCost', 'arsbruttokostnad/summa')
    .amount('netCostForSupplement', 'bostadstillaggsnettokostnad/summa')
    .amount('netCostForSupport', 'forsorjningsstodsarsnettokostnad/summa')
    .decimal('factor', 'faktor')
    .fraction('factor', 'faktor', 'taljare', 'namnare')
    .fraction('coordinationShare', 'samordningsandel', 'taljare', 'namnare')
    .amount('grossIncrease', 'bruttoforhojning/summa')
    .amount('pensionableIncome', 'pensionsgrundandeInkomst/summa');
}
