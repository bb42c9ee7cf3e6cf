import { swedishDayAt, type Day } from '../../../values/day.ts';
import type { Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { federationOf } from '../acting.ts';
import { listCodes, type Code, type CodeList } from '../codes/list-codes.ts';
import { findFederation } from '../federations/federation.ts';
import { linkedLeads, type LinkedLead } from '../links/linked-leads.ts';
import { initiativesOf, type Initiative } from './initiative.ts';
import { initiativeState, type InitiativeState } from './initiative-state.ts';

export interface ToldInitiative extends Omit<Initiative, 'focus' | 'targetGroups'> {
  readonly state: InitiativeState;
  readonly focus: ToldCode;
  readonly targetGroups: readonly ToldCode[];
  /** Whether whoever asks is linked to it; an administrator never is. */
  readonly isLinked: boolean;
  /** Who registers counts in it; told to administrators alone. */
  readonly leads: readonly Omit<LinkedLead, 'initiative'>[];
}

export type ToldCode = Pick<Code, 'code' | 'label' | 'isPlaceholder'>;

/**
 * The federation's initiatives, those of one year when it is given. A participant lead sees the individual ones, all of them,
 * and nothing of the structural ones: not even that they are there (Bilaga 1, RevA: "Kan se information om de
 * individinriktade insatserna inom samordningsförbundet där hen har ett uppdrag").
 */
export async function readInitiatives(
  queries: Kysely<NoTables>,
  mandate: Mandate,
  { year = null, now }: { readonly year?: number | null; readonly now: number },
): Promise<readonly ToldInitiative[]> {
  const number = federationOf(mandate, 'read-initiatives');
  const isLead = mandate.holder === 'participant-lead';
  const today = swedishDayAt(now);
  const { lastOn } = await findFederation(queries, number);
  const codes = await listCodes(queries);
  const links = await linkedLeads(queries, number, now);
  const own = new Set(mandate.permissions.map(({ id }) => id));
  return (await initiativesOf(queries, number))
    .filter((one) => maySee(mandate, one) && (year === null || isWithin(one, lastOn, year)))
    .map((one) => {
      const linked = links.filter(({ initiative }) => initiative === one.id);
      return {
        ...one,
        state: initiativeState(one, lastOn, today),
        focus: toldCode(codes, 'focus', one.focus),
        targetGroups: one.targetGroups.map((code) => toldCode(codes, 'target-group', code)),
        isLinked: isLead && linked.some(({ permissionId }) => own.has(permissionId)),
        leads: isLead
          ? []
          : linked.map(({ linkId, permissionId, name, employer }) => ({
              linkId,
              permissionId,
              name,
              employer,
            })),
      };
    });
}

export function maySee({ holder }: Mandate, { orientation }: Pick<Initiative, 'orientation'>): boolean {
  return holder !== 'participant-lead' || orientation === 'individual';
}

function isWithin({ startsOn, endsOn }: Initiative, lastOn: Day | null, year: number): boolean {
  const until = [endsOn, lastOn].filter((day) => day !== null).sort()[0];
  return startsOn <= `${year}-12-31` && (until === undefined || until >= `${year}-01-01`);
}

export function toldCode(codes: readonly Code[], list: CodeList, code: string): ToldCode {
  const known = codes.find((one) => one.list === list && one.code === code);
  return { code, label: known?.label ?? code, isPlaceholder: known?.isPlaceholder ?? true };
}
