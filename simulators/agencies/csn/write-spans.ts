import type { Day } from '../../../src/values/day.ts';
import type {
  GrantedSpan,
  PaidSpan,
  SoughtSpan,
  StudentAidAmount,
  StudentAidPayment,
} from '../../population/index.ts';
import { element, optionalElement, wholeKronorText } from '../xml-text.ts';
import { isoWeek } from './iso-week.ts';

export function writeSought({ period, rate, wantsLoan }: SoughtSpan): string {
  return `<s:soktTid>${element('t:soktfrom', compactDay(period.from))}${element('t:sokttom', compactDay(period.to))}${element('t:soktomfattning', rate)}${element('t:soktlan', wantsLoan ? 'J' : ' ')}</s:soktTid>`;
}

export function writeGranted({ period, rate, basicRate, amounts, total }: GrantedSpan): string {
  return [
    '<s:BeviljadTid>',
    element('t:starttid', isoWeek(period.from)),
    element('t:sluttid', isoWeek(period.to)),
    element('t:takt', rate),
    optionalElement('t:gr_takt', basicRate),
    writeAmounts(amounts),
    element('t:totbelopp', wholeKronorText(total)),
    '</s:BeviljadTid>',
  ].join('');
}

export function writePayment({ paidOn, state, spans, total }: StudentAidPayment): string {
  return [
    '<s:Utbetalning>',
    element('t:utbetdatum', paidOn === null ? '0' : compactDay(paidOn)),
    element('t:utbetstatus', state),
    `<t:Utbetaldatider>${spans.map(writePaidSpan).join('')}</t:Utbetaldatider>`,
    element('t:totbelopp', wholeKronorText(total)),
    '</s:Utbetalning>',
  ].join('');
}

function writePaidSpan({ period, amounts, total }: PaidSpan): string {
  const weeks =
    period === null
      ? ''
      : element('t:startvecka', isoWeek(period.from)) + element('t:slutvecka', isoWeek(period.to));
  return `<t:Utbetaldtid>${weeks}${writeAmounts(amounts)}${element('t:totbelopp', wholeKronorText(total))}</t:Utbetaldtid>`;
}

function writeAmounts(amounts: readonly StudentAidAmount[]): string {
  return `<t:Beloppen>${amounts.map(writeAmount).join('')}</t:Beloppen>`;
}

function writeAmount({ type, text, amount }: StudentAidAmount): string {
  const kronor = wholeKronorText(amount);
  return `<t:Belopp>${element('t:beloppstyp', type)}${element('t:klartext', text.slice(0, 40))}${element('t:belopp', kronor)}${element('t:totbelopp', kronor)}</t:Belopp>`;
}

function compactDay(day: Day): string {
  return day.replaceAll('-', '');
}
