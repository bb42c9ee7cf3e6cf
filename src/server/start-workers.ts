import cluster from 'node:cluster';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createOperationsDoor, GatheredMetrics, type Readiness } from './endpoints/operations/index.ts';
import { Ending } from './ending.ts';
import { openDoor } from './open-door.ts';
import { settingsForWorkers, unchangeableParts } from './parts-for-workers.ts';
import { reachDatabase } from './reach-database.ts';
import { startNotices, type RunningNotices } from './start-notices.ts';
import type { RunningServer } from './start-server.ts';
import { Supervisor, type ReportOfOne } from './workers/index.ts';

export interface RunningWorkers extends RunningServer {
  /** Replaces the workers one after another, on the configuration as it now stands in its file. */
  restart(): Promise<void>;
  /** Resolves if workers die so often that there is no use in going on. */
  readonly givenUp: Promise<void>;
}

/**
 * Several processes that answer questions on the same ports. This one holds what there is one of – the embedded
 * PostgreSQL, the operations door, the letters, the keys of TLS tickets – and answers no questions itself.
 */
export async function startWorkers(config: Config, logger: Logger): Promise<RunningWorkers> {
  const ending = new Ending();
  // Workers take connections from the port themselves. If this process handed them out, one that it hands to a worker
  // which is just dying would be lost and never closed, and its caller would wait in vain.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  try {
    const database = await reachDatabase(config, ending);
    const metrics = new GatheredMetrics();
    const supervisor = new Supervisor({
      config: JSON.stringify(config),
      settings: settingsForWorkers(config),
      database,
      unchangeable: unchangeableParts(config),
      logger,
      onEnded: (counted) => {
        metrics.ended(counted);
      },
      onDied: () => {
        metrics.died();
      },
    });
    ending.then(() => supervisor.stop());
    let notices: RunningNotices | null = null;
    const door = operationsDoor(supervisor, metrics, () => notices?.remarks() ?? []);
    ending.then(() => door.close());
    const operations = (await openDoor(door, config.operations)).address;
    const { ssbtekV10 = '', lefiV9 = '', systemApi } = await supervisor.start();
    // The first worker has brought the schema up to date.
    notices = await startNotices(config, database, { logger, registry: metrics.registry, ending });
    const addresses = { ssbtekV10, lefiV9, ...(systemApi === undefined ? {} : { systemApi }), operations };
    logger.info({ addresses }, 'all workers are open');
    return {
      addresses,
      restart: () => supervisor.restart(),
      givenUp: supervisor.givenUp,
      stop: () => ending.run(),
    };
  } catch (error) {
    await ending.run();
    throw error;
  }
}

function operationsDoor(supervisor: Supervisor, metrics: GatheredMetrics, remarks: () => readonly string[]) {
  return createOperationsDoor({
    readiness: async () => ({
      ...readinessOf(await supervisor.reports(), supervisor.workers),
      remarks: remarks(),
    }),
    metrics: {
      contentType: metrics.contentType,
      metrics: async () => {
        const reports = await supervisor.reports();
        const { workers } = readinessOf(reports, supervisor.workers);
        return await metrics.text(
          reports.flatMap(({ report }) => (report === null ? [] : [report.metrics])),
          workers,
        );
      },
    },
  });
}

/** Ready as long as one worker is: the port is shared, and whoever cannot answer must not take the others with it. */
function readinessOf(
  reports: readonly ReportOfOne[],
  configured: number,
): Required<Omit<Readiness, 'remarks'>> {
  const ready = reports.filter(({ report }) => report?.checks.every(({ ok }) => ok) === true).length;
  const checks = reports.flatMap(({ number, report }) =>
    report === null
      ? [{ name: `worker-${number}`, ok: false, reason: 'arbetaren svarar inte' }]
      : report.checks.map(({ name, ok, reason }) => ({
          name: `worker-${number}/${name}`,
          ok,
          ...(reason === undefined ? {} : { reason }),
        })),
  );
  return { ready: ready > 0, checks, workers: { configured, ready } };
}
