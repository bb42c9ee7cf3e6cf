export { createLefiV9Door } from './create-lefi-v9-door.ts';
