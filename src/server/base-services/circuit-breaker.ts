import type { BreakerConfig } from './base-service-config.ts';
import type { AgencyReply } from './exchange.ts';

/**
 * Leaves an agency in peace after so many failures in a row: asking it would only make callers wait and hold
 * connections. Then one call at a time is let through to see whether it is back; the others still rest.
 * An agency that answers, whatever it says, is not failing.
 */
export class CircuitBreaker {
  readonly #config: BreakerConfig;
  #failures = 0;
  /** When it opened, in milliseconds of a clock that never steps back; null while it is closed. */
  #openedAt: number | null = null;
  #isProbing = false;

  constructor(config: BreakerConfig) {
    this.#config = config;
  }

  /** Whether the agency may be asked now. Who is let through tells `heard` what came of it, or `gaveUp`. */
  letsThrough(): boolean {
    if (this.#openedAt === null) return true;
    if (this.#isProbing || performance.now() - this.#openedAt < this.#config.openMs) return false;
    this.#isProbing = true;
    return true;
  }

  heard({ kind }: AgencyReply): void {
    if (kind === 'unreachable' || kind === 'abandoned') this.#fail();
    else {
      this.#failures = 0;
      this.#openedAt = null;
    }
    this.#isProbing = false;
  }

  /** Nothing was learnt. */
  gaveUp(): void {
    this.#isProbing = false;
  }

  #fail(): void {
    this.#failures++;
    if (this.#isProbing || (this.#openedAt === null && this.#failures >= this.#config.failures))
      this.#openedAt = performance.now();
  }
}
