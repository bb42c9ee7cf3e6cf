import type { LefiArray } from '../lefi-question.ts';
import type { SectionDiscloser, SectionState } from './section.ts';
import { disclosersState } from './type-states.ts';
import type { WrappedAnswer } from './wrapped-answer.ts';

/** What each state is called: four texts that are not alike. */
export const stateWords: Readonly<Record<SectionState, string>> = {
  data: 'Uppgifter finns',
  nothing: 'Inga uppgifter för perioden',
  'no-permission': 'Er organisation har inte behörighet till uppgiften',
  'not-fetched': 'Uppgiften kunde inte hämtas',
};

/** What a reader may and may not conclude, where there is nothing to show. */
export const stateMeanings: Readonly<Record<Exclude<SectionState, 'data'>, string>> = {
  nothing: 'Registret har svarat: där finns inga uppgifter för perioden.',
  'no-permission': 'Uppgiften har inte hämtats. Svaret säger ingenting om huruvida den finns.',
  'not-fetched':
    'Myndighetens system svarade inte. Det går inte att säga om personen har uppgifter här. Ställ frågan igen om en stund.',
};

/** The parts that the question asks for. */
export const arrayWords: Readonly<Record<LefiArray, string>> = {
  formansinformation: 'Beslut och ärenden',
  ansprak: 'Anspråk',
  beslut: 'Beslut',
  preliminaraUtbetalningar: 'Preliminära utbetalningar',
  utbetalningar: 'Verkställda utbetalningar',
  ovrigInformation: 'Övrig information',
};

export const discloserNames: Readonly<Record<SectionDiscloser, string>> = {
  FK: 'Försäkringskassan',
  PM: 'Pensionsmyndigheten',
};

/** Above an answer that does not say whether the person is protected; null where it does. */
export function protectionUnknown({
  protected: isProtected,
  isProtectionKnown,
  asked,
}: WrappedAnswer): string | null {
  if (isProtected || isProtectionKnown) return null;
  const why =
    asked.ovrigInformation?.includes('FK:GEPI') === true
      ? 'Alla personuppgifter kunde inte visas'
      : 'Frågan gällde inte personuppgifterna';
  return `Svaret säger inte om personen har skyddade personuppgifter. ${why}. Uppgifter som visar var någon finns är därför borttagna.`;
}

interface DiscloserInWords {
  readonly code: SectionDiscloser;
  readonly name: string;
  readonly hasAnswered: boolean;
  readonly text: string;
}

/** Each discloser that something was asked of, and its state. */
export function disclosersInWords({ answer, asked }: WrappedAnswer): readonly DiscloserInWords[] {
  const codes = Object.values(asked).flat();
  return (['FK', 'PM'] as const)
    .filter((discloser) => codes.some((code) => code.startsWith(discloser)))
    .map((code) => {
      const state = disclosersState(answer, code);
      return { code, name: discloserNames[code], hasAnswered: state === 'OK', text: inWords(state) };
    });
}

function inWords(state: string | null): string {
  switch (state) {
    case 'OK':
      return 'har svarat';
    case 'OTILLGANGLIG':
      return 'är inte tillgänglig: inga av myndighetens uppgifter kunde hämtas';
    case 'FELANDE':
      return 'har ett fel: inga av myndighetens uppgifter kunde hämtas';
    case null:
      return 'har inte tillfrågats, eller så säger svaret inget om myndigheten';
    default:
      return `har ett tillstånd som sidan inte känner (${state}): uppgifterna räknas som inte hämtade`;
  }
}
