import type { Facts } from '../../../values/findings/facts.ts';
import type { Findings, SourceState } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import type { Place } from '../findings/place.ts';
import { row } from '../findings/row.ts';
import { withTheRest } from '../findings/with-the-rest.ts';
import { xmlPlace } from '../findings/xml-place.ts';

/** Job seeking, activity report, economic decisions and fund membership. AF pays nothing. */
export function readAfFindings(part: Part): Findings {
  const outside = xmlPlace(part);
  const said = outside.child('Svar');
  const sources = sourcesOf(said);
  const canTell = sources.every(({ source, state }) => source !== register || state === 'answered');
  const findings = { sources, payments: [], facts: said === undefined ? {} : factsOf(said, canTell) };
  return withTheRest('AF', outside, findings, besideFindings);
}

const besideFindings = [
  // The question, which the answer repeats.
  'Fraga',
  'Svar/Schemaversion',
  'Svar/Referensnummer',
  'Svar/LagParagraf',
  // In sources, whose pointer is the code's.
  'Svar/StatusSokandeinformationKodText',
];

function factsOf(said: Place, canTell: boolean): Facts {
  const seeking = said.child('ArbetssokandeInfo');
  const report = seeking?.child('AktivetetsRapportDatum');
  const membership = said.child('Akassetillhorighet');
  return {
    person: [readPerson(said)],
    ...(seeking === undefined ? {} : { jobseeker: [readSeeking(seeking)] }),
    ...(report === undefined ? {} : { activityReport: [readReport(report)] }),
    ...decisionsOf(said.child('BeslutInfo')?.child('EkonomiskaBeslut'), canTell),
    ...(membership === undefined
      ? {}
      : { unemploymentFundMembership: [row('AF', membership).text('fund', '.').fact()] }),
  };
}

/** "No decision" is said only by a register that could tell. */
function decisionsOf(list: Place | undefined, canTell: boolean): Facts {
  const decisions = list?.list('Beslut') ?? [];
  const isTold = decisions.length > 0 || (canTell && list !== undefined);
  return isTold ? { decisions: decisions.map(readDecision) } : {};
}

/** Whether somebody is protected stands first, so that nobody reads the rest without having seen it. */
function readPerson(said: Place) {
  return row('AF', said)
    .flag('isProtected', 'Sekretessmarkering')
    .text('personidentitet', 'IdentitetsbeteckningFysiskPerson')
    .text('givenName', 'Fornamn')
    .text('surname', 'Efternamn')
    .fact();
}

function readSeeking(seeking: Place) {
  return row('AF', seeking)
    .flag('isJobseeker', 'Arbetssokande')
    .text('category', 'ArbetssokandeSKAT')
    .day('registeredOn', 'ArbetssokandeRegistrerad')
    .decimal('extentPercent', 'ArbetssokandeOmfattning')
    .day('deregisteredOn', 'ArbetssokandeAvaktualiserad')
    .fact();
}

function readReport(report: Place) {
  return row('AF', report)
    .codedText('message', 'AktivitetsRapportMeddelande', reportCodes)
    .day('latestOn', 'SenasteAktivitetsRapportDatum')
    .fact();
}

/** Handed in, missing in the register, not handed in, technical error (release note of version 4). */
const reportCodes: ReadonlySet<string> = new Set(['200', '500', '501', '502']);

function readDecision(decision: Place) {
  return row('AF', decision)
    .coded('benefit', 'ErsattningTyp', noList)
    .decimal('extentPercent', 'Omfattning')
    .period('period', 'BeslutFrom', 'BeslutTom')
    .fact();
}

/** ErsattningTyp is any text by the schema, and no list is published. */
const noList: ReadonlySet<string> = new Set();

const register = 'sokandeinformation';

/** The register of jobseekers, and the activity report where there is one. */
function sourcesOf(said: Place | undefined): SourceState[] {
  const report = said
    ?.child('ArbetssokandeInfo')
    ?.child('AktivetetsRapportDatum')
    ?.child('AktivitetsRapportMeddelande');
  return [stateOfRegister(said), ...(report === undefined ? [] : [stateOfReport(report)])];
}

function stateOfRegister(said: Place | undefined): SourceState {
  const status = said?.child('StatusSokandeinformationKod');
  const text = said?.child('StatusSokandeinformationKodText')?.text;
  const isAsUsual = status?.text !== undefined && Number(status.text) === 0;
  return {
    source: register,
    state: isAsUsual ? 'answered' : 'unverifiable',
    ...(status?.text === undefined ? {} : { code: status.text, pointer: status.pointer }),
    ...(text === undefined ? {} : { text }),
  };
}

function stateOfReport({ text, pointer }: Place): SourceState {
  const failed = /\b502\b|tekniskt fel/i.test(text ?? '');
  return {
    source: 'aktivitetsrapport',
    state: failed ? 'unverifiable' : 'answered',
    ...(text === undefined ? {} : { text }),
    pointer,
  };
}
