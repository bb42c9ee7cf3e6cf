import { fkItems } from './fk-lists.ts';
import { addressFields, tableOf, valuesAt } from './fields.ts';
import type { SectionTable } from './section.ts';
import type { WireObject, WrappedAnswer } from './wrapped-answer.ts';

/**
 * Whether an address may be asked for by a step of its own: when it is the person asked about who is protected. One who is not,
 * with somebody protected near, keeps hers hidden too: by it the protected one could be found.
 */
export function mayRevealAddress({ answer, asked }: WrappedAnswer): boolean {
  const isAsked = asked.ovrigInformation?.includes('FK:GEPI') === true;
  return (
    isAsked &&
    fkItems(answer, 'generellPersoninformation').some((item) => valuesAt(item, 'skyddad').includes(true))
  );
}

/** The person's own addresses in the answer to that question; nobody else's, and no place of work. */
export function revealedAddress(answer: WireObject): SectionTable {
  const addresses = fkItems(answer, 'generellPersoninformation').flatMap((item) => valuesAt(item, 'adress'));
  return tableOf(addresses, {
    caption: 'Adress',
    columns: addressFields(''),
    empty: 'Registret har ingen adress för personen.',
  });
}
