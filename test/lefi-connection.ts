import { addConnection, grantCertificate, type Profile } from '../src/server/connections/index.ts';
import { addGround, type GroundDraft } from '../src/server/connections/lefi-rights/ground.ts';
import { publishProfile } from '../src/server/connections/lefi-rights/publish-profile.ts';
import { socialnamnd } from '../src/server/lefi/profiles/shipped-profiles.ts';
import type { Database } from '../src/server/database/index.ts';
import { changeRegistry } from '../src/server/parties/index.ts';
import { aRegisteredParty } from './registry.ts';

interface LefiConnectionWish {
  readonly actorId: string;
  /** Twelve digits; absent: a new party. */
  readonly organisationsnummer?: string;
  /** Published as its next version. Absent: that of a social welfare board. */
  readonly profile?: Profile;
  readonly ground?: Partial<GroundDraft>;
  /** Which certificate speaks for it, and in whose hands it is. */
  readonly certificateId?: string | undefined;
  readonly processor?: string;
}

/** A connection to LEFI with one legal ground, from the beginning of time. */
export async function aLefiConnection(
  database: Database,
  { actorId, profile = socialnamnd, ground, certificateId, processor, ...wish }: LefiConnectionWish,
): Promise<{
  readonly connectionId: string;
  readonly groundId: string;
  readonly organisationsnummer: string;
}> {
  const organisationsnummer = wish.organisationsnummer ?? (await aRegisteredParty(database));
  const { recipientKind } = profile;
  const toAdd = { service: 'lefi', organisationsnummer, board: 'Enheten', validFrom: 0 } as const;
  const { id: connectionId } = await addConnection(database, { ...toAdd, actorId, recipientKind });
  if (certificateId !== undefined) {
    const right = { certificateId, connectionId, validFrom: 0 };
    await grantCertificate(database, { ...right, ...(processor === undefined ? {} : { processor }) });
  }
  await publishNow(database, profile);
  const { groundId } = await addGroundNow(database, connectionId, { profile: profile.name, ...ground });
  return { connectionId, groundId, organisationsnummer };
}

/** Without the two pairs of eyes that it takes. */
export async function publishNow(database: Database, profile: Profile): Promise<void> {
  await changeRegistry(database, {}, async (change) => {
    await publishProfile(change, profile, null);
    return { act: { act: 'test', facts: {} }, added: {} };
  });
}

/** Likewise. */
export async function addGroundNow(
  database: Database,
  connectionId: string,
  ground: Partial<GroundDraft> & Pick<GroundDraft, 'profile'>,
): Promise<{ readonly groundId: string }> {
  const whole: GroundDraft = {
    text: 'Påhittad lag (2026:1) 1 §',
    purpose: 'prov',
    requiresConsent: false,
    validFrom: null,
    validTo: null,
    ...ground,
  };
  return await changeRegistry(database, {}, async (change) => {
    const groundId = await addGround(change, connectionId, whole);
    return { act: { act: 'test', facts: {} }, added: { groundId } };
  });
}
