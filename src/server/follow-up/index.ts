export { readFinsamLog, type ReadAct } from './read-finsam-log.ts';
export { exportUnitLog, readUnitLog, type ReadQuestion } from './read-unit-log.ts';
export { revealPerson } from './reveal-person.ts';
