import type { SystemOutcome } from '../../../system-contract/index.ts';
import type { SourceState } from '../../../values/findings/findings.ts';
import type { Outcome, Refused } from '../../../values/outcome.ts';
import { timedOut } from '../ssbtek-v10/index.ts';
import { ruleFields } from './rule-fields.ts';

/** The outcome with its reason. A source that could not answer is never covered by an agency that says that it could. */
export function writeOutcome(outcome: Outcome, sources: readonly SourceState[]): SystemOutcome {
  const silent = sources.filter(({ state }) => state === 'unverifiable').map(({ source }) => source);
  switch (outcome.kind) {
    case 'not-asked':
      return { kind: 'not-asked', missing: [] };
    case 'answered':
    case 'answered-nothing':
      return silent.length === 0 ? { kind: outcome.kind, missing: [] } : partly(silent);
    case 'answered-partly':
      return partly([...new Set([...outcome.missing, ...silent])]);
    case 'unverifiable':
      return {
        kind: 'unverifiable',
        missing: silent,
        reason: { origin: 'agency', code: outcome.status, messages: [cannotSay] },
      };
    case 'refused':
      return { kind: 'refused', missing: [], reason: reasonOf(outcome) };
    case 'timed-out':
      return {
        kind: 'timed-out',
        missing: [],
        reason: reasonOf(timedOut(outcome.afterMs)),
        afterMs: outcome.afterMs,
      };
  }
}

const cannotSay = 'Uppgiftslämnaren svarade att den inte kan säga. Det betyder inte att den inte har något.';

function partly(missing: readonly string[]): SystemOutcome {
  const messages = ['En del av uppgiftslämnarens källor kunde inte svara; se missing.'];
  return { kind: 'answered-partly', missing, reason: { origin: 'agency', code: 'SVARADE_DELVIS', messages } };
}

function reasonOf({ source, code, messages }: Refused): NonNullable<SystemOutcome['reason']> {
  if (source === 'BT') return { origin: 'agency', code, messages };
  // The relay's own words name SSBTEK's elements; this door's name its own fields.
  const ours = Object.values(ruleFields).find((field) => 'felkod' in field && field.felkod === code);
  return { origin: 'relay', code, messages: ours === undefined ? messages : [ours.detail] };
}
