import type { Dictionary } from './mutate.ts';

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const ssbt = 'http://schema.forsakringskassan.se/integration/ssbt/10';

/** For messages in XML about this person. */
export function xmlDictionary(person: string, another: string): Dictionary {
  return {
    tokens: [
      ...['<![CDATA[', ']]>', '<![CDATA[]]>', '<!--', '-->', '<!-- <b> -->', '<?', '?>', '<?pi <x> ?>'],
      ...['<', '>', '/>', '</', '&', ';', '"', "'", '=', ' ', '\n', '\r', '\0', '\uFEFF', '\u1680', '\u0085'],
      ...[
        '&lt;',
        '&amp;',
        '&quot;',
        '&#0;',
        '&#x0;',
        '&#13;',
        '&#x1F;',
        '&#xD800;',
        '&#xFFFF;',
        '&x;',
        '&#99999999;',
      ],
      ...[
        '<!DOCTYPE a>',
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<?xml version="1.0" encoding="UTF-16"?>',
        '<a/>',
        '<a xmlns=""/>',
      ],
      ...[
        ' xmlns=""',
        ' xmlns:b="urn:b"',
        ` xmlns="${ssbt}"`,
        ' xmlns:xml="urn:x"',
        ' xmlns:p\u1680="urn:p"',
        ' a="b"',
        ' a:b="c"',
      ],
      ...[
        ' xsi:nil="true"',
        ' xsi:type="xs:string"',
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"',
      ],
      ...[
        ' xsi:schemaLocation="urn:x http://127.0.0.1:1/x.xsd"',
        ' xml:base="file:///"',
        ' xml:space="default"',
        ' xml:id="1"',
      ],
      ...[
        '<soap:Body>',
        '</soap:Body>',
        '</soap:Envelope>',
        '<soap:Fault>',
        `<s:Envelope xmlns:s="${soap}">`,
      ],
      ...[
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
        '\u{10FFFF}',
        'å',
        '\xC3',
        '\xED\xA0\x80',
      ],
      ...[person, another, another.slice(2), '0', '1', 'true', ' '.repeat(50), 'x'.repeat(400)],
    ],
    exchanges: [
      [person, another],
      [person.slice(2), another.slice(2)],
      [soap, `${soap.slice(0, -1)}&#47;`],
      [soap, 'http://www.w3.org/2003/05/soap-envelope'],
      ['?>', '?><!DOCTYPE a>'],
      ['<e:Envelope', '<!DOCTYPE a [<!ENTITY x "y">]><e:Envelope'],
      ['<soapenv:Envelope', '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><soapenv:Envelope'],
      ['UTF-8', 'UTF-16'],
      ['UTF-8', 'ISO-8859-1'],
      ['UTF-8', 'UTF-7'],
      ['1.0', '1.1'],
      ['"', "'"],
      ['>', ' >'],
      ['><', '>\r\n<'],
      ['true', '1'],
      ['2026', '12026'],
      ['-', '+'],
      ['http://schema', 'http&#58;//schema'],
      ['soap:', 's\u1680:'],
      ['xmlns:', 'xmlns:x'],
      ['e', '&#101;'],
      ['0', '٠'],
    ],
  };
}
