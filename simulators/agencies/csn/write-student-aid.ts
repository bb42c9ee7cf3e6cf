import type { StudentAidCase, StudentAidKind } from '../../population/index.ts';
import { element, optionalElement } from '../xml-text.ts';
import { writeGranted, writePayment, writeSought } from './write-spans.ts';

interface Support {
  readonly kind: StudentAidKind;
  readonly elementName: string;
  /** Elements of a case are in the support's own namespace. */
  readonly namespace: string;
}

const supports: readonly Support[] = [
  support('studiemedel', 'Studiemedel'),
  support('studiehjalp', 'Studiehjalp'),
  support('hemutrustningslan', 'HemutrustningsLan'),
  support('studiestartsstod', 'Studiestartsstod'),
  support('omstallningsstudiestod', 'Omstallningsstudiestod'),
];

function support(kind: StudentAidKind, elementName: string): Support {
  return { kind, elementName, namespace: `http://schema.csn.se/v4.0/${kind}` };
}

/** The children of Person: which supports there are cases in, then each support, empty when there is none. */
export function writeStudentAid(cases: readonly StudentAidCase[]): string {
  const listed = supports.map(({ kind }) =>
    element(`t:${kind}`, cases.some((each) => each.kind === kind) ? '1' : '0'),
  );
  return `<p:Studiestodstypforteckning>${listed.join('')}</p:Studiestodstypforteckning>${supports.map((each) => writeSupport(each, cases)).join('')}`;
}

/** Ten cases fit. */
function writeSupport({ kind, elementName, namespace }: Support, all: readonly StudentAidCase[]): string {
  const cases = all.filter((each) => each.kind === kind).slice(0, 10);
  if (cases.length === 0) return `<p:${elementName}/>`;
  return `<p:${elementName} xmlns:s="${namespace}"><p:Arenden>${cases.map(writeCase).join('')}</p:Arenden></p:${elementName}>`;
}

function writeCase(each: StudentAidCase): string {
  const coBorrower = each.coBorrower === null ? '' : ` medlanare="${each.coBorrower}"`;
  return [
    `<p:Arende lopnummer="${each.number}"${coBorrower}>`,
    element('s:stodform', each.form),
    element('s:klartext', each.text.slice(0, 40)),
    element('s:status', each.status === '' ? ' '.repeat(10) : each.status),
    each.kind === 'hemutrustningslan' ? '' : writeStudies(each),
    `<s:UtbetalningsPlan>${each.payments.map(writePayment).join('')}</s:UtbetalningsPlan>`,
    '</p:Arende>',
  ].join('');
}

/** Hemutrustningslån has none of this, omställningsstudiestöd no related case. */
function writeStudies({ kind, relatedCase, sought, granted }: StudentAidCase): string {
  return [
    optionalElement('s:relarende', kind === 'omstallningsstudiestod' ? null : relatedCase),
    `<s:soktaTider>${sought.map(writeSought).join('')}</s:soktaTider>`,
    `<s:BeviljadeTider>${granted.map(writeGranted).join('')}</s:BeviljadeTider>`,
  ].join('');
}
