import { expect, test } from 'vitest';
import { aQuestion, aRefusal } from '../../../test/access-log.ts';
import { writeRecordLine } from './record-line.ts';

const by = {
  person: '7d0c2f5e-0000-4000-8000-000000000001',
  role: 'lefi-user',
  permission: '7d0c2f5e-0000-4000-8000-000000000002',
  via: 'web',
  osUser: 'drift',
} as const;
const reference = { tree: 0, position: 7 };
const written = (record: Parameters<typeof writeRecordLine>[0]) => {
  const { line, personal } = writeRecordLine(record, reference, 0);
  return { line, body: (JSON.parse(line) as { body: object }).body, apart: personal?.content };
};

test('a question by a person says who asked and by which right; errand and consent stand apart from the hash', () => {
  const disclosedBy = { grounds: ['ground-1'], profiles: ['socialnämnd 3'], consent: true };
  const { line, body, apart } = written(
    aQuestion({
      by,
      disclosedBy,
      personal: {
        person: '198001012389',
        caseReference: 'D 17',
        purpose: 'Utredning',
        consent: '2026-11-01 FB-9',
      },
    }),
  );
  expect(body).toMatchObject({
    by: { person: by.person, role: 'lefi-user', permission: by.permission, via: 'web' },
    disclosedBy,
  });
  expect(apart).toBe(
    '{"caseReference":"D 17","consent":"2026-11-01 FB-9","osUser":"drift","person":"198001012389","purpose":"Utredning"}',
  );
  for (const personal of ['198001012389', 'D 17', 'Utredning', 'FB-9', 'drift'])
    expect(line).not.toContain(personal);
});

test('a refused question by a person says who asked', () => {
  expect(written(aRefusal({ by })).body).toMatchObject({ by: { person: by.person, role: 'lefi-user' } });
});

test('what a system asked has the bytes that it always had', () => {
  const { body } = written(aQuestion());
  expect(Object.keys(body)).toEqual(['agencies', 'asking', 'examination', 'registryVersion']);
});
