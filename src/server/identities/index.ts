export type * from './caller.ts';
