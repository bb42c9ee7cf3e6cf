/** Deaths that are longer ago than this say nothing any more. */
const rememberedMs = 60_000;
const firstWaitMs = 500;
const longestWaitMs = 15_000;
/** In a minute, for each worker that there should be. */
const mostDeathsEach = 5;

/** When those who have died have died: how soon the next takes their place, and when it is hopeless. */
export class ReplacementPace {
  #deaths: { readonly number: number; readonly at: number }[] = [];

  /** One who dies once is replaced at once; one who dies again and again is waited for, longer each time. */
  died(number: number, at: number): void {
    this.#deaths = [...this.#deaths.filter((death) => death.at > at - rememberedMs), { number, at }];
  }

  waitMs(number: number): number {
    const again = this.#deaths.filter((death) => death.number === number).length - 1;
    return again <= 0 ? 0 : Math.min(firstWaitMs * 2 ** (again - 1), longestWaitMs);
  }

  /** They die faster than one of them alone could, at that pace: what is wrong concerns all. */
  isHopeless(workers: number): boolean {
    return this.#deaths.length > mostDeathsEach * workers;
  }
}
