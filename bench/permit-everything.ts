import { parseProfile } from '../src/server/connections/index.ts';
import type { Database } from '../src/server/database/index.ts';
import { addFirstFact, changeRegistry } from '../src/server/parties/index.ts';
import { lefiArrays, lefiCodes } from '../src/values/lefi-question.ts';

/** Publishes a version of the municipality's profile that leaves out nothing: every sub-system is asked. */
export async function permitEverything(database: Database): Promise<void> {
  const name = 'socialnämnd';
  const whole = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, {}]));
  const permitted = Object.fromEntries(lefiArrays.map((array) => [array, whole(lefiCodes[array])]));
  const profile = parseProfile({ name, recipientKind: 'municipality', isIllustrative: true, permitted });
  await changeRegistry(database, {}, async (change) => {
    const columns = { name, version: 1, content: JSON.stringify(profile) };
    await addFirstFact(change, 'lefi_profile', columns, { validFrom: change.recorded.at, validTo: null });
    return { act: { act: 'lefi-profile-published', facts: { name } }, added: {} };
  });
}
