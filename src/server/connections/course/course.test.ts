import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCourse,
  municipalityName,
  someone,
  supplierName,
  technician,
  type Course,
} from '../../../../test/course.ts';
import { anOrganisationsnummer, certificates } from '../../../../test/registry.ts';
import { aDatabase } from '../../../../test/database.ts';
import { startOfSwedishDay, day } from '../../../values/day.ts';

import type { Database } from '../../database/index.ts';
import { ChangeRefused, FieldMistakes } from '../../parties/index.ts';
import { grantCertificate, isValidAt, readRegistry } from '../index.ts';
import { contactsAt } from './contacts.ts';
import {
  changeContacts,
  changeSupplier,
  endAgentAssignment,
  endForBreach,
  notifyBreach,
  notifyPreconditions,
  qualifyMunicipality,
  recordPreconditionsMet,
  recordRemedy,
  registerAgent,
  renewCertificate,
  stopDisclosure,
  terminateConnection,
  undoAct,
  withdrawConnectionCertificate,
} from './index.ts';

let database: Database;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

const midnight = (text: string) => startOfSwedishDay(day(text));

async function speaking({ database: of, connectionId }: Course, at: number): Promise<string[]> {
  const registry = await readRegistry(of);
  return [...registry.certificates.values()]
    .flat()
    .filter((one) => isValidAt(one, at))
    .filter(({ speaksFor }) =>
      speaksFor.some((right) => right.connectionId === connectionId && isValidAt(right, at)),
    )
    .map(({ id }) => id);
}

async function suppliers(course: Course, at: number): Promise<string[]> {
  const { processors } = await course.connection();
  return processors.filter((one) => isValidAt(one, at)).map(({ name }) => name);
}

async function mistakes(act: Promise<unknown>): Promise<readonly string[]> {
  const error: unknown = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FieldMistakes)) throw new Error(`no mistakes in fields: ${String(error)}`);
  return error.fields.map(({ pointer }) => pointer);
}

function supplierChange(course: Course, changes: object = {}) {
  return {
    municipality: { name: municipalityName, organisationsnummer: course.organisationsnummer },
    current: { name: supplierName, organisationsnummer: course.supplier },
    next: { name: 'Nya Systemhuset AB', organisationsnummer: anOrganisationsnummer() },
    fromOn: '2027-02-01',
    certificate: course.spare[0]!,
    keptCertificates: [],
    ...changes,
  };
}

describe('a change of supplier', () => {
  test('moves processor and right to ask at the midnight of its day, and not before', async () => {
    const course = await aCourse(database);
    await changeSupplier(course.parts, await course.on('change-supplier'), supplierChange(course));
    const at = midnight('2027-02-01');
    expect(await suppliers(course, at - 1)).toEqual([supplierName]);
    expect(await suppliers(course, at)).toEqual(['Nya Systemhuset AB']);
    expect(await speaking(course, at - 1)).toEqual([course.certificateId]);
    const [next, ...others] = await speaking(course, at);
    expect(others).toEqual([]);
    expect(next).not.toBe(course.certificateId);
    expect(await course.letters()).toMatchObject([
      { template: 'supplier-changed', to: someone.email },
      { template: 'supplier-changed', to: technician.email },
    ]);
    expect(course.recorded.at(-1)).toMatchObject({
      act: 'change-supplier',
      by: { role: 'authorised-representative' },
      facts: { connectionId: course.connectionId },
    });
  });

  test.each(['2026-12-01', '2026-03-01'])(
    'dated today or earlier (%s) is effective at once, not before',
    async (fromOn) => {
      const course = await aCourse(database);
      course.clock.at += 60_000;
      const { effectiveAt } = await changeSupplier(
        course.parts,
        await course.on('change-supplier'),
        supplierChange(course, { fromOn }),
      );
      expect(effectiveAt).toBe(course.clock.at);
      expect(await suppliers(course, course.clock.at - 1)).toEqual([supplierName]);
      expect(await suppliers(course, course.clock.at)).toEqual(['Nya Systemhuset AB']);
      expect((await course.acts()).at(-1)?.content).toMatchObject({ fromOn });
    },
  );

  test('keeps the certificates that are said to be kept', async () => {
    const course = await aCourse(database);
    const change = supplierChange(course, { certificate: '', keptCertificates: [course.certificateId] });
    await changeSupplier(course.parts, await course.on('change-supplier'), change);
    expect(await speaking(course, midnight('2027-02-01'))).toEqual([course.certificateId]);
  });

  test('is refused with every field that is missing or wrong, and nothing is changed', async () => {
    const course = await aCourse(database);
    const wrong = {
      municipality: { name: 'Någon annan kommun', organisationsnummer: course.organisationsnummer },
      current: { name: 'Fel AB', organisationsnummer: anOrganisationsnummer() },
      next: { name: ' ', organisationsnummer: '12' },
      fromOn: '2027-02-30',
      certificate: '',
    };
    const act = changeSupplier(
      course.parts,
      await course.on('change-supplier'),
      supplierChange(course, wrong),
    );
    expect(await mistakes(act)).toEqual([
      '/municipality/name',
      '/next/name',
      '/next/organisationsnummer',
      '/fromOn',
      '/current/organisationsnummer',
      '/certificate',
    ]);
    expect(await course.letters()).toEqual([]);
    expect(await suppliers(course, midnight('2027-03-01'))).toEqual([supplierName]);
  });

  test('that has not come is undone by a new act, and then the old supplier goes on', async () => {
    const course = await aCourse(database);
    const on = await course.on('change-supplier');
    const { actId } = await changeSupplier(course.parts, on, supplierChange(course));
    await expect(
      changeSupplier(course.parts, on, supplierChange(course, { fromOn: '2027-03-01' })),
    ).rejects.toThrow('Ångra det först');
    course.clock.goTo('2027-01-31');
    await undoAct(course.parts, on, { actId, reason: 'Upphandlingen är överprövad.' });
    const later = midnight('2027-02-02');
    expect(await suppliers(course, later)).toEqual([supplierName]);
    expect(await speaking(course, later)).toEqual([course.certificateId]);
    expect((await course.letters()).at(-1)?.template).toBe('act-undone');
    await changeSupplier(course.parts, on, supplierChange(course)); // the same certificate may be registered anew
    expect(await suppliers(course, later)).toEqual(['Nya Systemhuset AB']);
  });

  test('that has taken effect is not undone', async () => {
    const course = await aCourse(database);
    const on = await course.on('change-supplier');
    const { actId } = await changeSupplier(course.parts, on, supplierChange(course));
    course.clock.at = midnight('2027-02-01');
    await expect(undoAct(course.parts, on, { actId, reason: 'Fel.' })).rejects.toThrow('Bytet har skett');
  });
});

describe('a change of contacts', () => {
  test('holds from its day, and is told to those who were and those who become', async () => {
    const course = await aCourse(database);
    const next = { name: 'Nya Kontakten', telephone: '+46 8 123 45 67', email: 'ny@ekeby.example' };
    await changeContacts(course.parts, await course.on('change-contacts'), {
      agreementContact: next,
      technicalContact: null,
      fromOn: '2026-12-10',
    });
    const acts = await course.acts();
    expect(contactsAt(acts, null, midnight('2026-12-10') - 1)).toMatchObject({ agreement: someone });
    expect(contactsAt(acts, null, midnight('2026-12-10'))).toEqual({ agreement: next, technical: null });
    const { rows } = await database.pool.query<{ to_email: string }>(
      `select to_email from letter where act_id = $1 order by 1`,
      [acts.at(-1)?.id],
    );
    expect(rows.map(({ to_email }) => to_email)).toEqual(
      [someone.email, next.email, technician.email].sort(),
    );
  });

  test('is refused by field', async () => {
    const course = await aCourse(database);
    const act = changeContacts(course.parts, await course.on('change-contacts'), {
      agreementContact: { name: '', telephone: 'ring mig', email: 'ny@ekeby' },
      technicalContact: { ...technician, email: '' },
      fromOn: '',
    });
    expect(await mistakes(act)).toEqual([
      '/agreementContact/name',
      '/agreementContact/telephone',
      '/agreementContact/email',
      '/technicalContact/email',
      '/fromOn',
    ]);
    // As the order form has it: with area code, and an address that a letter can be sent to.
    const local = { ...someone, telephone: '123 45 67' };
    const twice = { ...technician, email: 'a@ekeby.example,b@ekeby.example' };
    expect(
      await mistakes(
        changeContacts(course.parts, await course.on('change-contacts'), {
          agreementContact: local,
          technicalContact: twice,
          fromOn: '2026-12-10',
        }),
      ),
    ).toEqual(['/agreementContact/telephone', '/technicalContact/email']);
  });
});

describe('a certificate', () => {
  test('is renewed with overlap: both for the days between, then the new one alone', async () => {
    const course = await aCourse(database);
    await renewCertificate(course.parts, await course.on('renew-certificate'), {
      replaces: course.certificateId,
      certificate: course.spare[0]!,
      fromOn: '2027-01-10',
      oldUntilOn: '2027-01-20',
    });
    expect(await speaking(course, midnight('2027-01-10') - 1)).toEqual([course.certificateId]);
    expect(await speaking(course, midnight('2027-01-10'))).toHaveLength(2);
    expect(await speaking(course, midnight('2027-01-21') - 1)).toHaveLength(2);
    const [left, ...others] = await speaking(course, midnight('2027-01-21'));
    expect(left).not.toBe(course.certificateId);
    expect(others).toEqual([]);
    expect(await course.letters()).toMatchObject([
      { template: 'certificate-registered', to: technician.email },
    ]);
  });

  test('is not renewed by one in another name, nor with a gap', async () => {
    const course = await aCourse(database);
    const on = await course.on('renew-certificate');
    const renewal = { replaces: course.certificateId, certificate: course.spare[0]!, fromOn: '2027-01-10' };
    expect(
      await mistakes(renewCertificate(course.parts, on, { ...renewal, oldUntilOn: '2027-01-09' })),
    ).toEqual(['/oldUntilOn']);
    const [another] = await certificates(1, { commonName: 'Någon annan' });
    for (const certificate of [another!, 'inget certifikat'])
      expect(
        await mistakes(
          renewCertificate(course.parts, on, { ...renewal, certificate, oldUntilOn: '2027-01-10' }),
        ),
      ).toEqual(['/certificate']);
  });

  test('that is withdrawn speaks for nobody at once, is not registered again and not undone', async () => {
    const course = await aCourse(database);
    const on = await course.on('withdraw-certificate');
    const { certificateId } = course;
    course.clock.at += 60_000;
    const { actId } = await withdrawConnectionCertificate(course.parts, on, {
      certificateId,
      reason: 'Nyckeln är röjd.',
    });
    expect(await speaking(course, course.clock.at - 1)).toEqual([certificateId]);
    expect(await speaking(course, course.clock.at)).toEqual([]);
    await expect(undoAct(course.parts, on, { actId, reason: 'Fel.' })).rejects.toThrow('kan inte gälla igen');
    expect((await course.letters()).map(({ template }) => template)).toEqual([
      'certificate-withdrawn',
      'certificate-withdrawn',
    ]);
  });
  test('that is withdrawn for one municipality is not let in for it again, though it speaks for another', async () => {
    const course = await aCourse(database);
    const other = await aCourse(database);
    const { certificateId, certificate } = course;
    await grantCertificate(database, {
      certificateId,
      connectionId: other.connectionId,
      validFrom: course.clock.at,
    });
    course.clock.at += 60_000;
    const reason = 'Leverantören har inte längre vårt uppdrag.';
    await withdrawConnectionCertificate(course.parts, await course.on('withdraw-certificate'), {
      certificateId,
      reason,
    });
    course.clock.at += 60_000;
    const change = supplierChange(course, { certificate, fromOn: '2026-12-01' });
    await expect(changeSupplier(course.parts, await course.on('change-supplier'), change)).rejects.toThrow(
      'Skaffa ett nytt certifikat',
    );
    expect(await speaking(course, course.clock.at)).toEqual([]);
    expect(await speaking(other, course.clock.at)).toContain(certificateId);
  });

  test('that is withdrawn when it is the only one is replaced by a new one in the same name', async () => {
    const course = await aCourse(database);
    const { certificateId } = course;
    course.clock.at += 60_000;
    const withdrawal = { certificateId, reason: 'Nyckeln är röjd.' };
    await withdrawConnectionCertificate(course.parts, await course.on('withdraw-certificate'), withdrawal);
    course.clock.at += 60_000;
    const renewal = {
      replaces: certificateId,
      certificate: course.spare[0]!,
      fromOn: '2026-12-01',
      oldUntilOn: '2026-12-01',
    };
    const on = await course.on('renew-certificate');
    const [another] = await certificates(1, { commonName: 'Någon annan' });
    await expect(renewCertificate(course.parts, on, { ...renewal, certificate: another! })).rejects.toThrow(
      'utställt på Någon annan',
    );
    await expect(
      renewCertificate(course.parts, on, { ...renewal, certificate: course.certificate }),
    ).rejects.toThrow('Skaffa ett nytt certifikat');
    await renewCertificate(course.parts, on, renewal);
    const [next, ...others] = await speaking(course, course.clock.at);
    expect([next === certificateId, others]).toEqual([false, []]);
  });
});

describe('a notice of breach (Avtal 7.1)', () => {
  const notice = { text: 'Försäkran saknas för två handläggare.', toRemedy: 'Låt dem underteckna.' };

  test('changes nothing of what is answered, gives thirty days and is written to the municipality', async () => {
    const course = await aCourse(database);
    await notifyBreach(course.parts, await course.on('notify-breach'), notice);
    expect(await course.state()).toMatchObject({
      kind: 'breach-notified',
      breaches: [{ daysLeft: 30, lastDay: '2026-12-31', hasPassed: false }],
    });
    const [letter] = await course.letters();
    expect(letter).toMatchObject({ template: 'breach-notified', to: someone.email });
    expect(letter?.body).toContain(notice.text);
    expect(letter?.body).toContain('1 januari 2027');
  });

  test('that is remedied no longer runs', async () => {
    const course = await aCourse(database);
    const { actId } = await notifyBreach(course.parts, await course.on('notify-breach'), notice);
    course.clock.goTo('2026-12-20');
    const remedy = { notice: actId, text: 'Båda har undertecknat.', remediedOn: '2026-12-19' };
    await recordRemedy(course.parts, await course.on('record-remedy'), remedy);
    expect((await course.state()).kind).toBe('open');
    course.clock.goTo('2027-01-31');
    await expect(
      endForBreach(course.parts, await course.on('end-for-breach'), { notice: actId }),
    ).rejects.toThrow('inget påtalande');
  });

  test('lets the operator end access the moment thirty full days have passed, not a second earlier, nor by itself', async () => {
    const course = await aCourse(database);
    const { actId: first } = await notifyBreach(course.parts, await course.on('notify-breach'), notice);
    const on = await course.on('end-for-breach');
    course.clock.at = midnight('2027-01-01') - 1000;
    await expect(endForBreach(course.parts, on, { notice: first })).rejects.toThrow('efter den 2026-12-31');
    course.clock.goTo('2027-06-01');
    expect((await course.state()).kind).toBe('breach-notified');
    course.clock.at = midnight('2027-01-01');
    await endForBreach(course.parts, on, { notice: first });
    const { validTo } = await course.connection();
    expect(validTo).toBe(midnight('2027-01-01'));
    expect(await course.state()).toMatchObject({ kind: 'ended', endedBy: 'end-for-breach' });
    await expect(endForBreach(course.parts, on, { notice: first })).rejects.toThrow(ChangeRefused);
    const undone = course.acts().then((acts) => ({ actId: acts.at(-1)!.id, reason: 'Fel.' }));
    await expect(undoAct(course.parts, on, await undone)).rejects.toThrow('ny beställning');
  });

  test('is taken back by a new act while it runs, and a remedy of it before that', async () => {
    const course = await aCourse(database);
    const on = await course.on('notify-breach');
    const { actId } = await notifyBreach(course.parts, on, notice);
    const remedy = { notice: actId, text: 'Gjort.', remediedOn: '2026-12-01' };
    const remedied = await recordRemedy(course.parts, await course.on('record-remedy'), remedy);
    await expect(undoAct(course.parts, on, { actId, reason: 'Fel.' })).rejects.toThrow('Ångra den först');
    await undoAct(course.parts, await course.on('record-remedy'), { actId: remedied.actId, reason: 'Fel.' });
    expect((await course.state()).kind).toBe('breach-notified');
    await undoAct(course.parts, on, { actId, reason: 'Fel kommun.' });
    expect((await course.state()).kind).toBe('open');
    await expect(undoAct(course.parts, on, { actId, reason: 'Igen.' })).rejects.toThrow('redan ångrad');
  });

  test('whose remedy is taken back after the thirty days is not ended on account of it: it is notified anew', async () => {
    const course = await aCourse(database);
    const { actId } = await notifyBreach(course.parts, await course.on('notify-breach'), notice);
    const remedy = { notice: actId, text: 'Gjort.', remediedOn: '2026-12-01' };
    const on = await course.on('record-remedy');
    const remedied = await recordRemedy(course.parts, on, remedy);
    course.clock.at = midnight('2027-01-01') - 1000;
    await undoAct(course.parts, on, { actId: remedied.actId, reason: 'Fel.' });
    const again = await recordRemedy(course.parts, on, remedy);
    course.clock.at = midnight('2027-01-01');
    await expect(undoAct(course.parts, on, { actId: again.actId, reason: 'Fel.' })).rejects.toThrow(
      'Påtala bristen på nytt',
    );
    expect((await course.state()).kind).toBe('open');
  });

  test('says what is wrong and what to do, without a number of any person', async () => {
    const course = await aCourse(database);
    const on = await course.on('notify-breach');
    expect(await mistakes(notifyBreach(course.parts, on, { text: ' ', toRemedy: '' }))).toEqual([
      '/text',
      '/toRemedy',
    ]);
    const withNumber = { ...notice, text: 'Frågan om 19900101-2385 var otillåten.' };
    expect(await mistakes(notifyBreach(course.parts, on, withNumber))).toEqual(['/text']);
    expect((await course.state()).kind).toBe('open');
  });
});

describe('an agency (Avtal 7.2)', () => {
  test('stops its own disclosure thirty full days after its notice and nobody else is touched', async () => {
    const course = await aCourse(database);
    const text = 'Kommunen ska visa sin logguppföljning.';
    await notifyPreconditions(course.parts, await course.ofAgency('notify-preconditions', 'CSN'), { text });
    expect((await course.state()).agencies).toMatchObject({
      CSN: { kind: 'notified', daysLeft: 30 },
      AF: { kind: 'qualified' },
    });
    const stop = await course.ofAgency('stop-disclosure', 'CSN');
    course.clock.at = midnight('2027-01-01') - 1;
    await expect(stopDisclosure(course.parts, stop)).rejects.toThrow('efter den 2026-12-31');
    course.clock.at = midnight('2027-01-01');
    expect((await course.state()).agencies.CSN.kind).toBe('notified');
    await stopDisclosure(course.parts, stop);
    const { agencies: now, kind } = await course.state();
    expect(kind).toBe('open');
    expect(now.CSN).toEqual({ kind: 'disclosure-stopped', at: course.clock.at });
    expect(Object.values(now).filter((one) => one.kind === 'qualified')).toHaveLength(6);
    course.clock.goTo('2027-02-01');
    await qualifyMunicipality(course.parts, await course.ofAgency('qualify-municipality', 'CSN'), {
      fromOn: '2027-02-01',
    });
    expect((await course.state()).agencies.CSN).toEqual({ kind: 'qualified' });
    expect((await course.letters()).map(({ template }) => template)).toEqual([
      'agency-notified',
      'agency-stopped',
      'agency-qualified',
    ]);
  });

  test('whose preconditions are met goes on', async () => {
    const course = await aCourse(database);
    const text = 'Visa logguppföljningen.';
    await notifyPreconditions(course.parts, await course.ofAgency('notify-preconditions', 'AF'), { text });
    await recordPreconditionsMet(course.parts, await course.ofAgency('record-preconditions-met', 'AF'), {
      text: 'Visad.',
    });
    expect((await course.state()).agencies.AF).toEqual({ kind: 'qualified' });
    course.clock.goTo('2027-03-01');
    await expect(
      stopDisclosure(course.parts, await course.ofAgency('stop-disclosure', 'AF')),
    ).rejects.toThrow('inget meddelande');
  });

  test('can neither stop nor undo on account of another’s notice', async () => {
    const course = await aCourse(database);
    const { actId } = await notifyPreconditions(
      course.parts,
      await course.ofAgency('notify-preconditions', 'CSN'),
      { text: 'Nytt krav.' },
    );
    course.clock.goTo('2027-03-01');
    await expect(
      stopDisclosure(course.parts, await course.ofAgency('stop-disclosure', 'AF')),
    ).rejects.toThrow();
    await expect(
      undoAct(course.parts, await course.ofAgency('notify-preconditions', 'AF'), { actId, reason: 'Nej.' }),
    ).rejects.toThrow('annan uppgiftslämnare');
  });
});

describe('a termination', () => {
  const termination = (course: Course, fromOn: string) => ({
    municipality: { name: municipalityName, organisationsnummer: course.organisationsnummer },
    fromOn,
  });

  test('ends the connection as its day begins, and can be undone until then', async () => {
    const course = await aCourse(database);
    const on = await course.on('terminate-connection');
    const { actId } = await terminateConnection(course.parts, on, termination(course, '2027-06-01'));
    expect((await course.connection()).validTo).toBe(midnight('2027-06-01'));
    expect(await course.state()).toMatchObject({ kind: 'open', planned: [{ act: 'terminate-connection' }] });
    await undoAct(course.parts, on, { actId, reason: 'Vi stannar.' });
    expect((await course.connection()).validTo).toBeNull();
    await terminateConnection(course.parts, on, termination(course, '2027-06-01'));
    course.clock.at = midnight('2027-06-01');
    expect(await course.state()).toMatchObject({ kind: 'ended', endedBy: 'terminate-connection' });
  });

  test('dated in the past ends it at once', async () => {
    const course = await aCourse(database);
    const on = await course.on('terminate-connection');
    course.clock.at += 1000;
    await terminateConnection(course.parts, on, termination(course, '2026-01-01'));
    expect((await course.connection()).validTo).toBe(course.clock.at);
  });

  test('of another municipality’s connection is denied', async () => {
    const [one, other] = [await aCourse(database), await aCourse(database)];
    const on = { mandate: await one.mandate('terminate-connection'), connectionId: other.connectionId };
    await expect(terminateConnection(one.parts, on, termination(other, '2027-01-01'))).rejects.toThrow(
      'en annan organisation',
    );
  });
});

describe('an agent', () => {
  const registration = (changes: object = {}) => ({
    agent: { name: 'Ombudet AB', organisationsnummer: anOrganisationsnummer() },
    agreementOn: '2026-11-20',
    agreementReference: 'SN 2026/77',
    fromOn: '2027-01-01',
    ...changes,
  });

  test('that is registered is a processor from the midnight of its day, by its agreement, and the contact is told', async () => {
    const course = await aCourse(database);
    const written = registration();
    const { agent } = written;
    const { actId } = await registerAgent(course.parts, await course.on('register-agent'), written);
    const at = midnight('2027-01-01');
    expect(await suppliers(course, at - 1)).toEqual([supplierName]);
    expect(await suppliers(course, at)).toEqual([supplierName, agent.name]);
    expect((await course.connection()).processors).toContainEqual({
      ...{ ...agent, role: 'agent', validFrom: at, validTo: null },
      agreement: { on: '2026-11-20', reference: 'SN 2026/77' },
    });
    expect((await course.acts()).at(-1)).toMatchObject({
      ...{ id: actId, act: 'register-agent', effectiveAt: at, byRole: 'authorised-representative' },
      content: { agent, agreementOn: '2026-11-20', agreementReference: 'SN 2026/77', fromOn: '2027-01-01' },
    });
    expect(course.recorded.at(-1)).toMatchObject({
      act: 'register-agent',
      by: { role: 'authorised-representative' },
      facts: { connectionId: course.connectionId, actId, effectiveAt: at },
    });
    const [letter, ...others] = await course.letters();
    expect([letter?.template, letter?.to, others]).toEqual(['agent-registered', someone.email, []]);
    for (const told of ['Ombudet AB', '1 januari 2027', '20 november 2026, SN 2026/77'])
      expect(letter?.body).toContain(told);
  });

  test('that is registered from today, by the operator, counts at once, and then only ends', async () => {
    const course = await aCourse(database);
    course.clock.at += 60_000;
    const written = registration({ fromOn: '2026-12-01' });
    const on = await course.on('carry-out-change');
    const { actId, effectiveAt } = await registerAgent(course.parts, on, written);
    expect(effectiveAt).toBe(course.clock.at);
    await expect(undoAct(course.parts, on, { actId, reason: 'Fel.' })).rejects.toThrow('att det upphör');
    const ending = { agent: written.agent, notifiedBy: 'municipality', fromOn: '2027-03-01' } as const;
    await endAgentAssignment(course.parts, on, { ...ending, endingCertificates: [] });
    expect(await suppliers(course, midnight('2027-03-01') - 1)).toContain('Ombudet AB');
    expect(await suppliers(course, midnight('2027-03-01'))).toEqual([supplierName]);
  });

  test('that is registered from a day to come is taken back by a new act, and can be registered anew', async () => {
    const course = await aCourse(database);
    const on = await course.on('register-agent');
    const written = registration();
    const { actId } = await registerAgent(course.parts, on, written);
    expect(await mistakes(registerAgent(course.parts, on, written))).toEqual(['/agent/organisationsnummer']);
    await undoAct(course.parts, on, { actId, reason: 'Avtalet blev inte av.' });
    expect(await suppliers(course, midnight('2027-01-01'))).toEqual([supplierName]);
    expect((await course.acts()).slice(-2).map(({ act, undoes }) => [act, undoes])).toEqual([
      ['register-agent', null],
      ['register-agent', actId],
    ]);
    await registerAgent(course.parts, on, written);
    expect(await suppliers(course, midnight('2027-01-01'))).toEqual([supplierName, 'Ombudet AB']);
  });

  test('is refused with every field that is missing or wrong, and nothing is changed', async () => {
    const course = await aCourse(database);
    const on = await course.on('register-agent');
    const act = (changes: object) => mistakes(registerAgent(course.parts, on, registration(changes)));
    expect(
      await act({
        agent: { name: '', organisationsnummer: '123' },
        agreementOn: '',
        agreementReference: ' ',
        fromOn: '2027-02-30',
      }),
    ).toEqual([
      '/agent/name',
      '/agent/organisationsnummer',
      '/agreementOn',
      '/agreementReference',
      '/fromOn',
    ]);
    expect(await act({ agreementOn: '2026-12-02' })).toEqual(['/agreementOn']);
    expect(await act({ agreementReference: 'Se 19900101-2385' })).toEqual(['/agreementReference']);
    for (const organisationsnummer of [course.organisationsnummer, course.supplier])
      expect(await act({ agent: { name: 'Ombudet AB', organisationsnummer } })).toEqual([
        '/agent/organisationsnummer',
      ]);
    expect(await suppliers(course, midnight('2027-01-01'))).toEqual([supplierName]);
    expect([await course.letters(), (await course.acts()).map((one) => one.act)]).toEqual([
      [],
      ['change-contacts'],
    ]);
  });

  test('is not registered for the time after the connection has ended', async () => {
    const course = await aCourse(database);
    await terminateConnection(course.parts, await course.on('terminate-connection'), {
      municipality: { name: municipalityName, organisationsnummer: course.organisationsnummer },
      fromOn: '2027-01-01',
    });
    const act = registerAgent(course.parts, await course.on('register-agent'), registration());
    await expect(act).rejects.toThrow('avslutad då');
  });
});

test('an agent whose assignment ends is no longer a processor, and its certificate falls silent', async () => {
  const course = await aCourse(database);
  await endAgentAssignment(course.parts, await course.on('end-agent-assignment'), {
    agent: { name: supplierName, organisationsnummer: course.supplier },
    notifiedBy: 'agent',
    fromOn: '2027-01-01',
    endingCertificates: [course.certificateId],
  });
  expect(await suppliers(course, midnight('2027-01-01') - 1)).toEqual([supplierName]);
  expect(await suppliers(course, midnight('2027-01-01'))).toEqual([]);
  expect(await speaking(course, midnight('2027-01-01'))).toEqual([]);
});

test('an act whose record cannot be written does not happen', async () => {
  const course = await aCourse(database);
  const accessLog = { ...course.parts.accessLog, recordAct: () => Promise.reject(new Error('disk full')) };
  const parts = { ...course.parts, accessLog };
  const notice = { text: 'Brist.', toRemedy: 'Åtgärda.' };
  await expect(notifyBreach(parts, await course.on('notify-breach'), notice)).rejects.toThrow('disk full');
  expect((await course.state()).kind).toBe('open');
  expect(await course.letters()).toEqual([]);
});
