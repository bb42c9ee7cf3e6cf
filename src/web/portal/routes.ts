import type { RouteRecordRaw } from 'vue-router';

const pages: RouteRecordRaw[] = [
  {
    path: '',
    name: 'portal',
    component: () => import('./PortalPage.vue'),
    meta: { title: 'Om tjänsten' },
  },
  {
    path: 'portal/sidor/:contentId',
    name: 'content',
    component: () => import('./ContentPage.vue'),
    props: true,
    meta: { title: 'Portalen' },
  },
  {
    path: 'portal/anslut',
    name: 'connect',
    component: () => import('./ConnectPage.vue'),
    meta: { title: 'Anslut din kommun' },
  },
  {
    path: 'portal/bastjanster',
    name: 'base-services',
    component: () => import('./BaseServicesPage.vue'),
    meta: { title: 'Bastjänster' },
  },
  {
    path: 'portal/avtalsdokument',
    name: 'documents',
    component: () => import('./DocumentsPage.vue'),
    meta: { title: 'Avtalsdokument' },
  },
  {
    path: 'portal/versioner',
    name: 'releases',
    component: () => import('./ReleasesPage.vue'),
    meta: { title: 'Versioner' },
  },
  {
    path: 'portal/nyheter',
    name: 'news',
    component: () => import('./NewsPage.vue'),
    meta: { title: 'Nyheter' },
  },
  {
    path: 'portal/driftstatus',
    name: 'status',
    component: () => import('./StatusPage.vue'),
    meta: { title: 'Driftstatus' },
  },
  {
    path: 'portal/support',
    name: 'support',
    component: () => import('./ContentPage.vue'),
    props: { contentId: 'support' },
    meta: { title: 'Support' },
  },
  {
    path: 'portal/felanmalan',
    name: 'fault-report',
    component: () => import('./FaultReportPage.vue'),
    meta: { title: 'Felanmälan' },
  },
];

const editorsPages: RouteRecordRaw[] = [
  {
    path: 'portal/redaktion',
    name: 'editing',
    component: () => import('./EditingPage.vue'),
    meta: { title: 'Innehåll', loggedIn: true },
  },
  {
    path: 'portal/redaktion/nytt',
    name: 'new-content',
    component: () => import('./WriteContentPage.vue'),
    meta: { title: 'Nytt innehåll', loggedIn: true },
  },
  {
    path: 'portal/redaktion/innehall/:contentId',
    name: 'content-versions',
    component: () => import('./ContentVersionsPage.vue'),
    props: true,
    meta: { title: 'Versioner av ett innehåll', loggedIn: true },
  },
  {
    path: 'portal/redaktion/innehall/:contentId/skriv',
    name: 'write-content',
    component: () => import('./WriteContentPage.vue'),
    props: true,
    meta: { title: 'Skriv innehåll', loggedIn: true },
  },
  {
    path: 'portal/felanmalningar',
    name: 'fault-reports',
    component: () => import('./FaultReportsPage.vue'),
    meta: { title: 'Felanmälningar', loggedIn: true },
  },
];

export const portalRoutes: readonly RouteRecordRaw[] = [
  { path: '/', component: () => import('./PortalFrame.vue'), children: [...pages, ...editorsPages] },
];
