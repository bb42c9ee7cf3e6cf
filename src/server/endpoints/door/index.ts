export { openInstance, type DoorTls } from './open-instance.ts';
