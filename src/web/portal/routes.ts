import type { RouteRecordRaw } from 'vue-router';

export const portalRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/',
    name: 'portal',
    component: () => import('./PortalPage.vue'),
    meta: { title: 'Om tjänsten' },
  },
];
