import type { RouteRecordRaw } from 'vue-router';
import { finsamRegistryRoutes } from './registry/routes.ts';

const loggedIn = true;

export const finsamOfficeRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/finsam-forvaltning',
    name: 'finsam-office',
    component: () => import('./OfficePage.vue'),
    meta: { title: 'Finsam, förvaltning', loggedIn },
  },
  {
    path: '/finsam-forvaltning/avtal',
    name: 'finsam-agreements',
    component: () => import('./AgreementsPage.vue'),
    meta: { title: 'Överenskommelser och personuppgiftsbiträdesavtal', loggedIn },
  },
  {
    path: '/finsam-forvaltning/avtal/nytt',
    name: 'finsam-record-agreement',
    component: () => import('./RecordAgreementPage.vue'),
    meta: { title: 'Registrera avtal', loggedIn },
  },
  {
    path: '/finsam-forvaltning/bestallare',
    name: 'finsam-orderers',
    component: () => import('./OrderersPage.vue'),
    meta: { title: 'Beställare av behörighet', loggedIn },
  },
  {
    path: '/finsam-forvaltning/bestallare/ny',
    name: 'finsam-notify-orderer',
    component: () => import('./NotifyOrdererPage.vue'),
    meta: { title: 'Registrera anmälan av beställare', loggedIn },
  },
  {
    path: '/finsam-forvaltning/bestallningar',
    name: 'finsam-orders',
    component: () => import('./OrdersPage.vue'),
    meta: { title: 'Beställningar av användare', loggedIn },
  },
  {
    path: '/finsam-forvaltning/bestallningar/ny',
    name: 'finsam-record-order',
    component: () => import('./RecordOrderPage.vue'),
    meta: { title: 'Registrera beställning på papper', loggedIn },
  },
  {
    path: '/finsam-forvaltning/bestallningar/:orderId',
    name: 'finsam-order',
    component: () => import('./OrderPage.vue'),
    props: true,
    meta: { title: 'Beställning av användare', loggedIn },
  },
  {
    path: '/finsam-forvaltning/anvandare',
    name: 'finsam-users',
    component: () => import('./UsersPage.vue'),
    meta: { title: 'Användare av Uppföljning Finsam', loggedIn },
  },
  {
    path: '/finsam-forvaltning/logg',
    name: 'finsam-log',
    component: () => import('./FinsamLogPage.vue'),
    meta: { title: 'Läs loggen, Uppföljning Finsam', loggedIn },
  },
  {
    path: '/finsam-forvaltning/anvandare/oversyn',
    name: 'finsam-review-users',
    component: () => import('./ReviewUsersPage.vue'),
    meta: { title: 'Årlig översyn av användare', loggedIn },
  },
  ...finsamRegistryRoutes,
];
