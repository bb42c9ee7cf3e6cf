import './styles/samsvar.css';
import { ErrorPlugin, FormatPlugin, TranslationPlugin, ValidationPlugin } from '@fkui/vue';
import { createApp } from 'vue';
import App from './App.vue';
import { addIcons } from './icons.ts';
import { createPagesRouter } from './router.ts';

addIcons();
createApp(App)
  .use(ErrorPlugin, { captureWarnings: false, logToConsole: true })
  .use(ValidationPlugin)
  .use(TranslationPlugin)
  .use(FormatPlugin)
  .use(createPagesRouter())
  .mount('#app');
