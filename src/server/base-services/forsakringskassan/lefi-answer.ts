import { z } from 'zod';
import { agencyLabel } from '../agency-label.ts';

/** The few values of a LEFI v9 answer that decide the outcome; everything else passes by unread. */
const lefiAnswer = z.looseObject({
  utlamnare: z
    .array(
      z.looseObject({
        utlamnare: z.looseObject({ kod: z.string() }),
        tillstand: z.looseObject({ kod: z.string() }),
      }),
    )
    .default([]),
  avvikelser: z
    .record(
      z.string(),
      z.array(
        z.looseObject({
          avvikelse: z.looseObject({ kod: z.string() }),
          formansgrupp: z.looseObject({ kod: z.string() }).optional(),
          ovrigInformationstyp: z.looseObject({ kod: z.string() }).optional(),
        }),
      ),
    )
    .default({}),
  formansinformation: z.record(z.string(), z.unknown()).default({}),
  ansprak: z.array(z.unknown()).default([]),
  beslut: z.array(z.unknown()).default([]),
  preliminaraUtbetalningar: z.array(z.unknown()).default([]),
  utbetalningar: z.array(z.unknown()).default([]),
  ovrigInformation: z.array(z.unknown()).default([]),
});

export type LefiAnswer = z.infer<typeof lefiAnswer>;

/** Null when the value is no LEFI answer, or has not one of its keys: none is mandatory, and nothing is not an answer. */
export function parseLefiAnswer(value: unknown): LefiAnswer | null {
  const answer = lefiAnswer.safeParse(value).data ?? null;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.some((key) => Object.hasOwn(lefiAnswer.shape, key)) ? answer : null;
}

/** Whether any list holds anything about the person. */
export function hasInformation(answer: LefiAnswer): boolean {
  const ofPm = [
    answer.ansprak,
    answer.beslut,
    answer.preliminaraUtbetalningar,
    answer.utbetalningar,
    answer.ovrigInformation,
  ];
  return [...ofPm, ...Object.values(answer.formansinformation)].some(
    (list) => Array.isArray(list) && list.length > 0,
  );
}

/** The disclosers (FK, PM) that are not OK. Their types have no deviations of their own. */
export function disclosersDown(answer: LefiAnswer): { readonly code: string; readonly state: string }[] {
  return answer.utlamnare
    .filter(({ tillstand }) => tillstand.kod !== 'OK')
    .map(({ utlamnare, tillstand }) => ({
      code: agencyLabel(utlamnare.kod),
      state: agencyLabel(tillstand.kod),
    }));
}

/** Whether the answer says of a discloser that it is OK. */
export function isOk(answer: LefiAnswer, discloser: string): boolean {
  return answer.utlamnare.some(
    ({ utlamnare, tillstand }) => utlamnare.kod === discloser && tillstand.kod === 'OK',
  );
}

const personInformation = z.array(z.looseObject({ personnummer: z.string().optional() }));

/** Whom the answer says that it is about: only generellPersoninformation (FK:GEPI) does. */
export function personsNamed({ formansinformation }: LefiAnswer): (string | undefined)[] {
  const told = personInformation.safeParse(formansinformation['generellPersoninformation']);
  return (told.data ?? []).map(({ personnummer }) => personnummer);
}

/** The types, such as FK:SJP, that have a deviation of one kind in one array of the question or more. */
export function typesWith(answer: LefiAnswer, deviation: 'INTERNT_FEL' | 'OBEHORIG'): string[] {
  const types = Object.values(answer.avvikelser)
    .flat()
    .filter(({ avvikelse }) => avvikelse.kod === deviation)
    .map(({ formansgrupp, ovrigInformationstyp }) => formansgrupp?.kod ?? ovrigInformationstyp?.kod ?? 'FK');
  return [...new Set(types.map(agencyLabel))];
}
