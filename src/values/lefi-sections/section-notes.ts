import { benefitLists } from './benefit-lists.ts';
import type { TypeState } from './section.ts';
import { isProvisionalType } from './type-labels.ts';

/** Sentences that belong beside the values of one code. */
export function sectionNotes(code: string, states: readonly TypeState[]): readonly string[] {
  return [
    ...(isProvisionalType(code)
      ? [`Vad koden ${code} betyder är inte publicerat. Benämningen och innehållet är preliminära.`]
      : []),
    ...(isAnsweredByBoth(code, states) ? [twoModels] : []),
    ...(code.startsWith('FK:') && code !== 'FK:GEPI' && (benefitLists[code] ?? []).length === 0
      ? ['Koden har inga ärenden eller beslut i svaret; uppgifter om den finns bara bland utbetalningarna.']
      : []),
  ];
}

/** FK and PM answer about some benefits of one name (OpenAPI v9, LefiExternFormanGruppKod). */
function isAnsweredByBoth(code: string, states: readonly TypeState[]): boolean {
  const other = code.startsWith('FK:') ? code.replace('FK:', 'PM:') : code.replace('PM:', 'FK:');
  const isPayment = (array: string) => array === 'utbetalningar' || array === 'preliminaraUtbetalningar';
  return states.some((type) => type.code === other && !isPayment(type.array));
}

const twoModels =
  'Försäkringskassan och Pensionsmyndigheten lämnar båda uppgifter om förmånen, under en övergångstid. De har olika form, ' +
  'och det är inte säkert att de är lika: läs var myndighets uppgifter för sig.';
