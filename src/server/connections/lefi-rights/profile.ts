import { z } from 'zod';
import { lefiCodes, type LefiArray } from '../../../values/lefi-question.ts';
import { ChangeRefused } from '../../parties/index.ts';

export const recipientKinds = ['municipality', 'authority', 'insurer'] as const;

/** What kind of organisation LEFI discloses to. */
export type RecipientKind = (typeof recipientKinds)[number];

/** What a profile lets its holder see of one code in one of the question's arrays. */
export interface TypeGrant {
  /**
   * Fields that are left out silently (OpenAPI v9), as paths below the item in the wire's own words, such as
   * `utbetalningsdetalj.forman`. A list on the way is gone through.
   */
  readonly withheldFields: readonly string[];
  /** The longest period that may be asked for, in years; absent: the general limit. */
  readonly longestYears?: number;
  /** Absent: none. True: only with the person's consent, whatever the ground says. */
  readonly requiresConsent?: boolean;
}

/** By array and code; what is not here may not be seen. */
export type Permitted = Readonly<Record<LefiArray, Readonly<Record<string, TypeGrant>>>>;

/** What one kind of actor may see. Which recipient sees what is not public: profiles are data. */
export interface Profile {
  readonly name: string;
  readonly recipientKind: RecipientKind;
  /** Made up here, after what is public; not what Försäkringskassan and Pensionsmyndigheten have decided. */
  readonly isIllustrative: boolean;
  readonly permitted: Permitted;
}

// Only the wire's own names: anything else would withhold nothing, and say that it did.
const fieldPath = z.string().regex(/^[A-Za-z]+(\.[A-Za-z]+)*$/, 'är ingen sökväg till ett fält');

const typeGrant = z.strictObject({
  withheldFields: z.array(fieldPath).default([]),
  longestYears: z.int().min(1).max(100).exactOptional(),
  requiresConsent: z.boolean().exactOptional(),
});

function grants(array: LefiArray) {
  return z.partialRecord(z.enum([...lefiCodes[array]]), typeGrant).default({});
}

const profileSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[\p{Ll}\d][\p{Ll}\d -]{0,58}[\p{Ll}\d]$/u, 'är små bokstäver, siffror och bindestreck'),
  recipientKind: z.enum(recipientKinds),
  isIllustrative: z.boolean(),
  /** Where it comes from, for whoever reads the file. */
  source: z.string().optional(),
  permitted: z.strictObject({
    formansinformation: grants('formansinformation'),
    ansprak: grants('ansprak'),
    beslut: grants('beslut'),
    preliminaraUtbetalningar: grants('preliminaraUtbetalningar'),
    utbetalningar: grants('utbetalningar'),
    ovrigInformation: grants('ovrigInformation'),
  }),
});

/** A profile as it stands in a file or in the database. Throws ChangeRefused that says what and where, in Swedish. */
export function parseProfile(written: unknown): Profile {
  const read = profileSchema.safeParse(written);
  if (!read.success) {
    const told = read.error.issues.map(({ path, message }) => `${path.join('.') || 'profilen'}: ${message}`);
    throw new ChangeRefused(`Profilen kan inte läsas. ${told.join('; ')}.`);
  }
  const { name, recipientKind, isIllustrative, permitted } = read.data;
  return { name, recipientKind, isIllustrative, permitted };
}
