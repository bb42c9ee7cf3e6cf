import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startAgencies } from '../../simulators/agencies/index.ts';
import { createCertificateAuthority } from '../../simulators/certificate-authority/index.ts';
import { startMailbox, type RunningMailbox } from '../../simulators/mailbox/index.ts';
import { createPopulation } from '../../simulators/population/index.ts';
import { testPersons } from '../../simulators/login-service/index.ts';
import { addFirstPersons } from '../../src/server/permissions/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { startOfSwedishDay, swedishDayAt, type Day } from '../../src/values/day.ts';
import { openCaller, type Caller } from '../journeys/caller.ts';
import { personnummerOf } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aListeningLog } from '../persons.ts';
import { builtPages } from './built-pages.ts';

/** Everything that a municipality meets on its way to the first answer: pages, login, letters, agencies, and a clock. */
export interface JourneyWorld extends PageWorld {
  readonly clock: Clock;
  readonly mailbox: RunningMailbox;
  /** A client certificate of the authority that is trusted, as files. */
  issue(file: string, commonName: string, validTo?: Date): Promise<{ certificate: string; key: string }>;
  /** A case system that asks in the municipality's name. */
  aCaseSystem(wish: {
    certificate: { certificate: string; key: string };
    organisationsnummer: string;
    name: string;
    actorId: string;
  }): Caller;
  /** Somebody to ask about. */
  readonly person: string;
}

/** Milliseconds since 1970, moved by the test alone. */
class Clock {
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  goTo(moment: number): void {
    if (moment < this.#now) throw new Error('time goes forwards');
    this.#now = moment;
  }

  /** To so many hours into a Swedish day. */
  goToDay(day: Day, hours = 9): void {
    this.goTo(startOfSwedishDay(day) + hours * 3_600_000);
  }

  today(): Day {
    return swedishDayAt(this.#now);
  }
}

const operator = '162021999012';

export async function aJourneyWorld(from: number): Promise<JourneyWorld> {
  await builtPages();
  const clock = new Clock(from);
  const folder = mkdtempSync(join(inject('folder'), 'journey-'));
  const authority = await createCertificateAuthority({ folder, name: 'Kommunernas provutfärdare' });
  const population = createPopulation({ seed: 7, today: () => clock.today() });
  const farSides = await startAgencies({ population, today: () => clock.today() });
  const mailbox = await startMailbox();
  const world = await aPageWorld({
    now: clock.now,
    more: {
      clientTrust: [authority.certificate],
      agencies: Object.fromEntries(
        agencies
          .filter((agency) => agency !== 'FK')
          .map((agency) => [agency, { url: farSides.urls[agency], deadlineMs: 5_000 }]),
      ),
      notices: {
        from: { name: 'Samsvar', address: 'samsvar@driftmyndigheten.example' },
        operator: { name: 'Anslutningar', address: 'anslutning@driftmyndigheten.example' },
        smtp: { ...mailbox.smtp, tls: 'none' },
      },
      portal: { firstContent: 'published' },
      connections: { postalAddress: ['Driftmyndigheten', 'Anslutningar', '999 99 Påhittade'] },
    },
  });
  await addOperator(world, from);
  const ca = join(folder, 'server-ca.pem');
  writeFileSync(ca, world.login.ca);
  const callers: Caller[] = [];
  return {
    ...world,
    clock,
    mailbox,
    person: population.personas[0]?.personnummer ?? '',
    issue: (file, commonName, validTo) =>
      authority.issue({ file, commonName, usage: 'client', ...(validTo === undefined ? {} : { validTo }) }),
    aCaseSystem: ({ certificate, ...municipality }) => {
      const opened = openCaller({
        url: world.addresses.ssbtekV10,
        ca,
        certificate,
        municipality: { ...municipality, connectionId: '', certificateId: '' },
        today: clock.today(),
      });
      callers.push(opened);
      return opened;
    },
    stop: async () => {
      await Promise.all(callers.map((one) => one.close()));
      await world.stop();
      await Promise.all([farSides.stop(), mailbox.stop()]);
    },
  };
}

/** The operator's first people, as the operator adds them from the command line. */
async function addOperator({ database }: PageWorld, validFrom: number): Promise<void> {
  const { accessLog } = aListeningLog();
  await registerParty(database, {
    organisationsnummer: operator,
    name: 'Driftmyndigheten',
    kind: 'operator',
  });
  const persons = (['aina', 'bosse', 'greta'] as const).map((key, index) => ({
    personnummer: personnummerOf(key),
    name: testPersons.find((one) => one.key === key)?.name ?? key,
    role: (['connection-officer', 'approver', 'log-auditor'] as const)[index] ?? 'approver',
  }));
  await addFirstPersons(database, { organisationsnummer: operator, persons, validFrom }, { accessLog });
}

/** The text of a file. */
export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}
