export { runSamsvar, type World } from './run-samsvar.ts';
