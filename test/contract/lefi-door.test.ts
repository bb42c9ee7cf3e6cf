import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../simulators/population/index.ts';
import { Fault } from '../../src/values/fault.ts';
import { checkDigit } from '../../src/values/personnummer.ts';
import type { AccessLog, LogRecord } from '../../src/server/access-log/index.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { aProfile } from '../lefi-profile.ts';
import { aKeptLog, aLefiQuestionOf, aLefiWorld, only, type Answer, type LefiWorld } from './lefi-world.ts';

let world: LefiWorld;
beforeAll(async () => {
  world = await aLefiWorld();
});
afterAll(() => world.stop());
afterEach(() => {
  for (const target of ['register', 'sjuk', 'bostad', 'utbetalning', 'state']) {
    world.fk.tell(target, { kind: 'working' });
  }
  world.pm.tell('register', { kind: 'working' });
  world.records.length = 0;
  expect(world.bugs).toEqual([]);
});

const sick = only({ formansinformation: ['FK:SJP'] });
/** In form a person, and known to nobody. */
const someone = `18000101238${checkDigit('000101238')}`;

const sickRegisterIsSilent = ({ insurance }: Person) => insurance.silent.includes('SJP');
const fkIs = (state: string) => (person: Person) => person.insurance.register === state;
const pmIs = (state: string) => (person: Person) => person.pension.register === state;

function deviations({ avvikelser }: Answer): string[] {
  return Object.entries(avvikelser ?? {}).flatMap(([array, list]) =>
    list.map(
      ({ avvikelse, formansgrupp, ovrigInformationstyp }) =>
        `${array} ${(formansgrupp ?? ovrigInformationstyp)?.kod ?? ''} ${avvikelse.kod}`,
    ),
  );
}

function states({ utlamnare }: Answer): Record<string, string> {
  return Object.fromEntries((utlamnare ?? []).map((one) => [one.utlamnare.kod, one.tillstand.kod]));
}

it.each([`9/fraga/${someone}`, `9/aktorer/%E0${someone}/fraga`, `9/aktorer/${'9'.repeat(200)}/x`])(
  'an address that is not the contract’s is not repeated: v%s',
  async (path) => {
    const { status, body } = await world.get(`/lefi-extern-formansinformation/v${path}`);
    expect([status, Object.keys(body)]).toEqual([404, ['meddelande', 'timestamp']]);
    expect(JSON.stringify(body)).not.toMatch(/1800|999/);
  },
);

describe('a whole question is refused', () => {
  const refusals = (): LogRecord[] => world.records.filter(({ kind }) => kind === 'refusal');

  it('when no type is asked for', async () => {
    const { status, body } = await world.ask(aLefiQuestionOf(someone, only({})));
    expect(status).toBe(400);
    expect(body.meddelande).toBe('Frågan anger ingen förmånsgrupp eller typ av övrig information.');
    expect(refusals()).toMatchObject([{ code: 'no-benefit-asked-for', asking: { role: 'discloser' } }]);
  });

  it('when the period is longer than two years to the day', async () => {
    const period = (tom: string) => ({ ...sick, period: { from: '2024-01-15', tom } });
    expect((await world.ask(aLefiQuestionOf(someone, period('2026-01-15')))).status).toBe(200);
    const { status, body } = await world.ask(aLefiQuestionOf(someone, period('2026-01-16')));
    expect([status, body.meddelande]).toEqual([400, 'Perioden är längre än två år.']);
    expect(refusals()).toMatchObject([{ code: 'period-too-long' }]);
  });

  it('when the period is reversed', async () => {
    const period = { from: '2026-02-01', tom: '2026-01-31' };
    const { status } = await world.ask(aLefiQuestionOf(someone, { ...sick, period }));
    expect(status).toBe(400);
    expect(refusals()).toMatchObject([{ code: 'period-reversed' }]);
  });

  it('when the number can be no person', async () => {
    const { status, body } = await world.ask(aLefiQuestionOf('199001012384', sick));
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain('19900101');
    expect(refusals()).toMatchObject([{ code: 'person-not-valid' }]);
  });

  it('when the actor is unknown or not the caller’s, with the same words', async () => {
    for (const actorId of ['somebody-else', 'x'.repeat(2_000)]) {
      const { status, body } = await world.ask(aLefiQuestionOf(someone, sick), { actorId });
      expect(status).toBe(403);
      expect(body.meddelande).toBe('Aktören är okänd eller får inte företrädas av anroparen.');
    }
    const refusal = { code: 'actor-not-represented', asking: { certificateId: 'operators-certificate' } };
    expect(refusals()).toMatchObject([refusal, refusal]);
  });

  it('when it breaks the contract, naming the field and the rule and never the value', async () => {
    const broken: [object | string, string][] = [
      ['{"personnummer":', 'Frågan är inte JSON.'],
      [
        JSON.stringify(aLefiQuestionOf(someone)).replace(
          '{',
          `{"x":${'['.repeat(2_000)}${']'.repeat(2_000)},`,
        ),
        'Frågan ligger i för många nivåer.',
      ],
      [{ personnummer: '19900101-2385' }, 'Frågan.period saknas.'],
      [aLefiQuestionOf('19900101-2385'), 'personnummer har inte den form som kontraktet anger.'],
      [
        aLefiQuestionOf(someone, { period: { from: '2026-02-30', tom: '2026-03-01' } }),
        'period.from är inget datum.',
      ],
      [aLefiQuestionOf(someone, { beslut: ['FK:SJP'] }), 'beslut.0 är ingen av kontraktets koder.'],
    ];
    for (const [question, meddelande] of broken) {
      const { status, type, body } = await world.ask(question);
      expect(status).toBe(400);
      expect(type).toContain('application/json');
      expect(body.meddelande).toBe(meddelande.replace('Frågan.', ''));
      expect(Date.parse(body.timestamp ?? '')).not.toBeNaN();
    }
  });

  it('when it is larger than the limit', async () => {
    const { status, body } = await world.ask(JSON.stringify({ personnummer: 'x'.repeat(9_000) }));
    expect([status, body.meddelande]).toEqual([400, 'Frågan är för stor; gränsen är 8192 byte.']);
    expect(refusals()).toMatchObject([{ code: 'too-large' }]);
  });

  it('when no certificate is shown, or one that is not registered', async () => {
    const question = aLefiQuestionOf(someone, sick);
    const stranger = await world.authority.issue({ file: 'stranger', commonName: 'Okänd', usage: 'client' });
    const without = await world.ask(question, { certificate: null });
    const unknown = await world.ask(question, { certificate: stranger });
    expect([without.status, without.body.meddelande]).toEqual([403, 'Anropet saknar klientcertifikat.']);
    expect(unknown.status).toBe(403);
    // Those who could not be identified do not fill the log; they are counted.
    expect(world.records).toEqual([]);
    const counted = await world.metrics.registry.metrics();
    expect(counted).toMatch(
      /samsvar_refusals_total\{.*door="lefi-v9",code="certificate-missing",caller="unidentified".*\} 1/,
    );
    expect(counted).toMatch(/samsvar_open_questions\{door="lefi-v9"\} 0/);
  });
});

describe('what cannot be told is told as such', () => {
  it('a type that the actor may not see is OBEHORIG, and the rest is delivered', async () => {
    const asked = only({
      formansinformation: ['FK:SJP', 'FK:FSJP'],
      ovrigInformation: ['FK:GEPI', 'FK:SKUP'],
    });
    const { status, body } = await world.ask(aLefiQuestionOf(world.who(sickRegisterIsSilent), asked));
    expect(status).toBe(200);
    expect(deviations(body).filter((one) => one.endsWith('OBEHORIG'))).toEqual([
      'formansinformation FK:FSJP OBEHORIG',
      'ovrigInformation FK:SKUP OBEHORIG',
    ]);
    expect(body.formansinformation?.['generellPersoninformation']).toHaveLength(1);
  });

  it('a discloser that is down has its state told, and nothing of any of its types', async () => {
    const { body } = await world.ask(aLefiQuestionOf(world.who(fkIs('OTILLGANGLIG'))));
    expect(deviations(body).filter((one) => one.includes(' FK:'))).toEqual([]);
    expect(states(body)).toEqual({ FK: 'OTILLGANGLIG', PM: 'OK' });
    expect(Object.keys(body)).toContain('ovrigInformation');
  });

  it('a code that has payments only is answered with no list at all, to those who may see it', async () => {
    const asked = only({ formansinformation: ['FK:BST', 'FK:ET'] });
    const all = await aLefiWorld({ profile: aProfile(lefiCodes) });
    try {
      const { body } = await all.ask(aLefiQuestionOf(someone, asked));
      expect([body.formansinformation, deviations(body)]).toEqual([{}, []]);
    } finally {
      await all.stop();
    }
    expect(deviations((await world.ask(aLefiQuestionOf(someone, asked))).body)).toEqual([
      'formansinformation FK:BST OBEHORIG',
      'formansinformation FK:ET OBEHORIG',
    ]);
  });

  it('a silent sub-system is INTERNT_FEL for its types alone', async () => {
    world.fk.tell('sjuk', { kind: 'silent' });
    const asked = only({ formansinformation: ['FK:SJP', 'FK:BOB'], ovrigInformation: ['FK:SGI'] });
    const { body } = await world.ask(aLefiQuestionOf(someone, asked));
    expect(states(body)).toEqual({ FK: 'OK' });
    expect(deviations(body)).toEqual([
      'formansinformation FK:SJP INTERNT_FEL',
      'ovrigInformation FK:SGI INTERNT_FEL',
    ]);
    expect(body.formansinformation).toEqual({ bostadsbidragsarende: [] });
  });

  it('a persona’s silent sub-system is INTERNT_FEL', async () => {
    const { body } = await world.ask(aLefiQuestionOf(world.who(sickRegisterIsSilent), sick));
    expect(deviations(body)).toEqual(['formansinformation FK:SJP INTERNT_FEL']);
    expect(body.formansinformation).toEqual({});
  });

  it('a refusing sub-system is INTERNT_FEL too', async () => {
    world.fk.tell('bostad', { kind: 'refusing' });
    const { body } = await world.ask(aLefiQuestionOf(someone, only({ formansinformation: ['FK:BOB'] })));
    expect(deviations(body)).toEqual(['formansinformation FK:BOB INTERNT_FEL']);
  });

  it('a slow sub-system within its deadline is waited for', async () => {
    world.fk.tell('bostad', { kind: 'slow', ms: 100 });
    const { body } = await world.ask(aLefiQuestionOf(someone, only({ formansinformation: ['FK:BOB'] })));
    expect(deviations(body)).toEqual([]);
  });

  it('a silent register is OTILLGANGLIG without deviations, and the other discloser answers', async () => {
    world.fk.tell('register', { kind: 'silent' });
    const asked = only({ formansinformation: ['FK:SJP'], beslut: ['PM:AP'] });
    const { status, body } = await world.ask(aLefiQuestionOf(someone, asked));
    expect(status).toBe(200);
    expect(states(body)).toEqual({ FK: 'OTILLGANGLIG', PM: 'OK' });
    expect(body).toMatchObject({ avvikelser: {}, formansinformation: {}, beslut: [] });
  });

  it('a failing register is FELANDE', async () => {
    world.pm.tell('register', { kind: 'refusing' });
    const { body } = await world.ask(aLefiQuestionOf(someone, only({ utbetalningar: ['PM:AP'] })));
    expect([states(body), deviations(body), body['utbetalningar']]).toEqual([
      { PM: 'FELANDE' },
      [],
      undefined,
    ]);
  });

  it('each register’s state for a persona is told', async () => {
    const asked = only({ formansinformation: ['FK:SJP'], beslut: ['PM:AP'] });
    const stateOf = async (person: Person) => states((await world.ask(aLefiQuestionOf(person, asked))).body);
    expect(await stateOf(world.who(pmIs('FELANDE')))).toEqual({ FK: 'OK', PM: 'FELANDE' });
    expect(await stateOf(world.who(pmIs('OTILLGANGLIG')))).toEqual({ FK: 'OK', PM: 'OTILLGANGLIG' });
    expect(await stateOf(world.who(fkIs('OTILLGANGLIG')))).toEqual({ FK: 'OTILLGANGLIG', PM: 'OK' });
  });

  it('a person nobody knows gets empty lists', async () => {
    const { status, body } = await world.ask(aLefiQuestionOf(someone));
    expect(status).toBe(200);
    const lists = { ...body.formansinformation, ansprak: body['ansprak'], beslut: body['beslut'] };
    expect(Object.values(lists).every((list) => Array.isArray(list) && list.length === 0)).toBe(true);
    expect(Object.keys(lists).length).toBeGreaterThan(15);
  });
});

describe('what an actor may ask for', () => {
  it('is listed, with labels, and recorded as an act', async () => {
    const path = '/lefi-extern-formansinformation/v9/aktorer/099-01/tillgangligaInformationstyper';
    const { status, body } = await world.get(path);
    expect(status).toBe(200);
    expect(body['ovrigInformation']).toEqual([
      { kod: 'FK:GEPI', beskrivning: 'Generell personinformation' },
      { kod: 'FK:PANV', beskrivning: 'Programanvisning' },
      { kod: 'FK:SGI', beskrivning: 'Sjukpenninggrundande inkomst' },
      { kod: 'PM:LINT', beskrivning: 'Levnadsintyg' },
      { kod: 'PM:PBH', beskrivning: 'Pensionsbehållning' },
      { kod: 'PM:PU', beskrivning: 'Pensionsunderlag' },
    ]);
    expect(world.records).toMatchObject([{ kind: 'act', act: 'lefi-types-shown' }]);
  });

  it('is exactly what is not OBEHORIG', async () => {
    const path = '/lefi-extern-formansinformation/v9/aktorer/099-01/tillgangligaInformationstyper';
    const { body: types } = await world.get(path);
    const { body } = await world.ask(aLefiQuestionOf(someone));
    const told = new Set(deviations(body));
    for (const [array, codes] of Object.entries(lefiCodes)) {
      const listed = (types[array] as { kod: string }[]).map(({ kod }) => kod);
      for (const code of codes) {
        expect(told.has(`${array} ${code} OBEHORIG`), `${array} ${code}`).toBe(!listed.includes(code));
      }
    }
  });
});

describe('the record', () => {
  it('of the question is durable before any register is asked, and of the answer before it leaves', async () => {
    const { body } = await world.ask(aLefiQuestionOf(world.who(sickRegisterIsSilent), sick));
    expect(world.records).toMatchObject([
      {
        kind: 'question',
        asking: {
          certificateId: 'operators-certificate',
          connectionId: 'connection-1',
          contract: 'lefi-v9',
          role: 'discloser',
        },
        agencies: ['FK'],
        registryVersion: 1,
        personal: { person: world.who(sickRegisterIsSilent).identity.personidentitet },
      },
      {
        kind: 'answer',
        question: { tree: 0, position: 0 },
        outcomes: [
          { agency: 'FK', outcome: 'OK' },
          { agency: 'FK', outcome: 'INTERNT_FEL', code: 'formansinformation/FK:SJP' },
        ],
      },
    ]);
    expect(deviations(body)).toHaveLength(1);
  });

  it('holds the examination and nothing of the answer', async () => {
    const person = world.who(pmIs('FELANDE'));
    await world.ask(aLefiQuestionOf(person, only({ ovrigInformation: ['FK:GEPI'] })));
    const [question, answer] = world.records;
    expect(question).toMatchObject({
      disclosedBy: { grounds: ['ground-1'], profiles: ['socialnämnd 1'], consent: false },
      examination: [{ rule: 'lefi-actor-represented', result: 'passed' }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(JSON.stringify(answer)).not.toContain(person.identity.surname);
  });
});

describe('without a record', () => {
  const unwritable = (kept: LogRecord[]): AccessLog => ({
    ...aKeptLog(kept),
    recordQuestion: () => Promise.reject(new Fault('log-unavailable', 'the disk is full')),
  });

  it('nothing is asked and nothing is answered', async () => {
    const mute = await aLefiWorld({ accessLog: unwritable });
    try {
      // Would cost a deadline if it were asked.
      mute.fk.tell('register', { kind: 'silent' });
      const began = performance.now();
      const { status, body } = await mute.ask(aLefiQuestionOf(someone));
      expect(performance.now() - began).toBeLessThan(1_400);
      expect([status, body.meddelande]).toEqual([
        500,
        'Frågan kunde inte loggas och har därför inte ställts.',
      ]);
      expect(body.utlamnare).toBeUndefined();
    } finally {
      await mute.stop();
    }
  });

  it('of the answer, the answer does not leave', async () => {
    const mute = await aLefiWorld({
      accessLog: (kept) => ({
        ...aKeptLog(kept),
        recordAnswer: () => Promise.reject(new Fault('log-unavailable', 'the disk is full')),
      }),
    });
    try {
      const { status, body } = await mute.ask(aLefiQuestionOf(someone, sick));
      expect([status, body.formansinformation]).toEqual([500, undefined]);
    } finally {
      await mute.stop();
    }
  });
});
