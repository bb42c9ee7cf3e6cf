import { counties } from '../../../values/finsam/counties.ts';
import { missingIsNotZero } from './in-words.ts';
import { wasThere, type NationFacts } from './read-nation.ts';
import { reckonNation, type Totals } from './reckon-nation.ts';
import { counted, number, numbers, row, sumRow, text, words, type Cell, type Report } from './report.ts';

/** Every federation's economy of a year beside the others', for the operator. */
export function federationsReport(facts: NationFacts, year: number): Report {
  const there = facts.federations.filter((one) => wasThere(one, year));
  const lines = there.map((federation) => ({ federation, totals: reckonNation(facts, year, [federation]) }));
  const without = lines.filter(({ totals }) => totals.withoutOutcome > 0).length;
  return {
    id: 'federations',
    title: `Förbundens ekonomi ${year}`,
    scope: 'Riket',
    year,
    notes: ['Hela kronor. Pengar från Europeiska socialfonden (ESF) redovisas för sig.', missingIsNotZero],
    exclusions: [
      ...(without === 0
        ? []
        : [
            `I ${counted(without, 'förbund', 'förbund')} saknas utfall för någon insats; förbundets utfall är summan av dem som finns.`,
          ]),
      'Insatser som har makulerats är inte med.',
    ],
    charts: [],
    tables: [
      {
        id: 'federations',
        caption: `Förbundens ekonomi ${year}, kronor`,
        columns: [
          words('Förbund'),
          words('Län'),
          numbers('Tilldelade medel'),
          numbers('Eget kapital'),
          numbers('Administration, budget'),
          numbers('Administration, utfall'),
          numbers('Insatser, budget'),
          numbers('Insatser, utfall'),
          numbers('Insatser utan utfall'),
          numbers('ESF, budget'),
          numbers('ESF, utfall'),
        ],
        rows: [
          ...lines.map(({ federation: { name, county }, totals }) =>
            row(text(name), text(counties[county ?? ''] ?? ''), ...money(totals)),
          ),
          sumRow(text('Riket'), text(''), ...money(reckonNation(facts, year, facts.federations))),
        ],
      },
    ],
    texts: [],
  };
}

function money({
  allottedSum,
  ownCapital,
  administration,
  initiatives,
  withoutOutcome,
  esf,
}: Totals): readonly Cell[] {
  return [
    number(allottedSum),
    number(ownCapital),
    ...administration.map(number),
    ...initiatives.map(number),
    number(withoutOutcome),
    ...esf.map(number),
  ];
}
