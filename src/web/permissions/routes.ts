import type { RouteRecordRaw } from 'vue-router';

export const permissionsRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/behorigheter',
    name: 'permissions',
    component: () => import('./PermissionsPage.vue'),
    meta: { title: 'Behörigheter', loggedIn: true },
  },
  {
    path: '/behorigheter/personer',
    name: 'held-permissions',
    component: () => import('./HeldPermissionsPage.vue'),
    meta: { title: 'Personers behörigheter', loggedIn: true },
  },
  {
    path: '/behorigheter/personer/ny',
    name: 'order-permission',
    component: () => import('./OrderPermissionPage.vue'),
    meta: { title: 'Beställ behörighet', loggedIn: true },
  },
  {
    path: '/behorigheter/logg',
    name: 'unit-log',
    component: () => import('./LogPage.vue'),
    meta: { title: 'Läs loggen', loggedIn: true },
  },
  {
    path: '/behorigheter/enheter',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: { title: 'Enheter och handläggare', loggedIn: true },
  },
  {
    path: '/behorigheter/enheter/:unitId',
    name: 'unit',
    component: () => import('./UnitPage.vue'),
    meta: { title: 'Enhet', loggedIn: true },
  },
  {
    path: '/behorigheter/forsakran/:organisationsnummer',
    name: 'assurance',
    component: () => import('./AssurancePage.vue'),
    meta: { title: 'Min försäkran', loggedIn: true },
  },
  {
    path: '/bestall-finsam',
    name: 'order-finsam',
    component: () => import('./finsam/OrderPage.vue'),
    meta: { title: 'Beställ användare till Uppföljning Finsam' },
  },
  {
    path: '/bestall-finsam/overenskommelsen',
    name: 'finsam-agreement-texts',
    component: () => import('./finsam/AgreementTextsPage.vue'),
    meta: { title: 'Överenskommelsen om Uppföljning Finsam' },
  },
];
