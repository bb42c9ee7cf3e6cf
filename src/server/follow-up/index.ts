export { exportUnitLog, readUnitLog, type ReadQuestion, type UnitLogPage } from './read-unit-log.ts';
export { revealPerson } from './reveal-person.ts';
