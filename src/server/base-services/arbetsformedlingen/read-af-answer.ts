import type { Outcome, Part } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import type { ElementView } from '../../soap/index.ts';
import { agencyLabel } from '../agency-label.ts';
import { invalidAnswer } from '../our-refusals.ts';
import { xmlPart, type SoapAnswer } from '../read-soap-answer.ts';
import { refuseUnlessAbout } from '../refuse-unless-about.ts';

/** Status 0 is the only known sign that the question was handled; any other says that AF cannot tell. */
export function readAfAnswer(answer: SoapAnswer, question: Question): Outcome {
  const { payload } = answer;
  const said = payload.child('Svar');
  const named = [payload.child('Fraga'), said].map(
    (part) => part?.child('IdentitetsbeteckningFysiskPerson')?.text,
  );
  const ofAnother = refuseUnlessAbout(question, named);
  if (ofAnother !== null) return ofAnother;
  const status = said?.child('StatusSokandeinformationKod')?.text.trim();
  if (said === undefined || status === undefined) return invalidAnswer('svaret följer inte schemat');
  return outcomeOf(said, status, xmlPart(answer));
}

function outcomeOf(said: ElementView, status: string, part: Part): Outcome {
  if (Number(status) !== 0) return { kind: 'unverifiable', part, status: agencyLabel(status) };
  if (activityReportFailed(said)) return { kind: 'answered-partly', part, missing: ['AF:aktivitetsrapport'] };
  return { kind: saysAnything(said) ? 'answered' : 'answered-nothing', part };
}

/** 502 = technical error behind AF (release note of version 4). Whether code or text comes is not said: both are read. */
function activityReportFailed(said: ElementView): boolean {
  const report = said.child('ArbetssokandeInfo')?.child('AktivetetsRapportDatum');
  const message = report?.child('AktivitetsRapportMeddelande')?.text ?? '';
  return /\b502\b|tekniskt fel/i.test(message);
}

/** That somebody is no job seeker, without a date or anything else to it, is to have nothing. */
function saysAnything(said: ElementView): boolean {
  const decisions = said.child('BeslutInfo')?.child('EkonomiskaBeslut')?.children() ?? [];
  return isOrWasJobSeeker(said) || decisions.length > 0 || said.child('Akassetillhorighet') !== undefined;
}

function isOrWasJobSeeker(said: ElementView): boolean {
  const seeking = said.child('ArbetssokandeInfo');
  if (seeking === undefined) return false;
  const isNow = ['true', '1'].includes(seeking.child('Arbetssokande')?.text.trim() ?? '');
  return (
    isNow ||
    seekingDetails.some((name) => seeking.child(name) !== undefined) ||
    seeking.child('AktivetetsRapportDatum')?.child('SenasteAktivitetsRapportDatum') !== undefined
  );
}

const seekingDetails = [
  'ArbetssokandeSKAT',
  'ArbetssokandeRegistrerad',
  'ArbetssokandeOmfattning',
  'ArbetssokandeAvaktualiserad',
];
