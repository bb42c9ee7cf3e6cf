export { createSystemApiDoor } from './create-system-api-door.ts';
