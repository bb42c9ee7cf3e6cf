import { periodFor, type NamedProcessor, type Question } from '../../../values/question.ts';
import { textElement as text } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';

/** FragaMeddelande (ers_stod.xsd). Inkludera asks for all three groups: left out, it is not said what is answered. */
export function writeAfQuestion(question: Question): string {
  const period = periodFor(question, 'AF');
  return [
    `<af:FragaMeddelande xmlns:af="${namespace}">`,
    '<af:Inkludera ArbetssokandeInfo="true" AkasseInfo="true" BeslutInfo="true"/>',
    '<af:Fraga>',
    text('af:OrganisationsnummerForIngivare', question.asker.organisationsnummer),
    text('af:NamnPaIngivare', question.asker.name),
    text('af:KontonamnForHandlaggare', question.asker.caseworker),
    text('af:Referensnummer', question.caseReference),
    text('af:From', period.from),
    text('af:Tom', period.to),
    text('af:SyfteMedFraga', question.purpose),
    text('af:LagParagraf', question.legalGround),
    writeProcessor(firstProcessor(question.processors)),
    text('af:IdentitetsbeteckningFysiskPerson', question.person),
    '</af:Fraga></af:FragaMeddelande>',
  ].join('');
}

/** AF's question has room for one processor: the one with the lowest ordinal, those without one last. */
function firstProcessor(processors: readonly NamedProcessor[]): NamedProcessor | undefined {
  return [...processors].sort((one, other) => rank(one) - rank(other))[0];
}

function rank(processor: NamedProcessor): number {
  return processor.ordinal ?? Number.MAX_SAFE_INTEGER;
}

function writeProcessor(processor: NamedProcessor | undefined): string {
  if (processor === undefined) return '';
  return (
    text('af:OrganisationsnummerForPersonuppgiftsbitrade', processor.organisationsnummer) +
    text('af:NamnPaPersonuppgiftsbitrade', processor.name)
  );
}
