import type { InjectedFault } from '../../../simulators/faults/index.ts';
import { agencies, type AgencyCode } from '../../../src/values/agency.ts';
import type { World } from '../../journeys/world.ts';

const kinds: readonly (InjectedFault | 'expired')[] = [
  { kind: 'silent' },
  { kind: 'resets' },
  { kind: 'slow', ms: 400 },
  { kind: 'oversized', megabytes: 50 },
  { kind: 'garbage' },
  { kind: 'trickling' },
  { kind: 'wrong-namespace' },
  { kind: 'refusing' },
  'expired',
  { kind: 'closes', when: 'mid-answer' },
  { kind: 'malformed' },
  { kind: 'not-http' },
  { kind: 'resets', when: 'mid-answer' },
  { kind: 'doctype' },
];

/** How long after a trouble its agency may still fail: a question under way, and the breaker's rest. */
const afterwardsMs = 12_000;

export interface Troubles {
  readonly isInTrouble: (agency: AgencyCode) => boolean;
  /** What came and went: how many of each. */
  readonly counted: ReadonlyMap<string, number>;
  /** The next one comes, for everybody who asks that agency; the one before it goes. */
  next(): Promise<void>;
  end(): Promise<void>;
}

export async function createTroubles(world: World): Promise<Troubles> {
  const own = { ca: world.ca, ...(await world.issue('server', { usage: 'server' })) };
  const validity = {
    validFrom: new Date(Date.now() - 2 * 86_400_000),
    validTo: new Date(Date.now() - 60_000),
  };
  const expired = { ca: world.ca, ...(await world.issue('expired', { usage: 'server', ...validity })) };
  const overAt = new Map<AgencyCode, number>();
  const counted = new Map<string, number>();
  let current: { agency: AgencyCode; kind: InjectedFault | 'expired' } | null = null;
  let n = 0;
  const end = async (): Promise<void> => {
    if (current === null) return;
    const { agency, kind } = current;
    if (kind === 'expired') await world.faults.present(agency, own);
    else world.faults.tell(agency, '*', null);
    overAt.set(agency, performance.now() + afterwardsMs);
    current = null;
  };
  return {
    isInTrouble: (agency) => current?.agency === agency || performance.now() < (overAt.get(agency) ?? 0),
    counted,
    next: async () => {
      await end();
      // Seven agencies, fourteen kinds: another offset each round, so that all meet all.
      const kind = kinds[n % kinds.length] ?? 'expired';
      const agency = agencies[(n + Math.floor(n / kinds.length)) % agencies.length] ?? 'AF';
      n++;
      current = { agency, kind };
      const name = kind === 'expired' ? kind : kind.kind;
      counted.set(name, (counted.get(name) ?? 0) + 1);
      if (kind === 'expired') await world.faults.present(agency, expired);
      else world.faults.tell(agency, '*', kind);
    },
    end,
  };
}
