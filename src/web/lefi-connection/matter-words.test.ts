import { expect, test } from 'vitest';
import type { MatterLine } from './lefi-connection-api.ts';
import { stepsOf, waitsFor } from './matter-words.ts';

const line = (change: Partial<MatterLine>): MatterLine => ({
  id: 'one',
  kind: 'users',
  kindInWords: 'behörighet till LEFI Online',
  organisation: 'Exempelmyndigheten',
  organisationsnummer: '162021999046',
  connectionId: 'one',
  state: 'received',
  stateInWords: 'mottagen',
  since: '2026-11-26T08:00:00Z',
  receivedAt: null,
  carriesOutAt: null,
  waitsForOperator: true,
  ...change,
});
const day = (iso: string) => iso.slice(0, 10);

test.each([
  [{ state: 'to-be-signed' }, 'Ansvarig chefs underskrift'],
  [{ state: 'received' }, 'Beslut hos driftsparten'],
  [{ state: 'received', kind: 'form-order' }, 'Att driftsparten skickar blanketten'],
  [{ state: 'to-be-completed' }, 'Komplettering från organisationen'],
  [{ state: 'approved' }, 'Att driftsparten verkställer'],
  [{ state: 'received', kind: 'terminate', carriesOutAt: '2027-01-01T12:00:00Z' }, 'Sin dag, 2027-01-01'],
  [{ state: 'carried-out' }, ''],
  [{ state: 'refused' }, ''],
] as const)('a matter that is %j waits for: %s', (change, expected) => {
  expect(waitsFor(line(change), day)).toBe(expected);
});

test('a list of users is signed, received, approved and carried out; what it waits for is the next step', () => {
  const { steps, current } = stepsOf(line({ state: 'received' }));
  expect(steps.map(({ name, done }) => `${name}: ${done}`)).toEqual([
    'Underskriven: true',
    'Mottagen: true',
    'Godkänd: false',
    'Verkställd: false',
  ]);
  expect(current).toBe('approved');
});

test('nobody decides on a deregistration', () => {
  const { steps } = stepsOf(line({ kind: 'deregister', state: 'carried-out' }));
  expect(steps.map(({ name, done }) => `${name}: ${done}`)).toEqual(['Mottagen: true', 'Verkställd: true']);
});
