import { recordPaperAssurance, registerCaseworker, registerUnit } from '../src/server/permissions/index.ts';
import { swedishDayAt } from '../src/values/day.ts';
import { acting, testPerson, type DemoOffice } from './demo-office.ts';
import type { DemoMunicipality } from './demo-municipalities.ts';

/**
 * Does what a municipality does before its first question: its representative registers the unit, the unit manager its
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
  const { mandate: managing } = await acting(office, people.representative, 'manage-units', own);
  const unit = {
    name: 'Enheten för ekonomiskt bistånd',
    kind: 'investigates-and-decides',
    from: today,
  } as const;
  const { unitId } = await registerUnit(database, managing, { connectionId, ...unit }, office);
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
