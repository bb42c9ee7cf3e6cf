import type { Day } from '../../../values/day.ts';
import { periodFor, type Question } from '../../../values/question.ts';
import { textElement as text } from '../write-soap-question.ts';
import { namespace, sambrukNamespace } from './namespace.ts';

/**
 * SBNUppgEkBistandBegar (CSN Kommunfråga 4.0, figure 3-1): Sambruk's question about one household member.
 * The household is known to the asker as the case, so HushallsId is the case reference (31 characters at most, as ArendeId).
 */
export function writeCsnQuestion(question: Question): string {
  const period = periodFor(question, 'CSN');
  return [
    `<kf:SBNUppgEkBistandBegar xmlns:kf="${namespace}" xmlns:sam="${sambrukNamespace}">`,
    text('sam:SchemaVersion', '4.0'),
    '<sam:BegarData>',
    text('sam:Kommun', municipality(question.asker.organisationsnummer)),
    text('sam:AppNamn', 'Samsvar'),
    text('sam:AppVersion', '10'),
    '</sam:BegarData>',
    text('sam:HandlaggareId', question.asker.caseworker),
    text('sam:ArendeId', question.caseReference),
    text('sam:HushallsId', question.caseReference),
    text('sam:FromDatum', withoutHyphens(period.from)),
    text('sam:TomDatum', withoutHyphens(period.to)),
    '<sam:Hushallsmedlemmar><sam:Hushallsmedlem>',
    text('sam:HushallsMedlemsIdSekel', question.person.slice(0, 2)),
    text('sam:HushallsMedlemsId', question.person.slice(2)),
    '</sam:Hushallsmedlem></sam:Hushallsmedlemmar>',
    '</kf:SBNUppgEkBistandBegar>',
  ].join('');
}

/** `162120002411` is written `212000-2411`. */
function municipality(organisationsnummer: string): string {
  return `${organisationsnummer.slice(2, 8)}-${organisationsnummer.slice(8)}`;
}

function withoutHyphens(day: Day): string {
  return day.replaceAll('-', '');
}
