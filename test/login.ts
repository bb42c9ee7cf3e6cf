import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { inject } from 'vitest';
import { createCertificateAuthority } from '../simulators/certificate-authority/index.ts';
import {
  startLoginService,
  testPersons,
  type RunningLoginService,
} from '../simulators/login-service/index.ts';
import type { Personidentitet } from '../src/values/personnummer.ts';
import type { LoginProvider } from '../src/server/identities/index.ts';

/** The demonstration's login service, with TLS on 127.0.0.1: another site than `localhost`. */
export interface LoginWorld {
  readonly service: RunningLoginService;
  /** PEM of the authority that its certificate is from. */
  readonly ca: string;
  /** A certificate for `localhost`, as files. */
  readonly certificate: { readonly certificate: string; readonly key: string };
  /** Tells personnummer and name, as a broker of e-legitimations does; for everybody. */
  readonly person: LoginProvider;
  /** Tells the employer too, as a card for work does. */
  readonly work: LoginProvider;
  /** Tells what the employer calls her, and no personnummer. */
  readonly employees: LoginProvider;
  /** Lets all of them send people back to this origin. */
  letIn(origin: string): Promise<void>;
  stop(): Promise<void>;
}

export async function aLoginWorld(): Promise<LoginWorld> {
  const folder = mkdtempSync(join(inject('folder'), 'login-'));
  const authority = await createCertificateAuthority({ folder, name: 'Provutfärdare' });
  const certificate = await authority.issue({ file: 'server', commonName: 'localhost', usage: 'server' });
  const service = await startLoginService({ tls: certificate });
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ca = readFileSync(authority.certificate, 'utf8');
  const common = {
    issuer: service.issuer,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ca,
    organisationKinds: [
      'operator',
      'agency',
      'service-owner',
      'municipality',
      'recipient',
      'finsam',
    ] as const,
    acceptedAcr: ['http://id.elegnamnden.se/loa/1.0/loa3', 'http://id.elegnamnden.se/loa/1.0/loa4'],
    timeoutMs: 5_000,
  };
  const claims = { personnummer: 'https://id.oidc.se/claim/personalIdentityNumber', name: 'name' };
  const personScope = 'openid https://id.oidc.se/scope/naturalPersonNumber';
  const person: LoginProvider = {
    ...common,
    id: 'e-legitimation',
    name: 'E-legitimation',
    clientId: 'samsvar-person',
    scope: personScope,
    claims,
  };
  const work: LoginProvider = {
    ...common,
    id: 'tjanstekort',
    name: 'Tjänstekort',
    clientId: 'samsvar-arbete',
    scope: `${personScope} https://id.oidc.se/scope/naturalPersonOrgId`,
    claims: { ...claims, organisationsnummer: 'https://id.oidc.se/claim/orgNumber' },
  };
  const employees: LoginProvider = {
    ...common,
    id: 'hsa',
    name: 'Tjänste-id',
    clientId: 'samsvar-hsa',
    scope: 'openid https://id.oidc.se/scope/naturalPersonNumber',
    claims: { identity: 'sub', name: 'name' },
  };
  return {
    service,
    ca,
    certificate,
    person,
    work,
    employees,
    letIn: async (origin) => {
      for (const { clientId, id } of [person, work, employees])
        await service.letIn({
          clientId,
          publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
          redirectUris: [
            `${origin}/web-api/session/callback/${id}`,
            `${origin}/web-api/finsam-permissions/identifications/callback/${id}`,
          ],
        });
    },
    stop: () => service.stop(),
  };
}

/** The personnummer of a test person. */
export function personnummerOf(key: string): Personidentitet {
  const found = testPersons.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no test person is called ${key}`);
  return found.personnummer;
}

/** A browser, as far as logins need one: follows no redirect by itself, keeps each host's cookies. */
export class TestBrowser {
  readonly #agent: Agent;
  readonly #jars = new Map<string, Map<string, string>>();
  /** Names of cookies that are not sent along from another site. */
  readonly #strict = new Set<string>();
  /** Every address that was opened. */
  readonly opened: string[] = [];

  constructor(ca: string) {
    this.#agent = new Agent({ connect: { ca } });
  }

  cookies(address: URL | string): Map<string, string> {
    const { host } = new URL(address);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }

  async open(address: URL | string, wish: OpenWish = {}): Promise<Opened> {
    this.opened.push(String(address));
    const jar = this.cookies(address);
    const along = [...jar].filter(([name]) => wish.fromAnotherSite !== true || !this.#strict.has(name));
    const cookie = along.map(([name, value]) => `${name}=${value}`).join('; ');
    const { method, headers, body } = requestOf(wish);
    const answer = await request(address, {
      dispatcher: this.#agent,
      method,
      headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const setCookies = [answer.headers['set-cookie'] ?? []].flat();
    for (const line of setCookies) {
      keep(jar, line);
      if (/; SameSite=Strict/i.test(line)) this.#strict.add(line.split('=')[0] ?? '');
    }
    const location = answer.headers['location'];
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    return {
      status: answer.statusCode,
      headers: answer.headers,
      setCookies,
      bytes,
      text: bytes.toString('utf8'),
      location: typeof location === 'string' ? new URL(location, address) : null,
    };
  }

  /** From the provider's address, as a test person or as whoever cancels, to where the provider sends the browser back. */
  async chooseAtProvider(address: URL, key: string | null): Promise<URL> {
    const page = await this.#follow(address, (at) => at.pathname.startsWith('/logga-in/'));
    const form: Record<string, string> = key === null ? { cancel: 'yes' } : { person: key };
    const chosen = await this.open(page, { form });
    if (chosen.location === null) throw new Error(`the login service answered ${String(chosen.status)}`);
    return await this.#follow(chosen.location, (at) => at.host !== address.host);
  }

  async #follow(address: URL, isThere: (at: URL) => boolean): Promise<URL> {
    let at = address;
    for (let step = 0; step < 10 && !isThere(at); step++) {
      const { location, status } = await this.open(at);
      if (location === null) throw new Error(`${at.pathname} led nowhere: ${String(status)}`);
      at = location;
    }
    return at;
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

interface OpenWish {
  /** The browser was sent here by a page of another site: cookies that are SameSite=Strict stay behind. */
  readonly fromAnotherSite?: boolean;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Opened {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly setCookies: readonly string[];
  readonly text: string;
  readonly bytes: Buffer;
  readonly location: URL | null;
}

function requestOf({ method, form, headers, body }: OpenWish) {
  if (form === undefined) return { method: method ?? 'GET', headers, body };
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return {
    method: 'POST',
    headers: { ...type, ...headers },
    body: new URLSearchParams(form).toString(),
  } as const;
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '' || attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name);
  else jar.set(name, value);
}
