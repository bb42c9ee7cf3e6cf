import type { RouteRecordRaw } from 'vue-router';

export const registerRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/register',
    name: 'register',
    component: () => import('./RegisterPage.vue'),
    meta: { title: 'Register över anslutningar', loggedIn: true },
  },
  {
    path: '/register/bestallningar/:applicationId',
    name: 'review',
    component: () => import('./ReviewPage.vue'),
    meta: { title: 'Granska beställning', loggedIn: true },
  },
];
