import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { z } from 'zod';

const metricsJson = z.array(
  z.looseObject({
    name: z.string(),
    type: z.string(),
    values: z.array(z.looseObject({ value: z.number().nullable() })),
  }),
);

type MetricsJson = z.infer<typeof metricsJson>;

/**
 * What several processes have counted, as one: sums, without a word of who counted what. What a process had counted
 * when it ended is kept, so that no counter goes back when workers are replaced.
 */
export class GatheredMetrics {
  readonly #own = new Registry();
  readonly #workers: Gauge<'state'>;
  readonly #deaths: Counter;
  #ended: MetricsJson = [];

  constructor() {
    const registers = [this.#own];
    collectDefaultMetrics({ register: this.#own });
    this.#workers = new Gauge({
      name: 'samsvar_workers',
      help: 'Processes that answer questions: how many there should be, and how many can',
      labelNames: ['state'],
      registers,
    });
    this.#deaths = new Counter({
      name: 'samsvar_worker_deaths_total',
      help: 'Processes that ended without having been told to',
      registers,
    });
  }

  get contentType(): string {
    return this.#own.contentType;
  }

  /** For what this process itself counts. */
  get registry(): Registry {
    return this.#own;
  }

  /** The names of what is counted besides what the processes themselves count. */
  names(): readonly string[] {
    return this.#own.getMetricsAsArray().map(({ name }) => name);
  }

  died(): void {
    this.#deaths.inc();
  }

  /** `metrics`: as the process wrote them in JSON. */
  ended(metrics: string): void {
    const counted = parse(metrics).filter(({ type }) => type === 'counter' || type === 'histogram');
    // Kept as one, however many have ended.
    this.#ended = [this.#ended, counted].reduce(add);
  }

  async text(
    processes: readonly string[],
    workers: { readonly configured: number; readonly ready: number },
  ): Promise<string> {
    for (const [state, count] of Object.entries(workers)) this.#workers.set({ state }, count);
    // Of this process itself what it costs: it answers no questions, so how lively it is says nothing.
    const own = parse(JSON.stringify(await this.#own.getMetricsAsJSON())).filter(
      ({ name }) => name.startsWith('samsvar_') || name.startsWith('process_'),
    );
    const all = [own, this.#ended, ...processes.map(parse)];
    return await AggregatorRegistry.aggregate(all).metrics();
  }
}

function parse(metrics: string): MetricsJson {
  return metricsJson.parse(JSON.parse(metrics)).map((metric) => ({
    ...metric,
    // The liveliness that counts is that of the one which lags most, not the average.
    ...(metric.name.startsWith('nodejs_eventloop_lag') ? { aggregator: 'max' } : {}),
    values: metric.values.filter(({ value }) => value !== null), // what is no number is null in JSON
  }));
}

function add(one: MetricsJson, other: MetricsJson): MetricsJson {
  return metricsJson.parse(AggregatorRegistry.aggregate([one, other]).getMetricsAsArray());
}
