import type { RouteRecordRaw } from 'vue-router';

export const sessionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/logga-in',
    name: 'login',
    component: () => import('./LoginPage.vue'),
    meta: { title: 'Logga in' },
  },
];
