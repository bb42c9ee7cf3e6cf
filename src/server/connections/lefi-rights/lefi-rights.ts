import type { Validity } from '../validity.ts';
import type { Profile, RecipientKind } from './profile.ts';

/** What a connection has at LEFI Online beside the connection itself. */
export interface LefiRights {
  /** Null: not said, and then nothing is disclosed on a connection of LEFI's own. */
  readonly recipientKind: RecipientKind | null;
  readonly grounds: readonly LegalGround[];
  /** Agreed exceptions from the longest period. */
  readonly longPeriods: readonly LongPeriod[];
}

/** The law that lets the recipient be told, for one purpose, and with it what it may see. */
export interface LegalGround extends Validity {
  readonly id: string;
  /** The law's text, as it was decided on. */
  readonly text: string;
  readonly purpose: string;
  /** Name of the profile; the version that is in force at the question decides. */
  readonly profile: string;
  /** SFB 114 kap.: of an insurer's four purposes, three demand the person's consent. */
  readonly requiresConsent: boolean;
}

/** One code that may be asked for over any period. */
interface LongPeriod extends Validity {
  readonly code: string;
}

/** One published version of a profile, and when it holds. Versions of a name count from 1. */
export interface ProfileVersion extends Validity {
  readonly version: number;
  readonly profile: Profile;
}

/** A connection that nothing of LEFI's own has been decided for. */
export const noLefiRights: LefiRights = { recipientKind: null, grounds: [], longPeriods: [] };
