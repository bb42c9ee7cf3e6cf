import type { ElementView } from '../../../src/server/soap/index.ts';
import type { Period } from '../../../src/values/period.ts';
import type { ActivityReport, Person, Unemployment } from '../../population/index.ts';
import type { AgencySimulator, World } from '../agency-simulator.ts';
import { overlaps, readPeriod } from '../periods.ts';
import { echoFields, element, fieldOf, optionalElement, readFields } from '../xml-text.ts';
import { readInclusion, type Inclusion } from './read-inclusion.ts';

const namespace = 'http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2';

/** AFLI version 2: echoes the question, then answers about job seeking, economic decisions and fund membership. */
export const arbetsformedlingen: AgencySimulator = {
  agency: 'AF',
  schema: 'ssbtek-v10/af-message.xsd',
  question: { namespace, localName: 'FragaMeddelande' },
  answer: (message, world) => {
    const question = readQuestion(message);
    const person = world.population.find(question.person);
    return `<af:SvarMeddelande xmlns:af="${namespace}">${question.echo}<af:Svar>${writeAnswer(question, person, world)}</af:Svar></af:SvarMeddelande>`;
  },
};

interface AfQuestion {
  readonly echo: string;
  readonly period: Period;
  readonly person: string;
  readonly reference: string;
  readonly legalGround: string;
  readonly inclusion: Inclusion;
}

function readQuestion(message: ElementView): AfQuestion {
  const fraga = message.child('Fraga');
  if (fraga === undefined) throw new Error('the schema let a question through without Fraga');
  const fields = readFields(fraga);
  return {
    echo: `<af:Fraga>${echoFields(fields, 'af')}</af:Fraga>`,
    period: readPeriod(fieldOf(fields, 'From'), fieldOf(fields, 'Tom')),
    person: fieldOf(fields, 'IdentitetsbeteckningFysiskPerson'),
    reference: fieldOf(fields, 'Referensnummer'),
    legalGround: fieldOf(fields, 'LagParagraf'),
    inclusion: readInclusion(message),
  };
}

function writeAnswer(question: AfQuestion, person: Person | null, world: World): string {
  const known = person?.unemployment ?? null;
  const status = known?.status ?? ordinary;
  return [
    element('af:Schemaversion', '4.0'),
    element('af:Referensnummer', question.reference),
    element('af:LagParagraf', question.legalGround),
    element('af:IdentitetsbeteckningFysiskPerson', question.person),
    person !== null && known !== null ? writeKnown(question, person, known, world) : writeUnknown(world),
    element('af:StatusSokandeinformationKod', status.code),
    element('af:StatusSokandeinformationKodText', status.text),
  ].join('');
}

function writeKnown(question: AfQuestion, person: Person, known: Unemployment, world: World): string {
  const { inclusion, period } = question;
  const seeking = world.isPartial ? withFailedReport(known) : known;
  return [
    writeName(person),
    inclusion.seeking || world.isPartial ? writeSeeking(seeking, period, world.today) : '',
    inclusion.decisions ? writeDecisions(known, period) : '',
    inclusion.fund ? writeFund(person, period) : '',
  ].join('');
}

/** Nothing at all, unless the register of activity reports is the part that does not answer. */
function writeUnknown({ isPartial }: World): string {
  if (!isPartial) return '';
  return `<af:ArbetssokandeInfo>${writeReport(failedReport)}</af:ArbetssokandeInfo>`;
}

/** The only published status; that it also covers a person whom AF does not know is ours. */
const ordinary = { code: 0, text: 'Frågan har behandlats normalt och ett giltigt svar har returnerats.' };

function writeName({ identity }: Person): string {
  return (
    element('af:Fornamn', identity.givenName) +
    element('af:Efternamn', identity.surname) +
    element('af:Sekretessmarkering', identity.protection !== 'none')
  );
}

/** The newest registration that had begun when the asked period ended. */
function writeSeeking(known: Unemployment, period: Period, today: string): string {
  const registration = known.registrations.filter(({ registeredOn }) => registeredOn <= period.to).at(-1);
  const endedOn = registration?.deregisteredOn ?? null;
  return [
    '<af:ArbetssokandeInfo>',
    element('af:Arbetssokande', registration !== undefined && (endedOn === null || endedOn > today)),
    optionalElement('af:ArbetssokandeSKAT', registration?.category),
    optionalElement('af:ArbetssokandeRegistrerad', registration?.registeredOn),
    optionalElement('af:ArbetssokandeOmfattning', registration?.extent),
    optionalElement('af:ArbetssokandeAvaktualiserad', endedOn),
    writeReport(known.activityReport),
    '</af:ArbetssokandeInfo>',
  ].join('');
}

/** Whether code, text or both come is not published: both. */
function writeReport({ code, text, latestOn }: ActivityReport): string {
  return `<af:AktivetetsRapportDatum>${element('af:AktivitetsRapportMeddelande', `${code} ${text}`)}${optionalElement('af:SenasteAktivitetsRapportDatum', latestOn)}</af:AktivetetsRapportDatum>`;
}

const failedReport: ActivityReport = { code: 502, text: 'Tekniskt fel', latestOn: null };

function withFailedReport(known: Unemployment): Unemployment {
  return { ...known, activityReport: failedReport };
}

function writeDecisions(known: Unemployment, period: Period): string {
  const decisions = known.decisions
    .filter((decision) => overlaps(period, decision.period))
    .map(
      (decision) =>
        `<af:Beslut>${element('af:ErsattningTyp', decision.kind)}${element('af:Omfattning', decision.extent)}${element('af:BeslutFrom', decision.period.from)}${element('af:BeslutTom', decision.period.to)}</af:Beslut>`,
    );
  return `<af:BeslutInfo><af:EkonomiskaBeslut>${decisions.join('')}</af:EkonomiskaBeslut></af:BeslutInfo>`;
}

function writeFund({ akassa: { membership } }: Person, period: Period): string {
  return membership !== null && overlaps(period, membership.period)
    ? element('af:Akassetillhorighet', membership.fund)
    : '';
}
