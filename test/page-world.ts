import { createServer } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { inject } from 'vitest';
import { ensureSigningKey } from '../src/server/access-log/index.ts';
import { parseConfig, type Config } from '../src/server/config.ts';
import { openDatabase, type Database } from '../src/server/database/index.ts';
import type { LoginProvider } from '../src/server/identities/index.ts';
import { startServer, type ServerAddresses } from '../src/server/start-server.ts';
import { aDatabaseConnection } from './database.ts';
import { aLoginWorld, TestBrowser, type LoginWorld, type Opened } from './login.ts';

/** The server with its pages' door over TLS, its database and the login service: all that a person who logs in meets. */
export interface PageWorld {
  /** `https://localhost:…` */
  readonly origin: string;
  readonly login: LoginWorld;
  /** The server's own database, on a connection of the test's. */
  readonly database: Database;
  readonly config: Config;
  readonly addresses: ServerAddresses;
  /** Everything that the server has written to its process log. */
  readonly processLog: readonly string[];
  aBrowser(): TestBrowser;
  /** Logs in through the login service, and gives what the door answered in the end. */
  logIn(
    browser: TestBrowser,
    person: string | null,
    wish?: { provider?: string; till?: string; links?: boolean },
  ): Promise<Opened>;
  stop(): Promise<void>;
}

export interface PageWorldOptions {
  readonly now?: () => number;
  /** Done in the database before the server starts: what it adds is known from the first call. */
  readonly prepare?: (database: Database) => Promise<void>;
  readonly login?: Readonly<Record<string, unknown>>;
  /** 'published': the portal has something to read from the start. */
  readonly firstContent?: 'drafts' | 'published';
  /** Parts of the configuration beside the pages', or instead of what stands here. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Instead of the two that the login world has. */
  readonly providers?: (world: LoginWorld) => readonly LoginProvider[];
}

export async function aPageWorld(options: PageWorldOptions = {}): Promise<PageWorld> {
  const folder = mkdtempSync(join(inject('folder'), 'pages-'));
  const login = await aLoginWorld();
  const port = await aFreePort();
  const origin = `https://localhost:${port}`;
  await login.letIn(origin);
  const connection = await aDatabaseConnection();
  const config = await aConfig({ folder, login, origin, port, connection, options });
  const processLog: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => processLog.push(line) });
  const database = openDatabase({ connection }, { maxConnections: 3 });
  await options.prepare?.(database);
  const server = await startServer(config, logger, { now: options.now ?? Date.now });
  const browsers: TestBrowser[] = [];
  return {
    origin,
    login,
    database,
    config,
    addresses: server.addresses,
    processLog,
    aBrowser: () => {
      const browser = new TestBrowser(login.ca);
      browsers.push(browser);
      return browser;
    },
    logIn: async (browser, person, { provider = 'e-legitimation', till = '/', links = false } = {}) => {
      const started = await browser.open(
        `${origin}/web-api/session/login/${provider}?till=${encodeURIComponent(till)}${links ? '&koppla=true' : ''}`,
      );
      if (started.location === null) throw new Error(`no login was begun: ${started.text}`);
      return await browser.open(await browser.chooseAtProvider(started.location, person), {
        fromAnotherSite: true,
      });
    },
    stop: async () => {
      await Promise.all(browsers.map((one) => one.close()));
      await server.stop();
      await Promise.all([database.close(), login.stop()]);
    },
  };
}

async function aConfig(given: {
  readonly folder: string;
  readonly login: LoginWorld;
  readonly origin: string;
  readonly port: number;
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  readonly options: PageWorldOptions;
}): Promise<Config> {
  const { folder, login, origin, port, connection, options } = given;
  const { host, user, database } = connection;
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, login.ca);
  const signingKey = join(folder, 'log.key');
  await ensureSigningKey(signingKey);
  const door = { host: '127.0.0.1', port: 0, ...login.certificate };
  const nowhere = { url: 'https://127.0.0.1:9', tls: { ca: caFile }, deadlineMs: 1_000 };
  const providers = options.providers?.(login) ?? [login.person, login.work];
  return parseConfig(
    JSON.stringify({
      database: { url: `postgres://${user}@localhost:5432/${database}?host=${encodeURIComponent(host)}` },
      accessLog: { name: 'test.samsvar.example/log', signingKey },
      clientTrust: [caFile],
      ssbtekV10: door,
      lefiV9: door,
      operations: { host: '127.0.0.1', port: 0 },
      portal: { firstContent: options.firstContent ?? 'drafts' },
      webApi: {
        ...door,
        port,
        publicUrl: origin,
        demonstration: true,
        login: {
          ...options.login,
          providers: providers.map(({ privateKey, ca, ...provider }) => {
            const key = join(folder, `${provider.id}.key`);
            writeFileSync(key, privateKey, { mode: 0o600 });
            return { ...provider, key, ...(ca === undefined ? {} : { ca: caFile }) };
          }),
        },
      },
      agencies: {},
      registers: { FK: nowhere, PM: nowhere },
      ...options.more,
    }),
    folder,
  );
}

/** One that the address of the pages can name before the door is opened. */
export function aFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
