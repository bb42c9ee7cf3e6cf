import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLefiQuestion, aPerson, aQuestion } from '../../../../test/builders.ts';
import { anAgencyWorld, sends, sendsJson, type AgencyWorld } from '../../../../test/scripted-agency.ts';
import type { Outcome } from '../../../values/outcome.ts';

let world: AgencyWorld;
beforeAll(async () => {
  world = await anAgencyWorld('FK');
});
afterAll(() => world.close());

const state = (code: string, kod = 'OK') => ({
  utlamnare: { kod: code, namn: code },
  tillstand: { kod, beskrivning: kod },
});
const deviation = (kod: string, type: string) => ({
  avvikelse: { kod, beskrivning: kod },
  formansgrupp: { kod: type, beskrivning: type },
});
const payment = { datum: '2026-10-27', nettobelopp: { summa: 2100, valuta: 'SEK' } };
const bothOk = [state('FK'), state('PM')];

const asking = (asked: Record<string, unknown>) =>
  aQuestion({
    agencies: {
      FK: { lefi: aLefiQuestion({ formansinformation: undefined, utbetalningar: undefined, ...asked }) },
    },
  });
const sickPayAndPension = asking({ utbetalningar: ['FK:SJP', 'PM:AP'] });
const outcomeOf = (answer: unknown, question = sickPayAndPension): Promise<Outcome> =>
  world.ask(question, sendsJson(answer));

describe('Försäkringskassan and Pensionsmyndigheten', () => {
  test("are asked over REST with the caller's own question, on behalf of the caller's actor", async () => {
    const lefi = aLefiQuestion({}, 'åk 026/51');
    await world.ask(aQuestion({ agencies: { FK: { lefi } } }), sendsJson({}));
    const { body, headers, method, path } = world.agency.asked.at(-1)!;
    expect(method).toBe('POST');
    expect(path).toBe(
      '/tjanst/lefi-extern-formansinformation/v9/aktorer/%C3%A5k%20026%2F51/formansinformation/fraga',
    );
    expect(headers['content-type']).toBe('application/json');
    expect(body).toBe(lefi.json);
    expect(path).not.toContain(aPerson);
  });

  test('are asked what the examination read: a key once, and the person with all twelve digits', async () => {
    const lefi = aLefiQuestion();
    const json = `{"personnummer":"197904022386",${lefi.json.slice(1).replace(aPerson, aPerson.slice(2))}`;
    await world.ask(aQuestion({ agencies: { FK: { lefi: { ...lefi, json } } } }), sendsJson({}));
    expect(world.agency.asked.at(-1)!.body).toBe(lefi.json);
  });

  test('answer with bytes as they were written, without byte order mark', async () => {
    const text = `{ "utlamnare": ${JSON.stringify(bothOk)}, "formansinformation": {"utbetalningsuppgift": [ ${JSON.stringify(payment)} ]}, "nytt": "åäö" }`;
    const outcome = await world.ask(
      sickPayAndPension,
      sends(`\uFEFF${text}`, 'application/json;charset=UTF-8'),
    );
    expect(outcome).toMatchObject({ kind: 'answered', part: { form: 'bytes' } });
    const { bytes } = (outcome as unknown as { part: { bytes: Uint8Array } }).part;
    expect(Buffer.from(bytes).toString('utf8')).toBe(text);
  });

  test("have answered with Pensionsmyndigheten's lists alone", async () => {
    const answer = { utlamnare: bothOk, utbetalningar: [{ utbetalningsdatum: '2026-10-17' }] };
    expect((await outcomeOf(answer)).kind).toBe('answered');
  });

  test('have nothing when every list is empty or absent', async () => {
    const empty = { utlamnare: bothOk, formansinformation: { utbetalningsuppgift: [] }, beslut: [] };
    expect((await outcomeOf(empty)).kind).toBe('answered-nothing');
    expect((await outcomeOf({ utlamnare: bothOk })).kind).toBe('answered-nothing');
  });

  test('cannot be said to have nothing when one that was asked does not say that it is OK', async () => {
    expect(await outcomeOf({ utlamnare: [state('FK')] })).toMatchObject({
      kind: 'unverifiable',
      status: 'UTLAMNARE_SAKNAS',
    });
    expect((await outcomeOf({ utlamnare: [state('FK')] }, asking({ utbetalningar: ['FK:SJP'] }))).kind).toBe(
      'answered-nothing',
    );
  });

  test('have answered in part when one that was asked does not say how it is, and the other has data', async () => {
    const withData = { utlamnare: [state('FK')], formansinformation: { utbetalningsuppgift: [payment] } };
    expect(await outcomeOf(withData)).toMatchObject({ kind: 'answered-partly', missing: ['PM'] });
    expect((await outcomeOf(withData, asking({ utbetalningar: ['FK:SJP'] }))).kind).toBe('answered');
  });

  test('are refused when they answer about someone else', async () => {
    const about = (personnummer: string) =>
      outcomeOf({
        utlamnare: bothOk,
        formansinformation: { generellPersoninformation: [{ personnummer, namn: 'Ada Allsvar' }] },
      });
    expect((await about(aPerson)).kind).toBe('answered');
    expect((await about(aPerson.slice(2))).kind).toBe('answered');
    const refused = await about('197904022386');
    expect(refused).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
    expect(JSON.stringify(refused)).not.toContain('197904022386');
  });

  describe('when general personal information is asked for', () => {
    const alsoGepi = asking({ utbetalningar: ['FK:SJP', 'PM:AP'], ovrigInformation: ['FK:GEPI'] });
    const gepi = (personnummer?: string) => ({ generellPersoninformation: [{ personnummer, namn: 'Ada' }] });
    const paid = { utbetalningsuppgift: [payment] };
    const untold = (kod: string) => ({
      avvikelser: {
        ovrigInformation: [
          { avvikelse: { kod, beskrivning: kod }, ovrigInformationstyp: { kod: 'FK:GEPI', beskrivning: '' } },
        ],
      },
    });

    test('are refused when they tell of payments and name nobody', async () => {
      const answers = [
        { utlamnare: bothOk, formansinformation: paid },
        { utlamnare: bothOk, formansinformation: { ...paid, generellPersoninformation: [] } },
        { utlamnare: bothOk, formansinformation: { ...paid, ...gepi() } },
        { utlamnare: bothOk, utbetalningar: [{ utbetalningsdatum: '2026-10-17' }] },
      ];
      for (const answer of answers) {
        expect(await outcomeOf(answer, alsoGepi)).toMatchObject({
          code: 'SVAR_OGILTIGT',
          messages: [expect.stringContaining('inte vem')],
        });
      }
      const named = { utlamnare: bothOk, formansinformation: { ...paid, ...gepi(aPerson) } };
      expect((await outcomeOf(named, alsoGepi)).kind).toBe('answered');
    });

    test('need name nobody when they tell nothing: an unknown person has no general information', async () => {
      const answer = { utlamnare: bothOk, formansinformation: { generellPersoninformation: [] } };
      expect((await outcomeOf(answer, alsoGepi)).kind).toBe('answered-nothing');
    });

    test.each(['OBEHORIG', 'INTERNT_FEL'])('cannot name anybody when it is %s', async (kod) => {
      const answer = { utlamnare: bothOk, formansinformation: paid, ...untold(kod) };
      expect((await outcomeOf(answer, alsoGepi)).kind).toMatch(/^answered/);
    });

    test('cannot name anybody when Försäkringskassan is down', async () => {
      const answer = { utlamnare: [state('FK', 'FELANDE'), state('PM')], utbetalningar: [{}] };
      expect((await outcomeOf(answer, alsoGepi)).kind).toBe('answered-partly');
    });
  });

  test('have answered in part when one of them is down, though it has no deviations', async () => {
    const down = [state('FK'), state('PM', 'OTILLGANGLIG')];
    const withData = { utlamnare: down, formansinformation: { utbetalningsuppgift: [payment] } };
    expect(await outcomeOf(withData)).toMatchObject({ kind: 'answered-partly', missing: ['PM'] });
    expect(await outcomeOf({ utlamnare: down })).toMatchObject({ kind: 'answered-partly', missing: ['PM'] });
  });

  test('have answered whole when the one that is down was not asked', async () => {
    const down = [state('FK'), state('PM', 'OTILLGANGLIG')];
    expect((await outcomeOf({ utlamnare: down }, asking({ utbetalningar: ['FK:SJP'] }))).kind).toBe(
      'answered-nothing',
    );
  });

  test('have answered in part when a sub-system was silent, and its type is named once', async () => {
    const answer = {
      utlamnare: bothOk,
      avvikelser: {
        utbetalningar: [deviation('INTERNT_FEL', 'FK:SJP')],
        preliminaraUtbetalningar: [deviation('INTERNT_FEL', 'FK:SJP')],
      },
    };
    expect(await outcomeOf(answer)).toMatchObject({ kind: 'answered-partly', missing: ['FK:SJP'] });
  });

  test('cannot tell when all that was asked for is down or silent', async () => {
    const allDown = [state('FK', 'FELANDE'), state('PM', 'OTILLGANGLIG')];
    expect(await outcomeOf({ utlamnare: allDown })).toMatchObject({
      kind: 'unverifiable',
      status: 'FELANDE',
    });
    const allSilent = {
      utlamnare: bothOk,
      avvikelser: { utbetalningar: [deviation('INTERNT_FEL', 'FK:SJP'), deviation('INTERNT_FEL', 'PM:AP')] },
    };
    expect(await outcomeOf(allSilent)).toMatchObject({ kind: 'unverifiable', status: 'INTERNT_FEL' });
  });

  test('do not fail by a type that the actor may not see; only when that is all does nothing mean nothing', async () => {
    const hidden = { utlamnare: bothOk, avvikelser: { utbetalningar: [deviation('OBEHORIG', 'FK:SJP')] } };
    const withData = { ...hidden, formansinformation: { utbetalningsuppgift: [payment] } };
    expect((await outcomeOf(withData)).kind).toBe('answered');
    expect((await outcomeOf(hidden)).kind).toBe('answered-nothing');
    expect(await outcomeOf(hidden, asking({ utbetalningar: ['FK:SJP'] }))).toMatchObject({
      kind: 'unverifiable',
      status: 'OBEHORIG',
    });
    const fkAlone = {
      utlamnare: bothOk.filter(({ utlamnare }) => utlamnare.kod === 'FK'),
      avvikelser: { ovrigInformation: [{ ...deviation('OBEHORIG', 'PM:LINT') }] },
    };
    const both = asking({ utbetalningar: ['FK:SJP'], ovrigInformation: ['PM:LINT'] });
    expect((await outcomeOf(fkAlone, both)).kind).toBe('answered-nothing');
  });

  test.each([400, 403, 500])('refuse with HTTP %i and their own words', async (status) => {
    const error = { meddelande: 'Perioden är för lång', timestamp: '2026-11-20T10:00:00Z' };
    expect(await world.ask(sickPayAndPension, sendsJson(error, status))).toEqual({
      kind: 'refused',
      source: 'BT',
      code: `LEFI-${status}`,
      messages: ['Perioden är för lång'],
    });
  });

  test('refuse without words of their own with the bare status', async () => {
    expect(await world.ask(sickPayAndPension, sends('<h1>Nej</h1>', 'text/html', 403))).toMatchObject({
      kind: 'refused',
      source: 'BT',
      code: 'HTTP-403',
    });
  });

  test.each([
    ['no JSON', 'inget svar', 'application/json'],
    ['cut off', '{"utlamnare": [', 'application/json'],
    ['not UTF-8', Buffer.from('{"a":"å"}', 'latin1'), 'application/json'],
    ['no object', '[]', 'application/json'],
    ['empty', '{}', 'application/json'],
    ['one level too deep', '{"svar": [{"utlamnare": []}]}', 'application/json'],
    ['with no key of the contract', '{"constructor":{},"__proto__":{"utlamnare":[]}}', 'application/json'],
    ['of another content type', '{}', 'text/plain'],
    ['not as the contract says', '{"utlamnare": {}}', 'application/json'],
    [
      'not as the contract says, deep down',
      '{"utbetalningar": [{"bruttobelopp": "hundra"}]}',
      'application/json',
    ],
  ])('are refused when the answer is %s', async (_what, body, contentType) => {
    const outcome = await world.ask(sickPayAndPension, sends(body, contentType));
    expect(outcome).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' });
    expect(JSON.stringify(outcome)).not.toContain('hundra');
  });

  test('are never asked without a LEFI question: that is a bug, told as such', async () => {
    const before = world.agency.asked.length;
    const outcome = await world.ask(aQuestion({ agencies: { FK: {} } }), sendsJson({}));
    expect(outcome).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'INTERNT_FEL' });
    expect(world.bugs).toHaveLength(1);
    expect(String(world.bugs[0])).not.toContain(aPerson);
    expect(world.agency.asked).toHaveLength(before);
  });
});
