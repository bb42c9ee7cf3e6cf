import { registerParty } from '../../src/server/parties/index.ts';
import { personnummerOf, type TestBrowser } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { anApplicationToLefi } from '../lefi-applications.ts';
import { builtPages } from './built-pages.ts';
import { giveRole } from './visitors.ts';

export const authority = { name: 'Exempelmyndigheten', organisationsnummer: '202199-9046' } as const;
const operator = '162021999012';

/** What the authority has at LEFI Online, without anybody having looked at a page. */
export interface AuthorityAtLefi {
  /** A connection of the authority's own: anna is its contact, mats its responsible manager. */
  aConnection(part: string, more?: Parameters<typeof anApplicationToLefi>[0]['more']): Promise<string>;
  /** A list of users that mats has signed and the operator has registered. */
  addUser(connectionId: string, key: string, name: string): Promise<void>;
  /** An agent that has been registered: oskar acts for it. */
  addAgent(connectionId: string): Promise<void>;
  /** What somebody sends to /web-api/lefi: a POST when there is a body, of nothing when it is null. */
  send(key: string, path: string, body?: object | null): Promise<never>;
  stop(): Promise<void>;
}

export const agent = { name: 'Påhittade Ombudsbolaget AB', organisationsnummer: '556999-9013' } as const;

/** The pages with an operator: aina carries out, bosse decides, greta looks on. */
export async function aLefiConnectionWorld(): Promise<PageWorld & AuthorityAtLefi> {
  await builtPages();
  const lines = ['Driftmyndigheten', '999 99 Påhittade'];
  const world = await aPageWorld({
    firstContent: 'published',
    more: { connections: { lefi: { address: { email: 'lefi@driftmyndigheten.example', lines } } } },
  });
  const party = { organisationsnummer: operator, name: 'Driftmyndigheten', kind: 'operator' } as const;
  await registerParty(world.database, party);
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  await giveRole(world, 'greta', { role: 'log-auditor', organisationsnummer: operator });
  const atLefi = authorityAtLefi(world);
  return {
    ...world,
    ...atLefi,
    stop: async () => {
      await atLefi.stop();
      await world.stop();
    },
  };
}

/** In a world where aina is the operator's officer and bosse its approver. */
export function authorityAtLefi(world: PageWorld): AuthorityAtLefi {
  const visitors = new Map<string, TestBrowser>();

  async function visitor(key: string): Promise<TestBrowser> {
    const known = visitors.get(key);
    if (known !== undefined) return known;
    const browser = world.aBrowser();
    await world.logIn(browser, key);
    visitors.set(key, browser);
    return browser;
  }

  async function send(key: string, path: string, body?: object | null): Promise<never> {
    const { origin } = world;
    const json = { headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const more = body === undefined ? {} : body === null ? { headers: { origin } } : json;
    const sent = { method: body === undefined ? ('GET' as const) : ('POST' as const), ...more };
    const browser = await visitor(key);
    const { status, text } = await browser.open(`${origin}/web-api/lefi${path}`, sent);
    if (status >= 400) throw new Error(`${path}: ${status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as never;
  }

  async function decide(matterId: string, added: object): Promise<string> {
    await send('bosse', `/register/matters/${matterId}/approval`, null);
    const done: { connectionId: string } = await send(
      'aina',
      `/register/matters/${matterId}/carrying-out`,
      added,
    );
    return done.connectionId;
  }

  return {
    send,
    aConnection: async (part, more = {}) => {
      const managers = [
        { name: 'Mats Myndig', personnummer: personnummerOf('mats'), email: 'mats@exempel.example' },
      ];
      const wish = { organisation: authority, managers, more: { part, ...more } };
      const { matterId }: { matterId: string } = await send(
        'anna',
        '/applications',
        anApplicationToLefi(wish),
      );
      return await decide(matterId, { actorId: `EX-${part}` });
    },
    addUser: async (connectionId, key, name) => {
      const { managers }: { managers: { id: string }[] } = await send('anna', `/connections/${connectionId}`);
      const user = {
        ...{ name, personnummer: personnummerOf(key), email: `${key}@exempel.example` },
        ...{ fromOn: '2026-01-01', untilOn: '' },
      };
      const list = { organisation: authority, formOrder: null, manager: managers[0]?.id, users: [user] };
      const { matterId }: { matterId: string } = await send(
        'anna',
        `/connections/${connectionId}/users`,
        list,
      );
      const { sha256 }: { sha256: string } = await send('mats', `/matters/${matterId}/text`);
      await send('mats', `/matters/${matterId}/signature`, { sha256 });
      await decide(matterId, {});
    },
    addAgent: async (connectionId) => {
      const people = [
        { name: 'Oskar Ombud', personnummer: personnummerOf('oskar'), email: 'oskar@ombud.example' },
      ];
      const written = {
        ...{ organisation: authority, agent, people, fromOn: '2026-01-01' },
        agreement: { isConfirmed: true, on: '2026-01-01', reference: 'PUB 2026/7' },
      };
      const { matterId }: { matterId: string } = await send(
        'anna',
        `/connections/${connectionId}/agents`,
        written,
      );
      await decide(matterId, {});
    },
    stop: async () => {
      await Promise.all([...visitors.values()].map((one) => one.close()));
    },
  };
}
