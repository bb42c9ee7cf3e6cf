import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import {
  createCertificateAuthority,
  type CertificateAuthority,
  type IssuedCertificate,
} from '../simulators/certificate-authority/index.ts';
import { createPopulation, type Person, type Population } from '../simulators/population/index.ts';
import { startRegisters, type RunningRegisters } from '../simulators/registers/index.ts';
import { swedishDayAt } from '../src/values/day.ts';
import { aFreePort, aPageWorld, type PageWorld, type PageWorldOptions } from './page-world.ts';
import type { TestBrowser } from './login.ts';

/** Somebody who has the rules before her and confirms them all. */
export async function confirmRules(
  world: LefiWebWorld,
  browser: TestBrowser,
  connectionId: string,
): Promise<void> {
  const path = `/actors/${connectionId}/rules`;
  const { body } = await world.send<{ text: { statements: string[] }; shownSha256: string }>(browser, path);
  const ticked = body.text.statements.map(() => true);
  const { status } = await world.send(browser, path, { shownSha256: body.shownSha256, ticked });
  if (status !== 204) throw new Error('the rules were not confirmed');
}

/** The pages' world with the registers behind LEFI: what somebody who asks about benefits meets. */
export interface LefiWebWorld extends PageWorld {
  readonly population: Population;
  readonly registers: { readonly FK: RunningRegisters; readonly PM: RunningRegisters };
  /** Who issued the certificates, and the operator's own, as files. */
  readonly authority: CertificateAuthority;
  readonly operator: IssuedCertificate;
  /** The first persona of whom this is true. */
  who(is: (person: Person) => boolean): Person;
  /** Somebody who has logged in, without a browser. */
  aVisitor(key: string): Promise<TestBrowser>;
  /** What /web-api answered, as JSON where it is. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what each path answers, the test says
  send<Body>(browser: TestBrowser, path: string, body?: object): Promise<{ status: number; body: Body }>;
}

/** `relay`: the relay's door too, whose FK part comes from LEFI's own. */
export async function aLefiWebWorld(
  options: PageWorldOptions & { readonly relay?: boolean } = {},
): Promise<LefiWebWorld> {
  const { now = Date.now, relay = false } = options;
  const today = () => swedishDayAt(now());
  const folder = mkdtempSync(join(inject('folder'), 'lefi-web-'));
  const authority = await createCertificateAuthority({ folder, name: 'Provutfärdare' });
  const server = await authority.issue({ file: 'registers', commonName: 'localhost', usage: 'server' });
  const operator = await authority.issue({
    file: 'operator',
    commonName: 'Driftmyndigheten',
    usage: 'client',
  });
  const population = createPopulation({ seed: 7, today });
  const tls = { ca: authority.certificate, ...server };
  const registers = {
    FK: await startRegisters({ which: 'fk', population, today, tls }),
    PM: await startRegisters({ which: 'pm', population, today, tls }),
  };
  const configOf = ({ url }: RunningRegisters) => ({
    url,
    tls: { ca: authority.certificate, ...operator },
    deadlineMs: 2_000,
  });
  const port = relay ? await aFreePort() : 0;
  const door = { host: '127.0.0.1', ...server };
  const fk = {
    url: `https://localhost:${port}`,
    tls: { ca: authority.certificate, ...operator },
    deadlineMs: 5_000,
  };
  const doors = {
    clientTrust: [authority.certificate],
    lefiV9: { ...door, port },
    ssbtekV10: { ...door, port: 0 },
    agencies: { FK: fk },
  };
  const world = await aPageWorld({
    ...options,
    more: {
      registers: { FK: configOf(registers.FK), PM: configOf(registers.PM) },
      ...(relay ? doors : {}),
      ...options.more,
    },
  });
  const { origin } = world;
  return {
    ...world,
    population,
    registers,
    authority,
    operator,
    who: (is) => {
      const found = population.personas.find(({ person }) => is(person));
      if (found === undefined) throw new Error('there is no such persona');
      return found.person;
    },
    aVisitor: async (key) => {
      const browser = world.aBrowser();
      await world.logIn(browser, key);
      return browser;
    },
    send: async (browser, path, body) => {
      const headers = { origin, 'content-type': 'application/json' };
      const sent = body === undefined ? {} : { method: 'POST' as const, headers, body: JSON.stringify(body) };
      const { status, text } = await browser.open(`${origin}/web-api/lefi${path}`, sent);
      return { status, body: (text === '' ? null : JSON.parse(text)) as never };
    },
    stop: async () => {
      await world.stop();
      await Promise.all([registers.FK.stop(), registers.PM.stop()]);
    },
  };
}
