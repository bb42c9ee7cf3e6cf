import type { Page } from 'playwright-core';
import { doAct } from '../../src/server/parties/index.ts';
import { grantPermission, personFor, type Role } from '../../src/server/permissions/index.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import { personnummerOf } from '../login.ts';
import type { PageWorld } from '../page-world.ts';
import { aListeningLog } from '../persons.ts';
import type { OpenBrowser, PageSettings } from './browser.ts';

/** A page of somebody who has logged in: through the login service, but without looking at its pages. */
export async function aPageOf(
  key: string,
  { browser, world, ...settings }: { browser: OpenBrowser; world: PageWorld } & Partial<PageSettings>,
): Promise<Page> {
  const visitor = world.aBrowser();
  await world.logIn(visitor, key);
  const page = await browser.aPage({ origin: world.origin, ...settings });
  const cookies = [...visitor.cookies(world.origin)];
  await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: world.origin })));
  return page;
}

export interface RoleWish {
  readonly role: Role;
  readonly organisationsnummer: string;
  readonly agency?: AgencyCode;
  readonly unitId?: string;
  /** Uppföljning Finsam: organisationsnummer of the federation. */
  readonly federation?: string;
  readonly validFrom?: number;
}

/** Gives a test person of the login service a role at once and since long. Returns the permission's id. */
export async function giveRole(world: PageWorld, key: string, wish: RoleWish): Promise<string> {
  const { permissionId } = await doAct(
    world.database,
    { accessLog: aListeningLog().accessLog },
    async (doing) => {
      const person = { personnummer: personnummerOf(key), name: key };
      const { id: personId } = await personFor(doing.transaction, person);
      const toAdd = { personId, validFrom: 0, orderedBy: null, ...wish };
      return { record: { act: 'test', facts: {} }, added: await grantPermission(doing, toAdd, null) };
    },
  );
  return permissionId;
}
