import { expect, test } from 'vitest';
import { isOwnOrigin } from './is-own-origin.ts';

const own = 'https://samsvar.example';

test.each([
  ['our own page', own, 'same-origin', true],
  ['our own page in an older browser', own, undefined, true],
  ['our own page without an origin', undefined, 'same-origin', true],
  ['another site', 'https://other.example', 'cross-site', false],
  ['another site in an older browser', 'https://other.example', undefined, false],
  ['another host of the same site', 'https://other.samsvar.example', 'same-site', false],
  ['the same host without TLS', 'http://samsvar.example', 'cross-site', false],
  ['a frame that hides where it is from', 'null', 'cross-site', false],
  ['whoever says one thing in each field', own, 'cross-site', false],
  ['whoever says nothing', undefined, undefined, false],
])('a change from %s', (_from, origin, secFetchSite, isAllowed) => {
  expect(isOwnOrigin({ method: 'POST', origin, secFetchSite }, own)).toBe(isAllowed);
  expect(isOwnOrigin({ method: 'GET', origin, secFetchSite }, own)).toBe(true);
});
