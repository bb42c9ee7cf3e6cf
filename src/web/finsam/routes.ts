import type { RouteRecordRaw } from 'vue-router';
import { finsamReportRoutes } from './reports/routes.ts';

const loggedIn = true;

export const finsamRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/finsam',
    name: 'finsam',
    component: () => import('./ChooseFederationPage.vue'),
    meta: { title: 'Uppföljning Finsam', loggedIn },
  },
  {
    path: '/finsam/:federation',
    name: 'finsam-federation',
    component: () => import('./FederationPage.vue'),
    props: true,
    meta: { title: 'Samordningsförbundets startsida', loggedIn },
  },
  {
    path: '/finsam/:federation/uppgifter',
    name: 'finsam-details',
    component: () => import('./DetailsPage.vue'),
    props: true,
    meta: { title: 'Förbundets uppgifter', loggedIn },
  },
  {
    path: '/finsam/:federation/insatser/ny',
    name: 'finsam-new-initiative',
    component: () => import('./NewInitiativePage.vue'),
    props: true,
    meta: { title: 'Lägg till insats', loggedIn },
  },
  {
    path: '/finsam/:federation/insatser/:initiativeId',
    name: 'finsam-initiative',
    component: () => import('./EditInitiativePage.vue'),
    props: true,
    meta: { title: 'Ändra insats', loggedIn },
  },
  {
    path: '/finsam/:federation/ekonomi',
    name: 'finsam-economy',
    component: () => import('./EconomyPage.vue'),
    props: true,
    meta: { title: 'Ekonomi', loggedIn },
  },
  {
    path: '/finsam/:federation/deltagare',
    name: 'finsam-counts',
    component: () => import('./CountsPage.vue'),
    props: true,
    meta: { title: 'Registrera antal deltagare', loggedIn },
  },
  {
    path: '/finsam/:federation/kopplingar',
    name: 'finsam-links',
    component: () => import('./LinksPage.vue'),
    props: true,
    meta: { title: 'Kopplingar', loggedIn },
  },
  ...finsamReportRoutes,
  {
    path: '/finsam/:federation/import',
    name: 'finsam-import',
    component: () => import('./ImportPage.vue'),
    props: true,
    meta: { title: 'Läs in från fil', loggedIn },
  },
];
