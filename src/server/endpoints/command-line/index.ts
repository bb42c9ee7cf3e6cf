export { openContext } from './open-context.ts';
export { runSamsvar } from './run-samsvar.ts';
