import { soapEnvelope } from '../../src/server/soap/index.ts';
import type { Day } from '../../src/values/day.ts';
import { questionBody, type QuestionWish } from './question-body.ts';
import type { Municipality } from './world.ts';

/** The ways in which people write one number. */
export function formsOf(person: string): string[] {
  const [century, date, last] = [person.slice(0, 2), person.slice(2, 8), person.slice(8)];
  return [person, `${date}${last}`, `${century}${date}-${last}`, `${date}-${last}`, `${date}+${last}`];
}

/** Questions of the right form with the number where a number does not belong. */
export function misplacedIn(number: string, other: string): QuestionWish[] {
  return [
    { correlationId: number },
    { purpose: `Ansökan av ${number}` },
    { legalGround: number },
    { caseReference: number },
    { caseworker: number },
    { caseReference: `${number} ${number} ${number}` },
    { askerName: number },
    { askedAt: number },
    { organisationsnummer: number },
    { processors: [{ organisationsnummer: number, name: number }] },
    { actorId: number },
    { lefiVersion: number },
    { lefi: { personnummer: other } },
    { lefi: { formansinformation: [`FK:${number}`] } },
    { lefi: { [number]: number } },
    { lefi: { period: { from: number, tom: number } } },
    { period: { from: number as Day, to: number as Day } },
  ];
}

/** Messages that are no questions, with the number in names, attributes, comments and where they break. */
export function brokenMessages(person: string, number: string, asker: Municipality, today: Day): string[] {
  const right = soapEnvelope(questionBody(person, asker, today, {}));
  const at = (found: string, put: string) => right.replace(found, put);
  const name = `p${number.replace('+', '_')}`;
  return [
    at('<s:specifikaFrageparametrar>', `<s:${name}/><s:specifikaFrageparametrar>`),
    at('<s:specifikaFrageparametrar>', `<${name}>${number}</${name}><s:specifikaFrageparametrar>`),
    at('inkludera="true"', `inkludera="${number}"`),
    at('inkludera="true"', `${name}="${number}" inkludera="true"`),
    at('integration/ssbt/10', `integration/ssbt/${number}`),
    at('<s:ingivare>', `<!-- ${number} --><s:ingivaren>`),
    at('<s:ingivare>', `<?${name} ${number}?><s:ingivare/>`),
    at('<s:ingivare>', `&${name};<s:ingivare>`),
    at('<s:ingivare>', `${number}<s:ingivare>`),
    at(`<s:personidentitet>${person}`, `<s:personidentitet>${number}x`),
    at('</s:personidentitet>', `</s:${name}>`),
    at('<s:lagtext>', `<s:lagtext xmlns:${name}="${number}"><${name}:x/>`),
    right.replace(/^(<\?xml[^>]*\?>)?/, `<!DOCTYPE ${name} [<!ENTITY e "${number}">]>`),
    right.slice(0, right.indexOf('</s:personidentitet>')),
    soapEnvelope(`<${name}>${number}</${name}>`),
    soapEnvelope(`<${name}>`.repeat(200) + `</${name}>`.repeat(200)),
    `<${number}`,
    number,
    `{"personnummer":"${number}"}`,
    right + `<!-- ${number} -->`.repeat(20_000),
  ];
}

/** Headers that somebody might put it in. */
export function headersWith(number: string): Readonly<Record<string, string>>[] {
  return [
    { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${number}"` },
    { 'content-type': `text/xml; charset=${number}` },
    { 'content-type': `text/${number}` },
    { 'content-type': 'text/xml', 'user-agent': number, referer: `https://ekeby.example/${number}` },
    { 'content-type': 'text/xml', cookie: `person=${number}`, [`x-${number.replace('+', '-')}`]: number },
  ];
}
