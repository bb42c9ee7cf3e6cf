import { expect, test } from 'vitest';
import { readXml, readXmlText, withXml } from '../../src/server/soap/index.ts';
import { parsePlainXml } from '../../src/server/soap/plain/parse-plain-xml.ts';

// What fuzzing found once, by name, so that it stays mended whatever is drawn.

test.each([
  ['blanks that XML does not know in its declaration', '<?xml\u1680version="1.0"?><a/>'],
  ['a byte order mark in its declaration', '<?xml version="1.0"\uFEFF?><a/>'],
  ['a namespace with another digit', '<a xmlns="http://schema.example/1٠"/>'],
  ['a namespace with a blank', '<p:a xmlns:p="http://schema example/1"/>'],
])('%s is no XML for the quick reader either', (_name, text) => {
  const thorough = withXml(Buffer.from(text), {}, (parsed) => 'problem' in parsed && parsed.problem);
  expect(thorough).toBe('not-xml');
  expect(parsePlainXml(text, 256)).toBeNull();
  expect(readXml(Buffer.from(text), {}, (read) => read)).toMatchObject({ problem: 'not-xml' });
  expect(readXmlText(text, (read) => read)).toMatchObject({ problem: 'not-xml' });
});
