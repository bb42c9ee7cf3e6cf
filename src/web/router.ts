import { nextTick } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router';
import { connectionRoutes } from './connection/routes.ts';
import { courseRoutes } from './course/routes.ts';
import { finsamRoutes } from './finsam/routes.ts';
import { finsamOfficeRoutes } from './finsam-office/routes.ts';
import { lefiConnectionRoutes } from './lefi-connection/routes.ts';
import { lefiRoutes } from './lefi/routes.ts';
import { sessionIsKnown, useSession } from './parts/session.ts';
import { permissionsRoutes } from './permissions/routes.ts';
import { portalRoutes } from './portal/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { sessionRoutes } from './session/routes.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's title, before the service's name. No personal data. */
    title: string;
    /** True: only for those who are logged in; others log in first and come back. */
    loggedIn?: boolean;
  }
}

const routes: RouteRecordRaw[] = [
  ...portalRoutes,
  ...connectionRoutes,
  ...registerRoutes,
  ...courseRoutes,
  ...permissionsRoutes,
  ...lefiRoutes,
  ...lefiConnectionRoutes,
  ...finsamRoutes,
  ...finsamOfficeRoutes,
  ...sessionRoutes,
  {
    path: '/:nowhere(.*)*',
    name: 'nowhere',
    component: () => import('./NowherePage.vue'),
    meta: { title: 'Sidan finns inte' },
  },
];

export function createPagesRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
  const session = useSession();
  router.beforeEach(async (to) => {
    await sessionIsKnown();
    if (to.meta.loggedIn === true && session.value.person === null)
      return { name: 'login', query: { till: to.fullPath }, replace: true };
    return true;
  });
  // A newer release has taken the place of the files that this window knew: the browser goes to the page itself.
  router.onError((error, to, from) => {
    if (from.matched.length > 0) window.location.assign(to.fullPath);
    else reportError(error);
  });
  router.afterEach(async (to, from, failure) => {
    if (failure !== undefined) return;
    document.title = `${to.meta.title} – Samsvar`;
    // The first page is read from its top as any page is; after that the heading says where one has come.
    if (from.matched.length === 0 || to.path === from.path) return;
    await nextTick();
    focusHeading();
  });
  return router;
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  const target = heading ?? document.querySelector<HTMLElement>('main');
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
