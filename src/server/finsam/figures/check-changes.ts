import { mentionsPersonnummer } from '../../../values/mentions-personnummer.ts';
import type { FieldMistake } from '../../parties/index.ts';
import { countFigures, federationFigures, keyOf, type FigureChange, type FigureKind } from './figure.ts';
import { periodsOf, type FigureSettings } from './figure-settings.ts';
import type { YearContext, YearInitiative } from './year-context.ts';

/** Whole kronor below a thousand milliards, and participants below a million: more is a slip of the hand. */
const mostKronor = 999_999_999_999;
const mostParticipants = 999_999;

/** What is wrong with the changes, each by its place among them, whatever has been set before. */
export function checkChanges(
  changes: readonly FigureChange[],
  context: YearContext,
  settings: Pick<FigureSettings, 'countPeriod'>,
): readonly FieldMistake[] {
  const seen = new Set<string>();
  return changes.flatMap((change, index) => {
    const isTwice = seen.has(keyOf(change));
    seen.add(keyOf(change));
    const mistakes: readonly (readonly [string, string | null])[] = [
      ['value', isTwice ? 'Samma uppgift finns två gånger. Ta bort den ena.' : wrongValue(change)],
      ['initiativeId', wrongInitiative(change, context)],
      ['figure', wrongFigure(change, context)],
      ['about', wrongAbout(change, context)],
      ['period', wrongPeriod(change, settings)],
      ['comment', wrongText(change.comment)],
      ['reason', wrongText(change.reason)],
    ];
    return mistakes.flatMap(([field, message]) =>
      message === null ? [] : [{ pointer: `/changes/${index}/${field}`, message }],
    );
  });
}

function isAboutParticipants(figure: FigureKind): boolean {
  return countFigures.includes(figure) || figure === 'planned-participants';
}

function wrongValue({ figure, value, comment }: FigureChange): string | null {
  if (value === null) return null;
  const isCount = isAboutParticipants(figure);
  if (!Number.isInteger(value)) {
    return isCount
      ? 'Skriv ett helt antal deltagare, eller lämna tomt om det inte är känt.'
      : 'Skriv hela kronor utan ören, eller lämna tomt om beloppet inte är känt.';
  }
  if (Math.abs(value) > (isCount ? mostParticipants : mostKronor)) return 'Talet är orimligt stort.';
  return value < 0 ? belowZero(figure, comment) : null;
}

function belowZero(figure: FigureKind, comment: string): string | null {
  if (figure !== 'own-capital') {
    const what = isAboutParticipants(figure) ? 'Antalet' : 'Beloppet';
    return `${what} kan inte vara mindre än noll.`;
  }
  return comment.trim() === '' ? 'Eget kapital under noll behöver en kommentar som säger varför.' : null;
}

function wrongInitiative({ figure, initiative }: FigureChange, context: YearContext): string | null {
  if (federationFigures.includes(figure))
    return initiative === null ? null : 'Uppgiften gäller hela förbundet, inte en insats.';
  return initiativeOf(initiative, context) === undefined
    ? `Insatsen finns inte i förbundet år ${context.year}. Läs in sidan igen.`
    : null;
}

function wrongFigure({ figure, initiative }: FigureChange, context: YearContext): string | null {
  const found = initiativeOf(initiative, context);
  if (found === undefined) return null;
  if (figure.startsWith('esf-') && !found.isEsfFinanced)
    return 'Insatsen är inte finansierad av ESF, och kan inte ha medel därifrån.';
  return isAboutParticipants(figure) ? wrongCount(figure, found) : null;
}

/** Women and men in individual initiatives; one number in structural ones, where any are counted. */
function wrongCount(
  figure: FigureKind,
  { followUpMethod }: Pick<YearInitiative, 'followUpMethod'>,
): string | null {
  if (followUpMethod === 'none') return 'I insatsen registreras inga deltagare.';
  const isTotal = figure === 'participants';
  if (figure === 'planned-participants' || isTotal === (followUpMethod === 'total')) return null;
  return isTotal
    ? 'Insatsen är individinriktad: registrera kvinnor och män var för sig.'
    : 'Insatsen är strukturövergripande: registrera ett antal totalt.';
}

function wrongAbout({ figure, about }: FigureChange, { financiers, costTypes }: YearContext): string | null {
  if (figure === 'allotted') {
    return financiers.some(({ organisationsnummer }) => organisationsnummer === about)
      ? null
      : 'Bara en medlem som finansierar förbundet kan ha tilldelade medel. Arbetsförmedlingen gör det aldrig: Försäkringskassan betalar statens hela andel.';
  }
  if (figure === 'administration-budget' || figure === 'administration-outcome')
    return costTypes.some(({ code }) => code === about) ? null : 'Kostnadstypen finns inte det året.';
  return about === '' ? null : 'Uppgiften har varken finansiär eller kostnadstyp.';
}

const perPeriod = { year: 'helår', third: 'tertial', month: 'månad' } as const;

function wrongPeriod(
  { figure, period }: FigureChange,
  settings: Pick<FigureSettings, 'countPeriod'>,
): string | null {
  if (!countFigures.includes(figure)) return period === 'year' ? null : 'Uppgiften gäller hela året.';
  return periodsOf(settings).includes(period)
    ? null
    : `Antal deltagare registreras per ${perPeriod[settings.countPeriod]}.`;
}

/** As much as the contract takes: what comes from a file is told of before it is sent. */
const mostLetters = 2000;

function wrongText(text: string): string | null {
  if (text.length > mostLetters) return `Får ha högst ${mostLetters} tecken.`;
  return mentionsPersonnummer(text)
    ? 'Texten ser ut att innehålla ett personnummer. Ta bort det: här får inga personuppgifter finnas.'
    : null;
}

function initiativeOf(id: string | null, { initiatives }: YearContext): YearInitiative | undefined {
  return initiatives.find((one) => one.id === id);
}
