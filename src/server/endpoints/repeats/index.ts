export { createRepeats, type Claim, type Repeats } from './create-repeats.ts';
