import type { RouteRecordRaw } from 'vue-router';

export const sessionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/logga-in',
    name: 'login',
    component: () => import('./LoginPage.vue'),
    meta: { title: 'Logga in' },
  },
  {
    path: '/min-inloggning',
    name: 'me',
    component: () => import('./MePage.vue'),
    meta: { title: 'Min inloggning', loggedIn: true },
  },
];
