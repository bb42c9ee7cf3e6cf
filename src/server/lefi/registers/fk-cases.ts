import { z } from 'zod';
import { dayCase, parental, sickness, temporaryParental } from './fk-day-cases.ts';
import { occupationalInjury, workInjury } from './fk-injury-cases.ts';
import { periodCases } from './fk-period-cases.ts';

/** A case with its decisions, of any of FK's benefits that have cases. */
export const fkCase = z.discriminatedUnion('benefit', [
  sickness,
  parental,
  temporaryParental,
  dayCase,
  ...periodCases,
  workInjury,
  occupationalInjury,
]);

export type FkCase = z.infer<typeof fkCase>;
/** The case that a benefit has; several benefits share one form. */
export type FkCaseOf<Benefit extends FkCase['benefit'], One extends FkCase = FkCase> = One extends FkCase
  ? Benefit extends One['benefit']
    ? One
    : never
  : never;
