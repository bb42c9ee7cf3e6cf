import { listUnits, recordPaperAssurance, registerCaseworker } from '../src/server/permissions/index.ts';
import { swedishDayAt } from '../src/values/day.ts';
import { acting, testPerson, type DemoOffice } from './demo-office.ts';
import type { DemoMunicipality } from './demo-municipalities.ts';

/**
 * Does what a municipality does before its first question, in the unit that its order named: the unit manager registers the
 * caseworkers, and that each has signed her assurance on paper.
 */
export async function assureCaseworkers(
  office: DemoOffice,
  { organisationsnummer, people, caseworker }: DemoMunicipality,
  connectionId: string,
): Promise<void> {
  const { database, now } = office;
  const today = swedishDayAt(now());
  const own = { organisationsnummer };
  const { mandate: reading } = await acting(office, people.representative, 'read-caseworkers', own);
  const units = await listUnits(database, reading, now());
  const unitId = units.find((unit) => unit.connectionId === connectionId)?.id;
  if (unitId === undefined) throw new Error('the order named no unit');
  const { mandate: registering } = await acting(office, people.manager, 'register-caseworker', own);
  const { mandate: recording } = await acting(office, people.manager, 'record-paper-assurance', own);
  for (const [index, key] of people.caseworkers.entries()) {
    const { name, personnummer } = testPerson(key);
    const identity = index === 0 ? caseworker : `${caseworker}-${index}`;
    const toRegister = { unitId, name, personnummer, identity, from: today, until: null };
    const { caseworkerId } = await registerCaseworker(database, registering, toRegister, office);
    const paper = { caseworkerId, ticked: [true, true, true, true], place: 'Påhittsby', printedName: name };
    await recordPaperAssurance(database, recording, { ...paper, signedOn: today }, office);
  }
}
