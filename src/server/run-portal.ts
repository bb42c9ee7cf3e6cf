import type { Logger } from 'pino';
import { agencies } from '../values/agency.ts';
import type { AccessLog } from './access-log/index.ts';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import type { Ending } from './ending.ts';
import type { PortalSettings } from './endpoints/web-api/index.ts';
import { checkBaseServices, loadFirstContent, watchBaseServices } from './portal/index.ts';
import type { Relay } from './relay/index.ts';

/** Gives an empty portal its first content, and begins to follow how the base services are, until the ending. */
export async function runPortal(
  config: Config,
  parts: {
    readonly database: Database;
    readonly accessLog: AccessLog;
    readonly relay: Pick<Relay, 'pingBaseServices'>;
    readonly logger: Logger;
    readonly ending: Ending;
  },
): Promise<PortalSettings> {
  const { database, accessLog, relay, logger, ending } = parts;
  const { firstContent, statusEverySeconds, faultReports } = config.portal;
  await loadFirstContent(database, { as: firstContent, accessLog });
  const everyMs = statusEverySeconds * 1000;
  const connected = agencies.filter((agency) => config.agencies[agency] !== undefined);
  const ping = () => relay.pingBaseServices();
  const watching = watchBaseServices(() => checkBaseServices({ database, ping, connected, everyMs }), {
    everyMs,
    onTrouble: () => {
      logger.warn('the operating status could not be kept');
    },
  });
  ending.then(() => watching.stop());
  return { statusEveryMs: everyMs, faultReports, faultReportsTo: faultReports.to ?? null };
}
