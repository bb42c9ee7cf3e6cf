import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhenResult,
} from 'cockatiel';
import type { BreakerConfig } from './base-service-config.ts';
import type { AgencyReply } from './call-agency.ts';

export interface CircuitBreaker {
  /** Runs the call, or gives `resting` at once while the agency is left in peace. */
  run(call: () => Promise<AgencyReply>): Promise<AgencyReply | { readonly kind: 'resting' }>;
}

/**
 * Leaves an agency in peace after so many failures in a row: asking it would only make callers wait and hold
 * connections. Then one call at a time is let through to see whether it is back; the others still get `resting`.
 * An agency that answers, whatever it says, is not failing.
 */
export function createCircuitBreaker({ failures, openMs }: BreakerConfig): CircuitBreaker {
  const policy = circuitBreaker(handleWhenResult(hasFailed), {
    halfOpenAfter: openMs,
    breaker: new ConsecutiveBreaker(failures),
  });
  return {
    async run(call) {
      if (policy.state === CircuitState.HalfOpen) return { kind: 'resting' };
      try {
        return await policy.execute(call);
      } catch (error) {
        if (error instanceof BrokenCircuitError) return { kind: 'resting' };
        throw error;
      }
    },
  };
}

function hasFailed(reply: unknown): boolean {
  return (
    typeof reply === 'object' &&
    reply !== null &&
    'kind' in reply &&
    (reply.kind === 'unreachable' || reply.kind === 'abandoned')
  );
}
