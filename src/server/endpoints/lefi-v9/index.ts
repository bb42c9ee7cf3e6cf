export { createLefiV9Door, type LefiV9DoorParts } from './create-lefi-v9-door.ts';
