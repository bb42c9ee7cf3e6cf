// ESLint's type information stops at a .vue file; vue-tsc reads the file itself.
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}
