import { expect, test } from 'vitest';
import type { Outcomes } from '../../../values/outcome.ts';
import { createMetrics, createOperationsDoor, type ReadinessCheck } from './index.ts';

function aDoor(checks: readonly ReadinessCheck[] = []) {
  const metrics = createMetrics();
  return {
    metrics,
    door: createOperationsDoor({
      readiness: () => ({ ready: checks.every(({ ok }) => ok), checks }),
      metrics: metrics.registry,
    }),
  };
}

const text = { kind: 'answered', part: { form: 'text', text: 'x' } } as const;
const outcomes: Outcomes = {
  AF: text,
  CSN: { kind: 'timed-out', afterMs: 8000 },
  FK: { kind: 'refused', source: 'SSBT', code: 'OTILLGANGLIG', messages: ['Svarar inte.'] },
  SKV: text,
  SO: { kind: 'not-asked' },
  TNS: { kind: 'not-asked' },
  MIV: { kind: 'not-asked' },
};

test('the process is alive whether or not it can answer questions', async () => {
  const { door } = aDoor([{ name: 'access-log', ok: false, reason: 'disk full' }]);
  expect((await door.inject('/health/live')).statusCode).toBe(200);
});

test('it is ready when everything it needs works', async () => {
  const { door } = aDoor([{ name: 'access-log', ok: true }]);
  const answer = await door.inject('/health/ready');
  expect([answer.statusCode, answer.json()]).toEqual([
    200,
    { ready: true, checks: [{ name: 'access-log', ok: true }] },
  ]);
});

test('it is not ready when one thing does not work, and says which and why', async () => {
  const { door } = aDoor([
    { name: 'registry', ok: true },
    { name: 'access-log', ok: false, reason: 'disk full' },
  ]);
  const answer = await door.inject('/health/ready');
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({
    ready: false,
    checks: [{ name: 'registry' }, { reason: 'disk full' }],
  });
});

test('outcomes are counted for each agency that was asked, refusals for each code', async () => {
  const { door, metrics } = aDoor();
  const done = metrics.questionOpened('ssbtek-v10');
  metrics.answered('ssbtek-v10', outcomes);
  metrics.refused('ssbtek-v10', 'certificate-missing', 'unidentified');
  const during = (await door.inject('/metrics')).body;
  done();
  const after = (await door.inject('/metrics')).body;
  expect(during).toContain('samsvar_open_questions{door="ssbtek-v10"} 1');
  expect(after).toContain('samsvar_open_questions{door="ssbtek-v10"} 0');
  expect(after).toContain('samsvar_outcomes_total{door="ssbtek-v10",agency="CSN",outcome="timed-out"} 1');
  expect(after).not.toContain('not-asked');
  expect(after).toContain(
    'samsvar_refusals_total{door="ssbtek-v10",code="certificate-missing",caller="unidentified"} 1',
  );
  expect(after).toContain('samsvar_question_duration_seconds_count{door="ssbtek-v10"} 1');
});

test('another address is answered without repeating it', async () => {
  const { door } = aDoor();
  const answer = await door.inject('/199001012385');
  expect(answer.statusCode).toBe(404);
  expect(answer.body).not.toContain('1990');
});
