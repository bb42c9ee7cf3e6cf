import type { Fact } from '../../../values/findings/facts.ts';
import type { ToldFacts } from '../findings/gather-facts.ts';
import { placesAt, type Place } from '../findings/place.ts';
import { row, type Row } from '../findings/row.ts';
import { lifeCertificateStatuses, pmOtherInformation, readPmCode, words } from './findings-codes.ts';

/** PM's other information: life certificates, balances and bases of pension. An item has one of them. */
export function pmOtherFacts(items: readonly Place[]): ToldFacts[] {
  return items.flatMap((item): ToldFacts[] => {
    const of = (place: Place, read: (fact: Row) => unknown): Fact => {
      const fact = row('FK', place);
      read(fact);
      readPmCode(fact.from(item), 'kind', 'informationstyp', pmOtherInformation);
      return fact.fact();
    };
    return [
      tell(
        'lifeCertificates',
        item.list('levnadsintyg').map((place) => of(place, readCertificate)),
      ),
      tell(
        'pensionBalances',
        placesAt(item, 'pensionsbehallning/pensionskonton').map((place) => of(place, readAccount)),
      ),
      tell(
        'pensionBase',
        placesAt(item, 'pensionsunderlag/intjanandear').map((place) => of(place, readBaseOfYear)),
      ),
    ].flat();
  });
}

/** An item of one kind says nothing of the others. */
function tell(subject: ToldFacts[0], facts: readonly Fact[]): ToldFacts[] {
  return facts.length === 0 ? [] : [[subject, facts]];
}

function readCertificate(certificate: Row): void {
  certificate.day('updatedOn', 'senastUppdaterad');
  readPmCode(certificate, 'status', 'levnadsintygsstatus', lifeCertificateStatuses);
}

function readAccount(account: Row): void {
  readPmCode(account, 'account', 'kontotyp', words('IP PREP'));
  account.rows('values', 'kontovarden', (value) => {
    value
      .amount('amount', 'varde')
      .text('validFromMonth', 'gallerFrom')
      .text('determinedYear', 'faststallelsear');
    const event = value.below('kontohandelse');
    readPmCode(event, 'event', 'kontohandelsetyp', events);
    event
      .text('eventAt', 'kontohandelsetidpunkt')
      .rows('transactions', 'kontotransaktioner', (transaction) => {
        readPmCode(transaction.amount('amount', 'belopp'), 'kind', 'kontotransaktionstyp', transactions);
      });
  });
}

function readBaseOfYear(year: Row): void {
  year
    .text('year', 'artal')
    .amount('pensionableIncome', 'pensionsgrundandeInkomst')
    .amount('forStudies', 'pensionsgrundandeBeloppForStudier')
    .amount('forSicknessCompensation', 'pensionsgrundandeBeloppForSjukOchAktivitetsersattning')
    .amount('forYearsWithSmallChildren', 'pensionsgrundandeBeloppForArMedSmaBarn')
    .amount('forConscription', 'pensionsgrundandeBeloppForPlikttjanst')
    .amount('forEarlyRetirement', 'pensionsgrundandeBeloppForFortidspension');
}

const events = words(
  'ANDRAD_PENSIONSRATT ARSOMRAKNING DODSFALL EG_OVERFORING FORVARVSVILLKORET_INTE_UPPFYLLT FORVARVSVILLKORET_UPPFYLLT NYTT_ANDRAT_PENSIONSUTTAG RIKTALDER_UPPNADD',
);
const transactions = words(
  'ARVSVINST FORVALTNINGSKOSTNAD PENSIONSRATT BALANSERAD_PENSIONSRATT INDEXERING UTTAGEN_PENSIONSBEHALLNING ATERLAGD_PENSIONSBEHALLNING',
);
