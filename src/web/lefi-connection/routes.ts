import type { RouteRecordRaw } from 'vue-router';

const loggedIn = true;

export const lefiConnectionRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/lefi-anslutning/om',
    name: 'about-lefi',
    component: () => import('./AboutLefiPage.vue'),
    meta: { title: 'Anslut till LEFI Online' },
  },
  {
    path: '/lefi-anslutning',
    name: 'lefi-connections',
    component: () => import('./HomePage.vue'),
    meta: { title: 'LEFI Online', loggedIn },
  },
  {
    path: '/lefi-anslutning/ansokan',
    name: 'lefi-application',
    component: () => import('./ApplicationPage.vue'),
    meta: { title: 'Ansök om anslutning till LEFI Online', loggedIn },
  },
  {
    path: '/lefi-anslutning/uppdrag/:lefiId',
    name: 'lefi-assignment',
    component: () => import('./EndAssignmentPage.vue'),
    props: true,
    meta: { title: 'Uppdrag som ombud upphör', loggedIn },
  },
  {
    path: '/lefi-anslutning/arenden/:matterId',
    name: 'lefi-matter',
    component: () => import('./MatterPage.vue'),
    props: ({ params }) => ({ ...params, side: 'own' }),
    meta: { title: 'Ärende om LEFI Online', loggedIn },
  },
  {
    path: '/lefi-anslutning/arenden/:matterId/komplettera',
    name: 'lefi-completion',
    component: () => import('./CompletePage.vue'),
    props: true,
    meta: { title: 'Komplettera ärendet', loggedIn },
  },
  {
    path: '/lefi-anslutning/arenden/:matterId/underskrift',
    name: 'lefi-signature',
    component: () => import('./SignUsersPage.vue'),
    props: true,
    meta: { title: 'Underteckna behörigheter', loggedIn },
  },
  {
    path: '/lefi-anslutning/anslutningar/:lefiId',
    name: 'lefi-connection',
    component: () => import('./ConnectionPage.vue'),
    props: ({ params }) => ({ ...params, side: 'own' }),
    meta: { title: 'Anslutning till LEFI Online', loggedIn },
  },
  {
    path: '/lefi-anslutning/anslutningar/:lefiId/:notice',
    name: 'lefi-notice',
    component: () => import('./NoticePage.vue'),
    props: ({ params }) => ({ ...params, side: 'own' }),
    meta: { title: 'Anmälan till LEFI Online', loggedIn },
  },
  {
    path: '/lefi-anslutning/register/anslutningar',
    name: 'lefi-register-connections',
    component: () => import('./ConnectionListPage.vue'),
    meta: { title: 'Anslutningar till LEFI Online', loggedIn },
  },
  {
    path: '/lefi-anslutning/register/anslutningar/:lefiId',
    name: 'lefi-register-connection',
    component: () => import('./ConnectionPage.vue'),
    props: ({ params }) => ({ ...params, side: 'operator' }),
    meta: { title: 'Anslutning till LEFI Online', loggedIn },
  },
  {
    path: '/lefi-anslutning/register/anslutningar/:lefiId/:notice',
    name: 'lefi-register-notice',
    component: () => import('./NoticePage.vue'),
    props: ({ params }) => ({ ...params, side: 'operator' }),
    meta: { title: 'Anmälan som kommit in', loggedIn },
  },
  {
    path: '/lefi-anslutning/register/arenden/:matterId',
    name: 'lefi-register-matter',
    component: () => import('./MatterPage.vue'),
    props: ({ params }) => ({ ...params, side: 'operator' }),
    meta: { title: 'Ärende om LEFI Online', loggedIn },
  },
];
