import type { RouteRecordRaw } from 'vue-router';

const loggedIn = true;

/** The operator's federations, codes and years. */
export const finsamRegistryRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/finsam-forvaltning/forbund',
    name: 'finsam-office-federations',
    component: () => import('./FederationsPage.vue'),
    meta: { title: 'Samordningsförbund', loggedIn },
  },
  {
    path: '/finsam-forvaltning/forbund/nytt',
    name: 'finsam-register-federation',
    component: () => import('./RegisterFederationPage.vue'),
    meta: { title: 'Registrera förbund', loggedIn },
  },
  {
    path: '/finsam-forvaltning/forbund/:federation',
    name: 'finsam-office-federation',
    component: () => import('./OfficeFederationPage.vue'),
    props: true,
    meta: { title: 'Samordningsförbund', loggedIn },
  },
  {
    path: '/finsam-forvaltning/koder',
    name: 'finsam-codes',
    component: () => import('./CodesPage.vue'),
    meta: { title: 'Kodlistor', loggedIn },
  },
  {
    path: '/finsam-forvaltning/ar',
    name: 'finsam-years',
    component: () => import('./YearsPage.vue'),
    meta: { title: 'Lås och öppna år', loggedIn },
  },
];
