import { expect, test } from 'vitest';
import { anOrder } from '../../../test/application.ts';
import { day } from '../../values/day.ts';
import { emptyOrder, type Order } from './order.ts';
import { orderMistakes } from './order-mistakes.ts';

const today = day('2026-11-26');

const whole = (changes: Partial<Order> = {}): Order => {
  const order = anOrder(changes);
  return {
    ...order,
    decision: { ...order.decision, document: 'd1' },
    enclosures: { powerOfAttorney: 'd2', proofOfAuthority: 'd3', signedForm: null, ...changes.enclosures },
  };
};

const pointersOf = (order: Order): readonly string[] =>
  orderMistakes(order, today).map(({ pointer }) => pointer);

test('a whole order has no mistakes', () => {
  expect(orderMistakes(whole(), today)).toEqual([]);
});

test('of an empty order every field is named, in the order of the form', () => {
  expect(pointersOf({ ...emptyOrder, signature: { ...emptyOrder.signature, kind: 'paper' } })).toEqual([
    '/decision/date',
    '/decision/reference',
    '/decision/document',
    '/municipality/name',
    '/municipality/organisationsnummer',
    '/board',
    '/units/0',
    '/agreementContact/name',
    '/agreementContact/telephone',
    '/agreementContact/email',
    '/signingCertificateName',
    '/confirmations/agreementAndRegistered',
    '/confirmations/processor',
    '/confirmations/terms',
    '/signature/date',
    '/signature/place',
    '/signature/printedName',
    '/enclosures/signedForm',
    '/enclosures/powerOfAttorney',
    '/enclosures/proofOfAuthority',
  ]);
});

test('who is named must be named whole: technical contact and supplier may be left out, not half-filled', () => {
  const half = {
    technicalContact: { name: 'Teo', telephone: '', email: '' },
    supplier: { name: 'Systemhuset AB', organisationsnummer: '' },
  };
  expect(pointersOf(whole({ technicalContact: null, supplier: null }))).toEqual([]);
  expect(pointersOf(whole(half))).toEqual([
    '/technicalContact/telephone',
    '/technicalContact/email',
    '/supplier/organisationsnummer',
  ]);
});

const contact = { name: 'Alma', telephone: '08-123 45 67', email: 'alma@ekeby.example' };

test.each<[string, Partial<Order>, string, RegExp]>([
  [
    'an organisationsnummer with a wrong check digit',
    { municipality: { name: 'Ekeby kommun', organisationsnummer: '212000-0143' } },
    '/municipality/organisationsnummer',
    /kan inte finnas/,
  ],
  [
    'a telephone number without area code',
    { agreementContact: { ...contact, telephone: '123 45 67' } },
    '/agreementContact/telephone',
    /riktnummer/,
  ],
  [
    'a telephone number that is a word',
    { agreementContact: { ...contact, telephone: 'växeln' } },
    '/agreementContact/telephone',
    /riktnummer/,
  ],
  [
    'an e-mail address without a host',
    { agreementContact: { ...contact, email: 'alma@ekeby' } },
    '/agreementContact/email',
    /namn@exempel\.se/,
  ],
  [
    'two e-mail addresses in one field',
    { agreementContact: { ...contact, email: 'a@b.se, c@d.se' } },
    '/agreementContact/email',
    /namn@exempel\.se/,
  ],
  [
    'somebody’s number where it would stand in a letter',
    { agreementContact: { ...contact, name: 'Alma 19900101-2385' } },
    '/agreementContact/name',
    /personnummer/,
  ],
  ['a unit written twice', { units: ['Försörjningsstöd', 'försörjningsstöd '] }, '/units/1', /redan/],
  ['a row for a unit left empty', { units: ['Försörjningsstöd', ' '] }, '/units/1', /ta bort raden/],
  ['no unit at all', { units: [] }, '/units/0', /minst en enhet/],
  [
    'a confirmation not given',
    { confirmations: { agreementAndRegistered: true, processor: false, terms: true } },
    '/confirmations/processor',
    /personuppgiftsbiträde/,
  ],
  [
    'a private key among the certificates',
    { certificateOrRequest: '-----BEGIN EC PRIVATE KEY-----\nM' },
    '/certificateOrRequest',
    /privat nyckel/,
  ],
  ['something else than a certificate', { certificateOrRequest: 'CN=Ekeby' }, '/certificateOrRequest', /PEM/],
  [
    'a decision made tomorrow',
    { decision: { date: '2026-11-27', reference: 'KS 1', document: null } },
    '/decision/date',
    /framtiden/,
  ],
  [
    'a day that there is not',
    { decision: { date: '2026-02-30', reference: 'KS 1', document: null } },
    '/decision/date',
    /ÅÅÅÅ-MM-DD/,
  ],
])('%s is told at its field', (_what, changes, pointer, message) => {
  expect(orderMistakes(whole(changes), today)).toEqual([
    { pointer, message: expect.stringMatching(message) as string },
  ]);
});
