// Every part of src/web/parts in each of its states, for the browser tests and for whoever builds a page:
// npx vite --config src/web/vite.config.ts, then /on-show/index.html. Not part of what is published.
import '../styles/samsvar.css';
import { FormatPlugin, TranslationPlugin, ValidationPlugin } from '@fkui/vue';
import { createApp } from 'vue';
import { createRouter, createWebHistory, RouterView } from 'vue-router';
import { addIcons } from '../icons.ts';
import AnswerOnShow from './AnswerOnShow.vue';
import DialogsOnShow from './DialogsOnShow.vue';
import FormOnShow from './FormOnShow.vue';
import ListOnShow from './ListOnShow.vue';
import StatesOnShow from './StatesOnShow.vue';

addIcons();
const router = createRouter({
  history: createWebHistory('/on-show/index.html'),
  routes: [
    { path: '/form', component: FormOnShow, meta: { title: 'Formulär' } },
    { path: '/list', component: ListOnShow, meta: { title: 'Lista' } },
    { path: '/states', component: StatesOnShow, meta: { title: 'Lägen' } },
    { path: '/answer', component: AnswerOnShow, meta: { title: 'Visa förmånsinformation' } },
    { path: '/dialogs', component: DialogsOnShow, meta: { title: 'Dialoger' } },
  ],
});
createApp(RouterView)
  .use(ValidationPlugin)
  .use(TranslationPlugin)
  .use(FormatPlugin)
  .use(router)
  .mount('#app');
