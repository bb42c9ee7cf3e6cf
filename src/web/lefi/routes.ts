import type { RouteRecordRaw } from 'vue-router';

export const lefiRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/lefi/fraga',
    name: 'lefi-question',
    component: () => import('./AskPage.vue'),
    meta: { title: 'Hämta förmånsinformation', loggedIn: true },
  },
  {
    path: '/lefi/svar',
    name: 'lefi-answer',
    component: () => import('./AnswerPage.vue'),
    meta: { title: 'Visa förmånsinformation', loggedIn: true },
  },
];
