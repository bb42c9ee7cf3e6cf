import { describe, expect, test } from 'vitest';
import {
  aCertificate,
  aConnection,
  aLefiQuestion,
  anotherPerson,
  aPerson,
  aQuestion,
  now,
  today,
} from '../../../test/builders.ts';
import { day } from '../../values/day.ts';
import type { Question } from '../../values/question.ts';
import type { Connection } from '../connections/index.ts';
import { agencyRefusalCodes } from './agency-refusals.ts';
import { agencyRules } from './agency-rules.ts';
import { examineQuestion, ExaminationFault } from './examine-question.ts';
import type { ExaminationLimits } from './examined.ts';
import { knownLegalGrounds } from './legal-grounds.ts';
import { questionRules } from './question-rules.ts';

const limits: ExaminationLimits = {
  csnMonthsBack: 2,
  csnMonthsAhead: 1,
  csnReferenceLength: 31,
  lefiVersions: ['v9'],
  lefiPeriodYears: 2,
  legalGrounds: knownLegalGrounds,
  contactCentrePurposes: ['Förberedelse av ansökan'],
};

const anInvestigator = { unitKind: 'investigates-and-decides', validFrom: 0, validTo: null } as const;

function examine(question: Question, connections: readonly Connection[] = [aConnection()]) {
  return examineQuestion(
    question,
    { certificate: aCertificate(), maySpeakFor: connections },
    { now, today, limits },
  );
}

function refusal(question: Question, connections?: readonly Connection[]): ExaminationFault {
  try {
    examine(question, connections);
  } catch (error) {
    if (error instanceof ExaminationFault) return error;
    throw error;
  }
  throw new Error('the question was not refused');
}

describe('a whole question', () => {
  test('that keeps every rule is granted, and every rule is in the result', () => {
    const { granted, results } = examine(aQuestion());
    expect(granted).toEqual(['AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV']);
    expect(results.filter(({ result }) => result !== 'passed')).toEqual([]);
    const rules = new Set(results.map(({ rule }) => rule));
    expect(rules).toEqual(new Set([...questionRules, ...agencyRules].map(({ name }) => name)));
  });

  test('is refused when the caller may not speak for the municipality that ingivare names', () => {
    expect(refusal(aQuestion(), []).code).toBe('connection-not-callers');
    expect(refusal(aQuestion(), [aConnection({ organisationsnummer: '162120005555' })]).code).toBe(
      'connection-not-callers',
    );
    expect(refusal(aQuestion(), [aConnection({ service: 'lefi' })]).code).toBe('connection-not-callers');
  });

  test('is refused before the connection begins and from the moment it ends', () => {
    expect(refusal(aQuestion(), [aConnection({ validFrom: now + 1 })]).code).toBe('connection-not-active');
    expect(refusal(aQuestion(), [aConnection({ validTo: now })]).code).toBe('connection-not-active');
    expect(examine(aQuestion(), [aConnection({ validTo: now + 1 })]).granted).toHaveLength(7);
  });

  test('names the board when a municipality has two connections', () => {
    const social = aConnection({ id: 'social', board: 'Socialnämnden', actorId: '099-01' });
    const labour = aConnection({ id: 'labour', board: 'Arbetsmarknadsnämnden', actorId: '099-02' });
    expect(examine(aQuestion(), [social, labour]).connection.id).toBe('social');
    const asker = { ...aQuestion().asker, name: 'Ekeby kommun, Arbetsmarknadsnämnden' };
    expect(examine(aQuestion({ asker, agencies: { AF: {} } }), [social, labour]).connection.id).toBe(
      'labour',
    );
    expect(refusal(aQuestion({ agencies: { AF: {} } }), [social, labour]).code).toBe(
      'connection-not-callers',
    );
  });

  test('is answered through the new connection when an old one of the same board has ended', () => {
    const old = aConnection({ id: 'old', validFrom: 0, validTo: now - 10 });
    expect(examine(aQuestion(), [old, aConnection({ id: 'new' })]).connection.id).toBe('new');
  });

  test('is refused when a personuppgiftsbiträde is not registered, or no longer', () => {
    const processors = [{ organisationsnummer: '165560000001', name: 'Driftbolaget AB' }];
    expect(refusal(aQuestion({ processors })).code).toBe('processor-not-registered');
    const supplier = { role: 'supplier' as const, agreement: null };
    const registered = { ...processors[0]!, ...supplier, validFrom: 0, validTo: null };
    expect(
      examine(aQuestion({ processors }), [aConnection({ processors: [registered] })]).granted,
    ).toHaveLength(7);
    const ended = { ...registered, validTo: now };
    expect(refusal(aQuestion({ processors }), [aConnection({ processors: [ended] })]).code).toBe(
      'processor-not-registered',
    );
  });

  test('is refused in the name of anybody without an assurance in force, whatever it looks like', () => {
    const named = (caseworker: string) => aQuestion({ asker: { ...aQuestion().asker, caseworker } });
    for (const unknown of ['HL000002', 'hl000001', '', 'HL000001 HL000001', '__proto__'])
      expect(refusal(named(unknown)).code).toBe('caseworker-not-assured');
    expect(examine(named(' HL000001\n')).granted).toHaveLength(7);
  });

  test('is answered in a name until just before the assurance ends, and again once another has begun', () => {
    const during = (...spans: [number, number | null][]) =>
      aConnection({
        caseworkers: new Map([
          ['HL000001', spans.map(([validFrom, validTo]) => ({ ...anInvestigator, validFrom, validTo }))],
        ]),
      });
    expect(examine(aQuestion(), [during([0, now + 1])]).granted).toHaveLength(7);
    expect(refusal(aQuestion(), [during([0, now])]).code).toBe('caseworker-not-assured');
    expect(refusal(aQuestion(), [during([now + 1, null])]).code).toBe('caseworker-not-assured');
    expect(examine(aQuestion(), [during([0, now - 5], [now, null])]).granted).toHaveLength(7);
  });

  test('is answered in the name of an automated system while somebody answers for it', () => {
    const asker = { ...aQuestion().asker, caseworker: 'ROBOT1' };
    const owned = (validTo: number | null) =>
      aConnection({ automatedSystems: new Map([['ROBOT1', [{ ...anInvestigator, validTo }]]]) });
    expect(examine(aQuestion({ asker }), [owned(null)]).granted).toHaveLength(7);
    expect(refusal(aQuestion({ asker }), [owned(now)]).code).toBe('caseworker-not-assured');
  });

  test('of a contact centre is answered only when it prepares an application', () => {
    const caseworkers = new Map([['HL000001', [{ ...anInvestigator, unitKind: 'contact-centre' as const }]]]);
    const centre = [aConnection({ caseworkers })];
    expect(refusal(aQuestion(), centre).code).toBe('contact-centre-purpose');
    const purpose = ' förberedelse  av\nANSÖKAN ';
    expect(examine(aQuestion({ purpose }), centre).granted).toHaveLength(7);
    expect(refusal(aQuestion({ purpose: `${purpose} och annat` }), centre).code).toBe(
      'contact-centre-purpose',
    );
    expect(examine(aQuestion({ purpose })).granted).toHaveLength(7); // others may write so too
  });

  test('is accepted and marked in another name while a connection from before may, and only then', () => {
    const asker = { ...aQuestion().asker, caseworker: 'HL-OKÄND' };
    const accepting = (validFrom: number, validTo: number) => [
      aConnection({ acceptsUnassured: [{ validFrom, validTo }] }),
    ];
    const { results, granted } = examine(aQuestion({ asker }), accepting(0, now + 1));
    expect(granted).toHaveLength(7);
    expect(results).toContainEqual({ rule: 'caseworker-assured', version: 1, result: 'warned' });
    expect(refusal(aQuestion({ asker }), accepting(0, now)).code).toBe('caseworker-not-assured');
    expect(refusal(aQuestion({ asker }), accepting(now + 1, now + 2)).code).toBe('caseworker-not-assured');
  });

  test.each([
    ['a wrong check digit', '199001012384'],
    ['no real date', '199002302389'],
    ['month thirteen', '199013012381'],
  ])('is refused for a person number with %s', (_what, person) => {
    expect(refusal(aQuestion({ person })).code).toBe('person-not-valid');
  });

  test('is refused without purpose, without legal ground and with its period reversed', () => {
    expect(refusal(aQuestion({ purpose: ' ' })).code).toBe('purpose-missing');
    expect(refusal(aQuestion({ legalGround: '' })).code).toBe('legal-ground-missing');
    const period = { from: day('2026-11-02'), to: day('2026-11-01') };
    expect(refusal(aQuestion({ period })).code).toBe('period-reversed');
  });

  test('on a repealed act is warned of, or refused when the connection says so', () => {
    const legalGround = '11 kap. 11 a § SoL';
    const warned = examine(aQuestion({ legalGround })).results.find(
      ({ rule }) => rule === 'legal-ground-in-force',
    );
    expect(warned?.result).toBe('warned');
    const strict = aConnection({ legalGroundNotInForce: 'refuse' });
    expect(refusal(aQuestion({ legalGround }), [strict]).code).toBe('legal-ground-not-in-force');
  });

  test('that is refused still tells every rule that was tested', () => {
    const { results, connectionId } = refusal(
      aQuestion({ purpose: '', person: '199001012384', agencies: { AF: {} } }),
    );
    expect(results.filter(({ result }) => result === 'refused').map(({ rule }) => rule)).toEqual([
      'person-exists-in-form',
      'purpose-given',
    ]);
    expect(connectionId).toBe('connection-1');
  });
});

/** So deep that it can be read but not be written again. */
const aDeepLefiQuestion = `{"personnummer":"${aPerson}","x":${'['.repeat(40_000)}${']'.repeat(40_000)}}`;

describe('one agency', () => {
  const only = (question: Question, connection = aConnection()) => {
    const { granted, refused } = examine(question, [connection]);
    const codes = Object.fromEntries(Object.entries(refused).map(([agency, { code }]) => [agency, code]));
    return { granted, codes };
  };
  const long = 'x'.repeat(32);

  test('that has not qualified the municipality is refused; the others are asked', () => {
    const qualifications = aConnection().qualifications.filter(({ agency }) => agency !== 'SKV');
    const { granted, codes } = only(aQuestion(), aConnection({ qualifications }));
    expect(codes).toEqual({ SKV: 'EJ_KVALIFICERAD' });
    expect(granted).toEqual(['AF', 'CSN', 'FK', 'SO', 'TNS', 'MIV']);
  });

  test('CSN takes 31 characters of case reference and caseworker, and å is one', () => {
    expect(only(aQuestion({ caseReference: 'å'.repeat(31) })).codes).toEqual({});
    expect(only(aQuestion({ caseReference: long })).codes).toEqual({ CSN: 'CSN_ARENDEIDENTITET_FOR_LANG' });
    const asker = { ...aQuestion().asker, caseworker: long };
    const connection = aConnection({ caseworkers: new Map([[long, [anInvestigator]]]) });
    expect(only(aQuestion({ asker }), connection).codes).toEqual({ CSN: 'CSN_HANDLAGGARE_FOR_LANG' });
  });

  test('CSN answers from two months back to one month ahead, both days included', () => {
    const withPeriod = (from: string, to: string) =>
      only(aQuestion({ agencies: { CSN: { period: { from: day(from), to: day(to) } } } })).codes;
    expect(withPeriod('2026-09-20', '2026-12-20')).toEqual({});
    expect(withPeriod('2026-09-19', '2026-12-20')).toEqual({ CSN: 'CSN_PERIOD_UTANFOR_FONSTRET' });
    expect(withPeriod('2026-09-20', '2026-12-21')).toEqual({ CSN: 'CSN_PERIOD_UTANFOR_FONSTRET' });
  });

  test('CSN is not asked about a samordningsnummer; the others are', () => {
    const person = '199001612382';
    const json = aLefiQuestion({ personnummer: person });
    const { granted, codes } = only(aQuestion({ person, agencies: { AF: {}, CSN: {}, FK: { lefi: json } } }));
    expect(codes).toEqual({ CSN: 'CSN_SAMORDNINGSNUMMER' });
    expect(granted).toEqual(['AF', 'FK']);
  });

  test('with a reversed period of its own is refused alone', () => {
    const period = { from: day('2026-11-02'), to: day('2026-11-01') };
    expect(only(aQuestion({ agencies: { AF: { period }, TNS: {} } })).codes).toEqual({ AF: 'PERIOD_OMVAND' });
  });

  test.each<[string, Question['agencies']]>([
    ['FK_FRAGA_SAKNAS', { FK: {} }],
    ['FK_FRAGA_EJ_JSON', { FK: { lefi: { ...aLefiQuestion(), json: '{"personnummer":' } } }],
    ['FK_FRAGA_EJ_JSON', { FK: { lefi: aLefiQuestion({ utbetalningar: 'FK:BOB' }) } }],
    ['FK_FRAGA_EJ_JSON', { FK: { lefi: { ...aLefiQuestion(), json: aDeepLefiQuestion } } }],
    ['LEFI_VERSION_OKAND', { FK: { lefi: { ...aLefiQuestion(), version: 'v8' } } }],
    ['LEFI_AKTOR_EJ_ANSLUTNINGENS', { FK: { lefi: aLefiQuestion({}, '099-99') } }],
    ['LEFI_PERSON_AVVIKER', { FK: { lefi: aLefiQuestion({ personnummer: anotherPerson }) } }],
    ['LEFI_FORMAN_SAKNAS', { FK: { lefi: aLefiQuestion({ formansinformation: [], utbetalningar: [] }) } }],
    ['LEFI_KOD_OKAND', { FK: { lefi: aLefiQuestion({ formansinformation: ['FK:XYZ'] }) } }],
    ['LEFI_KOD_OKAND', { FK: { lefi: aLefiQuestion({ beslut: ['FK:BOB'] }) } }],
    ['LEFI_PERIOD_OGILTIG', { FK: { lefi: aLefiQuestion({ period: undefined }) } }],
    [
      'LEFI_PERIOD_OGILTIG',
      { FK: { lefi: aLefiQuestion({ period: { from: '2026-02-30', tom: '2026-03-01' } }) } },
    ],
    [
      'LEFI_PERIOD_OGILTIG',
      { FK: { lefi: aLefiQuestion({ period: { from: '2026-03-02', tom: '2026-03-01' } }) } },
    ],
    [
      'LEFI_PERIOD_FOR_LANG',
      { FK: { lefi: aLefiQuestion({ period: { from: '2024-11-20', tom: '2026-11-21' } }) } },
    ],
  ])('FK is refused with %s and the others are asked', (code, agencies) => {
    const { granted, codes } = only(aQuestion({ agencies: { ...agencies, MIV: {} } }));
    expect(codes).toEqual({ FK: code });
    expect(granted).toEqual(['MIV']);
  });

  test('FK takes two years to the day, ten digits, no version, and longer when it is agreed', () => {
    const ask = (changes: Record<string, unknown>, connection?: Connection) =>
      only(aQuestion({ agencies: { FK: { lefi: aLefiQuestion(changes) } } }), connection).codes;
    expect(ask({ period: { from: '2024-11-20', tom: '2026-11-20' } })).toEqual({});
    expect(ask({ personnummer: aQuestion().person.slice(2) })).toEqual({});
    expect(
      ask({ period: { from: '2020-01-01', tom: '2026-11-20' } }, aConnection({ mayAskLongPeriods: true })),
    ).toEqual({});
    const { actorId, json } = aLefiQuestion();
    expect(only(aQuestion({ agencies: { FK: { lefi: { actorId, json } } } })).codes).toEqual({});
  });

  test('every refusal code that a rule has is in the catalogue', () => {
    const used = new Set(agencyRules.map(({ refusesWith }) => refusesWith));
    expect([...used, 'INTERNT_FEL'].sort()).toEqual([...agencyRefusalCodes].sort());
  });
});
