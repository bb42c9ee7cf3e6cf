/** What a server's process says of itself at one moment. */
export interface Sample {
  /** Minutes since the watch began. */
  readonly minute: number;
  readonly residentMb: number;
  readonly heapMb: number;
  readonly eventLoopP99Ms: number;
  readonly openFiles: number;
  readonly openQuestions: number;
  /** SSBTEK's questions that have taken more than ten seconds, since it started. */
  readonly slowQuestions: number;
}

export interface ServerWatch {
  readonly samples: readonly Sample[];
  now(): Promise<Sample>;
  stop(): Promise<void>;
}

const duration = 'samsvar_question_duration_seconds_bucket';

/** Reads the metrics of the operations door again and again: what an operator would see. */
export function watchServer(operations: string, everyMs: number): ServerWatch {
  const began = performance.now();
  const samples: Sample[] = [];
  const now = async (): Promise<Sample> => {
    const text = await (await fetch(`${operations}/metrics`)).text();
    const sum = (name: string) =>
      [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].reduce(
        (all, [, value]) => all + Number(value),
        0,
      );
    const within = (seconds: string) =>
      Number(
        text
          .split('\n')
          .find(
            (line) =>
              line.startsWith(duration) && line.includes(`le="${seconds}"`) && line.includes('ssbtek'),
          )
          ?.split(' ')
          .at(-1) ?? 0,
      );
    return {
      minute: (performance.now() - began) / 60_000,
      residentMb: sum('process_resident_memory_bytes') / 1e6,
      heapMb: (sum('nodejs_heap_size_used_bytes') + sum('nodejs_external_memory_bytes')) / 1e6,
      eventLoopP99Ms: sum('nodejs_eventloop_lag_p99_seconds') * 1000,
      openFiles: sum('process_open_fds'),
      openQuestions: sum('samsvar_open_questions'),
      slowQuestions: within('+Inf') - within('10'),
    };
  };
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = now().then((sample) => void samples.push(sample));
    last.catch(() => undefined); // waited for in stop
  }, everyMs);
  return {
    samples,
    now,
    stop: () => {
      clearInterval(timer);
      return last;
    },
  };
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Of the line that lies nearest to the points: so much y for each x. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const above = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const below = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
