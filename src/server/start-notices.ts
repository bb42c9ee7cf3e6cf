import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Registry } from 'prom-client';
import type { Logger } from 'pino';
import { swedishDayAt } from '../values/day.ts';
import type { Config } from './config.ts';
import { writeDatedLetters } from './connections/index.ts';
import { openDatabase, type DatabaseAddress } from './database/index.ts';
import { gaugeLetters } from './endpoints/operations/index.ts';
import type { Ending } from './ending.ts';
import { writeOrdererReminders } from './permissions/index.ts';
import { openSmtp, startDelivery, type LetterCounts } from './notices/index.ts';

export interface RunningNotices {
  /** What an operator should know about the letters; questions are answered whatever it is. */
  remarks(): readonly string[];
}

/**
 * Sends the letters. Once in an installation's process: where there are workers, in the first process. On connections of
 * its own, so that a slow mail server never keeps one from a question.
 */
export async function startNotices(
  config: Pick<Config, 'notices' | 'today' | 'connections' | 'finsam'>,
  address: DatabaseAddress,
  { logger, registry, ending }: { logger: Logger; registry: Registry; ending: Ending },
): Promise<RunningNotices> {
  const { notices } = config;
  const database = openDatabase(address, { maxConnections: 5 });
  ending.then(() => database.close());
  const { attempts = 1, ...pace } = notices?.retry ?? { firstDelaySeconds: 60, lostAfterSeconds: 90 };
  const delivery = await startDelivery(database, {
    smtp: smtpOf(notices),
    pace,
    maxAttempts: attempts,
    processName: `${hostname()}:${process.pid}`,
    now: Date.now,
    today: () => config.today ?? swedishDayAt(Date.now()),
    writeDailyLetters: async () => {
      await writeDatedLetters(database, { now: Date.now(), ...reminded(config) });
      const { ordererReminderDays } = config.finsam;
      await writeOrdererReminders(database, { now: Date.now(), ordererReminderDays });
    },
    onTrouble: (error) => {
      logger.warn({ reason: error instanceof Error ? error.name : typeof error }, 'letters wait');
    },
  });
  ending.then(() => delivery.stop());
  gaugeLetters(registry, () => delivery.counts());
  const isSent = notices?.smtp !== undefined;
  return { remarks: () => remarksOn(delivery.counts(), isSent) };
}

function reminded({ notices, connections: { lefi } }: Pick<Config, 'notices' | 'connections'>) {
  const { operator, certificateEndsInDays = [60, 30, 7] } = notices ?? {};
  return {
    operator: operator === undefined ? null : { name: operator.name, email: operator.address },
    certificateEndsInDays,
    lefiReview: { everyMonths: lefi.reviewEveryMonths, remindsInDays: lefi.reviewRemindsInDays },
  };
}

function smtpOf(notices: Config['notices']) {
  if (notices?.smtp === undefined) return null;
  const { host, port, tls, ca, user, password } = notices.smtp;
  return openSmtp(
    {
      host,
      port,
      tls,
      ...(ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') }),
      ...(user === undefined || password === undefined
        ? {}
        : { login: { user: firstLine(user), password: firstLine(password) } }),
    },
    notices.from,
  );
}

/** An editor ends a file with a line break, which no password has. */
function firstLine(file: string): string {
  return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? '';
}

function remarksOn(counts: LetterCounts | null, isSent: boolean): readonly string[] {
  if (counts === null) return [];
  const { queued, 'failed-will-retry': failed, 'given-up': givenUp } = counts;
  return [
    isSent ? '' : `ingen e-postserver är inställd (notices.smtp): ${queued} brev väntar`,
    failed === 0 ? '' : `${failed} brev har inte gått att skicka och väntar på nästa försök`,
    givenUp === 0 ? '' : `${givenUp} brev har getts upp (samsvar letter list --state given-up)`,
  ].filter((remark) => remark !== '');
}
