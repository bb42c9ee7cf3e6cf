import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { factSubjects } from '../../src/values/findings/facts.ts';
import { holdAgainstContract, type Exchange } from './system-api.ts';

// What holds the messages against the contract must itself be able to find something.

const problem = {
  type: 'urn:samsvar:problem:overloaded',
  title: 'Inte nu',
  status: 503,
  detail: 'Vänta.',
  felkod: 'OVERBELASTAD',
  fields: [],
};

const told = (change: Partial<Exchange> = {}): Exchange => ({
  method: 'POST',
  path: '/api/v1/questions',
  requestHeaders: {},
  requestBody: '{}',
  status: 503,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '2' },
  body: JSON.stringify(problem),
  ...change,
});

test('a message that is declared passes', () => {
  expect(() => {
    holdAgainstContract(told());
  }).not.toThrow();
});

test.each<[string, Partial<Exchange>]>([
  ['a status that is not declared', { status: 418 }],
  ['an address that is not declared', { path: '/api/v1/answers' }],
  ['another media type', { headers: { 'content-type': 'text/html', 'retry-after': '2' } }],
  ['a 503 that does not say when', { headers: { 'content-type': 'application/problem+json' } }],
  ['a member that is not declared', { body: JSON.stringify({ ...problem, personnummer: '' }) }],
  ['a member that is missing', { body: JSON.stringify({ ...problem, felkod: undefined }) }],
  ['a problem in the place of an answer', { status: 200, headers: { 'content-type': 'application/json' } }],
])('%s is found', (_name, change) => {
  expect(() => {
    holdAgainstContract(told(change));
  }).toThrow();
});

test('the contract has the subjects of facts that the readers have', () => {
  const document = parse(
    readFileSync(new URL('../../contract/system-api/openapi.yaml', import.meta.url), 'utf8'),
  ) as { components: { schemas: { Facts: { properties: Readonly<Record<string, unknown>> } } } };
  expect(Object.keys(document.components.schemas.Facts.properties)).toEqual([...factSubjects]);
});
