import type { Fact } from '../../../values/findings/facts.ts';
import { row, type Row } from '../findings/row.ts';
import { amountTypes, forms, supportCoded, type CsnCase } from './supports.ts';
import { compactDay, weekEnd, weekStart } from './written-days.ts';

/** One case of a support for studies: what has been sought, and what has been granted. */
export function readStudies({ support, place }: CsnCase): Fact {
  const sought = place.child('soktaTider')?.list('soktTid') ?? [];
  const granted = place.child('BeviljadeTider')?.list('BeviljadTid') ?? [];
  return readCase({ support, place })
    .text('relatedCase', 'relarende')
    .rows('sought', sought, (span) =>
      span
        .period('period', 'soktfrom', 'sokttom', [compactDay, compactDay])
        .decimal('extentPercent', 'soktomfattning')
        .flag('wantsLoan', 'soktlan', yesOrBlank),
    )
    .rows('granted', granted, (span) =>
      span
        .period('period', 'starttid', 'sluttid', [weekStart, weekEnd])
        .decimal('extentPercent', 'takt')
        .decimal('basicExtentPercent', 'gr_takt')
        .amount('total', 'totbelopp')
        .rows('amounts', span.place.child('Beloppen')?.list('Belopp') ?? [], (amount) =>
          amount
            .coded('amountType', 'beloppstyp', amountTypes, 'klartext')
            .amount('perWeek', 'belopp')
            .amount('total', 'totbelopp'),
        ),
    )
    .fact();
}

/** A loan for home equipment has neither; it may have somebody who borrows too. */
export function readHomeEquipmentLoan(of: CsnCase): Fact {
  return readCase(of).text('coBorrower', '@medlanare').fact();
}

function readCase({ support, place }: CsnCase): Row {
  return row('CSN', place)
    .fixed('support', supportCoded(support))
    .coded('form', 'stodform', forms, 'klartext')
    .coded('status', 'status', statuses)
    .text('number', '@lopnummer');
}

const statuses: ReadonlySet<string> = new Set([
  'INITIERAD',
  'INITIERAT',
  'BESLUTAD',
  'BESLUTAT',
  'AVSLUTAD',
  'AVSLUTAT',
]);

function yesOrBlank(text: string): boolean | null {
  const word = text.trim().toUpperCase();
  return word === 'J' ? true : word === '' ? false : null;
}
