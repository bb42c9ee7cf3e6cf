import { definitionOfCounts, orientations } from './in-words.ts';
import { annulledOnes } from './initiatives-report.ts';
import { remainsNote, whatIsMissing } from './economy-report.ts';
import { reckonEconomy, withMoneyIn, type YearsEconomy } from './reckon-economy.ts';
import type { NationalSettings } from './national-report.ts';
import { notCounted } from './participants-report.ts';
import type { FederationFacts } from './read-federation.ts';
import { during, ofOrientation, reckonWith, type Reckoning } from './reckon.ts';
import {
  counted,
  nothing,
  number,
  numbers,
  row,
  sumOf,
  sumRow,
  text,
  words,
  type Report,
  type Table,
} from './report.ts';

/** What a federation's annual report needs, to paste: sentences and three tables, the year beside the one before. */
export function annualReport(
  facts: FederationFacts,
  year: number,
  { countPeriod, smallNumberLimit }: NationalSettings,
): Report {
  const reckoning = reckonWith(facts);
  const economy = reckonEconomy(facts, year, reckoning);
  return {
    id: 'annual-report',
    title: `Till årsredovisningen ${year}`,
    scope: facts.name,
    year,
    notes: [
      remainsNote,
      definitionOfCounts(countPeriod),
      'Summan av deltaganden räknar också de strukturövergripande insatserna, där kön inte registreras.',
      ...beforePublishing(facts, year, smallNumberLimit),
    ],
    exclusions: [
      ...whatIsMissing(economy),
      ...notCounted(during(facts.initiatives, year), { year, reckoning, individualAlone: false }),
      ...annulledOnes(facts),
    ],
    charts: [],
    tables: [
      economyTable(economy, reckonEconomy(facts, year - 1, reckoning), year),
      initiativesTable(facts, year, reckoning),
    ],
    texts: sentences(facts, { year, reckoning, economy }),
  };
}

/** The federation's own figures are told as they are; whether small ones are published is the federation's to decide. */
function beforePublishing(facts: FederationFacts, year: number, limit: number): readonly string[] {
  const counts = facts.figures.filter(
    (one) => one.year === year && ['women', 'men', 'participants'].includes(one.figure),
  );
  if (!counts.some(({ value }) => value > 0 && value < limit)) return [];
  return [
    `Tabellen har antal från 1 till ${limit - 1}. Så små antal kan peka ut personer: tänk efter innan den publiceras, eller slå ihop insatser. I rikets sammanställning döljs de.`,
  ];
}

function economyTable(now: YearsEconomy, before: YearsEconomy, year: number): Table {
  const line = (what: string, of: (economy: YearsEconomy) => readonly [number | null, number | null]) => {
    const [[budget, outcome], [, last]] = [of(now), of(before)];
    return row(text(what), number(budget), number(outcome), number(last));
  };
  return {
    id: 'annual-economy',
    caption: `Ekonomi i sammandrag ${year}, kronor`,
    columns: [
      words('Post'),
      numbers(`Budget ${year}`),
      numbers(`Utfall ${year}`),
      numbers(`Utfall ${year - 1}`),
    ],
    rows: [
      line('Tilldelade medel', ({ allottedSum }) => [allottedSum, allottedSum]),
      line('Eget kapital', ({ ownCapital }) => [ownCapital, ownCapital]),
      line('Administration', ({ administration }) => [
        administration.budget.value,
        administration.outcome.value,
      ]),
      line('Insatser', ({ initiatives }) => [initiatives.budget.value, initiatives.outcome.value]),
      sumRow(
        text('Återstår'),
        number(now.remains.budget),
        number(now.remains.outcome),
        number(before.remains.outcome),
      ),
      ...(now.esf.budget.value === null && now.esf.outcome.value === null
        ? []
        : [line('Vid sidan av: ESF', ({ esf }) => [esf.budget.value, esf.outcome.value])]),
    ],
  };
}

function initiativesTable(facts: FederationFacts, year: number, reckoning: Reckoning): Table {
  const those = withMoneyIn(facts, year, reckoning);
  const rows = those.map((one) => ({
    initiative: one,
    budget: reckoning.of(one, year, 'initiative-budget'),
    outcome: reckoning.of(one, year, 'initiative-outcome'),
    women: reckoning.of(one, year, 'women'),
    men: reckoning.of(one, year, 'men'),
    all: reckoning.participants(one, year),
  }));
  const sum = (key: 'budget' | 'outcome' | 'women' | 'men' | 'all') =>
    number(sumOf(rows.map((one) => one[key])));
  return {
    id: 'annual-initiatives',
    caption: `Insatser och deltaganden ${year}, belopp i kronor`,
    columns: [
      words('Insats'),
      words('Inriktning'),
      numbers('Budget'),
      numbers('Utfall'),
      numbers('Kvinnor'),
      numbers('Män'),
      numbers('Deltaganden'),
    ],
    rows: [
      ...rows.map(({ initiative: one, ...figures }) =>
        row(
          text(one.name),
          text(orientations[one.orientation]),
          number(figures.budget),
          number(figures.outcome),
          one.orientation === 'individual' ? number(figures.women) : nothing,
          one.orientation === 'individual' ? number(figures.men) : nothing,
          one.followUpMethod === 'none' ? nothing : number(figures.all),
        ),
      ),
      ...(rows.length === 0
        ? []
        : [
            sumRow(
              text('Summa'),
              nothing,
              sum('budget'),
              sum('outcome'),
              sum('women'),
              sum('men'),
              sum('all'),
            ),
          ]),
    ],
  };
}

function sentences(
  facts: FederationFacts,
  { year, reckoning, economy }: { year: number; reckoning: Reckoning; economy: YearsEconomy },
): readonly string[] {
  const ofYear = during(facts.initiatives, year);
  const individual = ofOrientation(ofYear, 'individual');
  const of = (figure: 'women' | 'men') => sumOf(individual.map((one) => reckoning.of(one, year, figure)));
  const [women, men] = [of('women'), of('men')];
  const without = individual.filter((one) =>
    (['women', 'men'] as const).some((figure) => reckoning.of(one, year, figure) === null),
  ).length;
  const { allottedSum, initiatives, administration } = economy;
  return [
    `Under ${year} hade ${facts.name} ${counted(ofYear.length, 'insats', 'insatser')}, varav ${individual.length} individinriktade och ${ofYear.length - individual.length} strukturövergripande.`,
    women === null || men === null
      ? `Antalet deltaganden i individinriktade insatser ${year} är inte registrerat, helt eller för det ena könet.`
      : `I de individinriktade insatserna registrerades ${counted(women + men, 'deltagande', 'deltaganden')}, ${number(women).text} av kvinnor och ${number(men).text} av män${without === 0 ? '' : ` (uppgift saknas, helt eller för det ena könet, för ${counted(without, 'insats', 'insatser')})`}. Den som deltog i flera insatser räknas i var och en.`,
    allottedSum === null
      ? `Tilldelade medel ${year} är inte registrerade.`
      : `Förbundet tilldelades ${number(allottedSum).text} kronor av medlemmarna.`,
    `Insatsernas utfall: ${inKronor(initiatives.outcome)}. Administrationens utfall: ${inKronor(administration.outcome)}.`,
  ];
}

function inKronor({ value, missing: without }: { value: number | null; missing: number }): string {
  if (value === null) return 'uppgift saknas';
  return `${number(value).text} kronor${without > 0 ? ` (uppgift saknas för ${without})` : ''}`;
}
