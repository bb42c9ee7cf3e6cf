import type { RouteRecordRaw } from 'vue-router';

export const permissionsRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/behorigheter',
    name: 'permissions',
    component: () => import('./PermissionsPage.vue'),
    meta: { title: 'Behörigheter', loggedIn: true },
  },
];
