import type { RouteRecordRaw } from 'vue-router';

export const connectionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/anslutningar',
    name: 'connections',
    component: () => import('./ConnectionsPage.vue'),
    meta: { title: 'Anslutningar', loggedIn: true },
  },
];
