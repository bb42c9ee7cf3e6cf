export { runSamsvar } from './run-samsvar.ts';
