import type { Person, Tax, TaxYear } from '../../population/index.ts';
import { decimalKronor, element, wholeKronorText } from '../xml-text.ts';

const instans = 'http://xmls.skatteverket.se/se/skatteverket/zg/instans/standardiseradInformation/1.0';
const komponent = 'http://xmls.skatteverket.se/se/skatteverket/zg/komponent';

/**
 * The document in `svar`. It always names the person, for an answer that does not is about anybody: with nothing but a
 * status as usual, Skatteverket has no post.
 * Element names for the tax account, and what the status codes mean, are ours (skv-svar.xsd).
 */
export function writeTaxAnswer(identity: string, person: Person | null, isPartial: boolean): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<SvarBeskattningsuppgifterEnligtSFS2008-975 xmlns="${instans}" xmlns:besko="${komponent}/infoForBeskattning/1.0" xmlns:folko="${komponent}/infoForFolkbokforing/1.0">`,
    `<PersonuppgiftLista>${writePost(identity, person, isPartial)}</PersonuppgiftLista>`,
    '</SvarBeskattningsuppgifterEnligtSFS2008-975>',
  ].join('');
}

const statusCodes = { asUsual: '0', cannotTellNow: '2' } as const;

function writePost(identity: string, person: Person | null, isPartial: boolean): string {
  if (person?.tax.isHit === true) return writePerson(person, isPartial);
  // When it cannot tell, not even whether there is a post.
  const status = isPartial ? statusCodes.cannotTellNow : statusCodes.asUsual;
  return `<Personuppgift>${element('folko:IdentitetsbeteckningFysiskPerson', identity)}${element('StatusPersonuppgiftKod', status)}</Personuppgift>`;
}

function writePerson({ identity, tax }: Person, isPartial: boolean): string {
  return [
    '<Personuppgift>',
    element('folko:IdentitetsbeteckningFysiskPerson', identity.personidentitet),
    element('folko:Fornamn', identity.givenName),
    element('folko:Efternamn', identity.surname),
    element('StatusPersonuppgiftKod', statusCodes.asUsual),
    element('StatusKapitaluppgiftKod', statusCodes.asUsual),
    ...tax.years.map(writeYear),
    element('StatusSkattekontouppgiftKod', isPartial ? statusCodes.cannotTellNow : statusCodes.asUsual),
    isPartial ? '' : writePayout(tax),
    '</Personuppgift>',
  ].join('');
}

/** A missing or negative amount is delivered as 0. */
function writeYear(year: TaxYear): string {
  return [
    '<Kapitaluppgift>',
    element('besko:Taxeringsar', year.incomeYear + 1),
    element('besko:SummaIntakterPaKapital', wholeKronorText(Math.max(0, year.capitalIncome))),
    element('besko:OverskottPaKapital', wholeKronorText(Math.max(0, year.capitalSurplus))),
    '</Kapitaluppgift>',
  ].join('');
}

function writePayout({ taxAccount }: Tax): string {
  const payout = taxAccount?.payout ?? null;
  if (payout === null) return '';
  return `<Skattekontouppgift>${element('besko:UtbetaltBelopp', decimalKronor(payout.amount))}${element('besko:Bokforingsdag', payout.bookedOn)}</Skattekontouppgift>`;
}
