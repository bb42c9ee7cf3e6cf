import type { RouteRecordRaw } from 'vue-router';

const application = '/anslutningar/ansokningar/:applicationId';

export const connectionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/anslutningar',
    name: 'connections',
    component: () => import('./ConnectionsPage.vue'),
    meta: { title: 'Anslutning', loggedIn: true },
  },
  {
    path: application,
    name: 'application',
    component: () => import('./ApplicationPage.vue'),
    meta: { title: 'Beställning av anslutning', loggedIn: true },
  },
  {
    path: `${application}/bestallning/:step?`,
    name: 'order',
    component: () => import('./OrderPage.vue'),
    meta: { title: 'Kommunens beställningsformulär', loggedIn: true },
  },
  {
    // Not `loggedIn`: the code after # must not follow along to the login.
    path: `${application}/underskrift`,
    name: 'sign',
    component: () => import('./SignPage.vue'),
    meta: { title: 'Underskrift av beställning' },
  },
];
