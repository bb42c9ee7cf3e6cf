import type { Cell, Fact, Section, SectionTable } from '../src/values/lefi-sections/section.ts';
import { leavesOf, writtenForReaders, type Leaf } from './lefi-sample.ts';

/** Leaves of an answer that are not shown among the sections, and why. */
const notShown: readonly { readonly leaf: RegExp; readonly why: string }[] = [
  { leaf: /\.valuta$/, why: 'SEK is written kr; another currency is shown by its own code' },
  { leaf: /^utlamnare\./, why: 'the head of the page tells the state of each discloser in words' },
  { leaf: /^avvikelser\./, why: 'each type tells by a state of its own, in our words, what became of it' },
];

export function leavesToShow(answer: object): readonly Leaf[] {
  return leavesOf(answer).filter((leaf) => !notShown.some((one) => one.leaf.test(leaf.path.join('.'))));
}

/** An extent of 0/0 is that none is set: told in words, so that neither number is. */
function isUnsetExtent({ path, value }: Leaf): boolean {
  return value === 0 && ['taljare', 'namnare'].includes(String(path.at(-1)));
}

/** Those of which nothing that is read has the value. What is not false is told of somebody related; what is, is not. */
export function missedLeaves(
  answer: object,
  read: string,
  { gap = ' ' }: { /** '' where words are broken to fit. */ readonly gap?: ' ' | '' } = {},
): readonly Leaf[] {
  const plainly = (text: string) => text.replaceAll(/\s+/g, gap);
  const plain = plainly(read);
  return leavesToShow(answer)
    .filter((leaf) => !(leaf.path.at(-1) === 'skyddad' && leaf.value === false))
    .filter((leaf) => {
      const texts = isUnsetExtent(leaf) ? ['inte satt'] : writtenForReaders(leaf);
      return !texts.some((text) => plain.includes(plainly(text)));
    });
}

/** All that is read in the sections, each by itself. */
export function readIn(sections: readonly Section[]): string[] {
  const ofCell = ({ text, code }: Cell) => [text, code ?? ''];
  const ofFacts = (facts: readonly Fact[]) => facts.flatMap(({ value }) => ofCell(value));
  const ofTable = (table: SectionTable): string[] => [
    ...ofFacts(table.facts),
    ...table.rows.flatMap(({ cells, facts, tables }) => [
      ...cells.flatMap(ofCell),
      ...ofFacts(facts),
      ...tables.flatMap(ofTable),
    ]),
    ...table.tables.flatMap(ofTable),
  ];
  return sections.flatMap((section) => [
    section.code ?? '',
    ...ofFacts(section.facts),
    ...section.tables.flatMap(ofTable),
  ]);
}
