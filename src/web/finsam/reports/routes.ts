import type { RouteRecordRaw } from 'vue-router';

const loggedIn = true;

/** The reports of a federation, and the operator's of all of them. */
export const finsamReportRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/finsam/:federation/rapporter',
    name: 'finsam-reports',
    component: () => import('./FederationReportsPage.vue'),
    props: true,
    meta: { title: 'Rapporter, Finsam', loggedIn },
  },
  {
    path: '/finsam/:federation/rapporter/riket',
    name: 'finsam-national-report',
    component: () => import('./NationalReportPage.vue'),
    props: true,
    meta: { title: 'Riket, Finsam', loggedIn },
  },
  {
    path: '/finsam/:federation/rapporter/:report',
    name: 'finsam-report',
    component: () => import('./FederationReportPage.vue'),
    props: true,
    meta: { title: 'Rapport, Finsam', loggedIn },
  },
  {
    path: '/finsam-forvaltning/riket',
    name: 'finsam-office-nation',
    component: () => import('./OfficeNationPage.vue'),
    meta: { title: 'Riket, Finsam', loggedIn },
  },
  {
    path: '/finsam-forvaltning/riket/:report',
    name: 'finsam-office-report',
    component: () => import('./OfficeReportPage.vue'),
    props: true,
    meta: { title: 'Rapport om alla förbund, Finsam', loggedIn },
  },
];
