import type { RouteRecordRaw } from 'vue-router';

const coursePage = () => import('./CoursePage.vue');
const coursesPage = () => import('./CoursesPage.vue');
const actPage = () => import('./ActPage.vue');

export const courseRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/register/anslutningar',
    name: 'courses',
    component: coursesPage,
    props: { side: 'operator' },
    meta: { title: 'Anslutningar i registret', loggedIn: true },
  },
  {
    path: '/register/anslutningar/:connectionId',
    name: 'course',
    component: coursePage,
    props: ({ params }) => ({ ...params, side: 'operator' }),
    meta: { title: 'Anslutning', loggedIn: true },
  },
  {
    path: '/register/anslutningar/:connectionId/:act',
    name: 'course-act',
    component: actPage,
    props: ({ params }) => ({ ...params, side: 'operator' }),
    meta: { title: 'Åtgärd', loggedIn: true },
  },
  {
    path: '/anslutningar/egna',
    name: 'own-courses',
    component: coursesPage,
    props: { side: 'own' },
    meta: { title: 'Kommunens anslutningar', loggedIn: true },
  },
  {
    path: '/anslutningar/egna/:connectionId',
    name: 'own-course',
    component: coursePage,
    props: ({ params }) => ({ ...params, side: 'own' }),
    meta: { title: 'Kommunens anslutning', loggedIn: true },
  },
  {
    path: '/anslutningar/egna/:connectionId/:act',
    name: 'own-course-act',
    component: actPage,
    props: ({ params }) => ({ ...params, side: 'own' }),
    meta: { title: 'Åtgärd', loggedIn: true },
  },
  {
    path: '/register/kvalificeringar',
    name: 'agency-courses',
    component: () => import('./AgencyPage.vue'),
    meta: { title: 'Kommuner och kvalificering', loggedIn: true },
  },
  {
    path: '/register/kvalificeringar/:connectionId',
    name: 'agency-course',
    component: () => import('./AgencyCoursePage.vue'),
    // For whoever represents several agencies: which one it is about.
    props: ({ params, query }) => ({ ...params, agency: query['uppgiftslamnare'] }),
    meta: { title: 'Kommunens kvalificering', loggedIn: true },
  },
  {
    path: '/avtalstexter',
    name: 'agreement-documents',
    component: () => import('./AgreementDocumentsPage.vue'),
    meta: { title: 'Avtalsdokument, versioner' },
  },
  {
    path: '/avtalstexter/ny',
    name: 'publish-agreement-document',
    component: () => import('./PublishDocumentPage.vue'),
    meta: { title: 'Publicera en ny version', loggedIn: true },
  },
  {
    path: '/register/loggad-fraga',
    name: 'lawfulness',
    component: () => import('./LawfulnessPage.vue'),
    meta: { title: 'Var frågan tillåten då?', loggedIn: true },
  },
];
