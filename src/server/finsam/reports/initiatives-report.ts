import type { Day } from '../../../values/day.ts';
import { methods, orientations, stateInWords } from './in-words.ts';
import type { FederationFacts } from './read-federation.ts';
import { during, fiveYears, ofOrientation } from './reckon.ts';
import { counted, number, row, text, words, written, type Chart, type Report } from './report.ts';

/** Every initiative of the year, and how many there have been of each orientation in five years. */
export function initiativesReport(
  facts: FederationFacts,
  year: number,
  { today, individualAlone }: { readonly today: Day; readonly individualAlone: boolean },
): Report {
  const ofYear = during(facts.initiatives, year);
  return {
    id: 'initiatives',
    title: `Insatser ${year}`,
    scope: facts.name,
    year,
    notes: [
      'En insats är med om den pågick någon gång under året. Läget är dagens.',
      'Preciserad inriktning och målgrupp skrivs som kodlistorna säger nu.',
    ],
    exclusions: [...annulledOnes(facts), ...(individualAlone ? [withoutStructural] : [])],
    charts: [individualAlone ? individualChart(facts, year) : orientationChart(facts, year)],
    tables: [
      {
        id: 'initiatives',
        caption: `Insatser som pågick ${year}`,
        columns: [
          words('Insats'),
          words('Inriktning'),
          words('Preciserad inriktning'),
          words('Målgrupp'),
          words('Deltagare räknas'),
          words('ESF'),
          words('Börjar'),
          words('Slutar'),
          words('Läge'),
        ],
        rows: ofYear.map((one) =>
          row(
            text(one.name),
            text(orientations[one.orientation]),
            text(one.focus),
            text(one.targetGroups.join(', ')),
            text(methods[one.followUpMethod]),
            text(one.esfFinanced ? 'Ja' : 'Nej'),
            text(one.startsOn),
            text(one.endsOn ?? ''),
            text(stateInWords(one, today)),
          ),
        ),
      },
    ],
    texts: [],
  };
}

/** What every report of a federation leaves out. */
export function annulledOnes({ annulled }: FederationFacts): readonly string[] {
  if (annulled === 0) return [];
  return [
    `${counted(annulled, 'insats som har makulerats är inte med', 'insatser som har makulerats är inte med')}, inte heller med sina belopp och antal.`,
  ];
}

/** Told to whoever sees individual initiatives alone. */
export const withoutStructural =
  'Strukturövergripande insatser är inte med: de ser den som är förbundsadministratör.';

/** Nothing is said of structural ones to whoever does not see them: neither how many, nor that there are none. */
function individualChart({ initiatives }: FederationFacts, year: number): Chart {
  const years = fiveYears(year);
  const counts = years.map((one) => ofOrientation(during(initiatives, one), 'individual').length);
  return {
    id: 'orientations',
    title: 'Individinriktade insatser',
    sentence: `${year} pågick ${counted(counts[4] ?? 0, 'individinriktad insats', 'individinriktade insatser')}; ${years[0] ?? year} var de ${written(counts[0] ?? 0)}.`,
    unit: 'insatser',
    groups: years.map(String),
    series: [{ name: 'Individinriktade', cells: counts.map(number) }],
  };
}

function orientationChart({ initiatives }: FederationFacts, year: number): Chart {
  const years = fiveYears(year);
  const counts = (orientation: 'individual' | 'structural') =>
    years.map((one) => ofOrientation(during(initiatives, one), orientation).length);
  const [individual, structural] = [counts('individual'), counts('structural')];
  return {
    id: 'orientations',
    title: 'Insatser efter inriktning',
    sentence: `${year} pågick ${counted(individual[4] ?? 0, 'individinriktad insats', 'individinriktade insatser')} och ${counted(structural[4] ?? 0, 'strukturövergripande', 'strukturövergripande')}; ${years[0] ?? year} var de ${written(individual[0] ?? 0)} och ${written(structural[0] ?? 0)}.`,
    unit: 'insatser',
    groups: years.map(String),
    series: [
      { name: 'Individinriktade', cells: individual.map(number) },
      { name: 'Strukturövergripande', cells: structural.map(number) },
    ],
  };
}
