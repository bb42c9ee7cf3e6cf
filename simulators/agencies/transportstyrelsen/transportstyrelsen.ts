import type { Vehicle, Vehicles } from '../../population/index.ts';
import type { AgencySimulator } from '../agency-simulator.ts';
import { element, textOf } from '../xml-text.ts';

const namespace = 'http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1';
const vehicleNamespace = 'http://schema.transportstyrelsen.se/ssbtek/fordon/1';

/** HamtaUppgifter: what the person owns now; the question has no period. Unknown to the register: owns nothing. */
export const transportstyrelsen: AgencySimulator = {
  agency: 'TNS',
  schema: 'ssbtek-v10/tns-message.xsd',
  question: { namespace, localName: 'HamtaUppgifter' },
  answer: (question, { population, isPartial }) => {
    const identification = question.child('identifikation');
    if (identification === undefined)
      throw new Error('the schema let a question through without identifikation');
    const person = population.find(textOf(identification, 'sekel') + textOf(identification, 'personnummer'));
    const known = person?.vehicles ?? { result: 'OK', owned: [] };
    return `<ts:HamtaUppgifterResponse xmlns:ts="${namespace}" xmlns:fo="${vehicleNamespace}">${writeVehicles(isPartial ? unanswered : known)}</ts:HamtaUppgifterResponse>`;
  },
};

/** Code and text are ours: no list is published. */
const unanswered: Vehicles = { result: { code: 503, text: 'Vägtrafikregistret svarar inte' }, owned: [] };

function writeVehicles({ result, owned }: Vehicles): string {
  if (result === 'OK') {
    return `<ts:resultat>OK</ts:resultat><ts:fordonsinnehav>${owned.map(writeVehicle).join('')}</ts:fordonsinnehav>`;
  }
  return `<ts:resultat>FEL</ts:resultat><ts:felresultat>${element('ts:felkod', result.code)}${element('ts:feltext', result.text)}</ts:felresultat>`;
}

function writeVehicle(vehicle: Vehicle): string {
  return [
    '<fo:fordon>',
    element('fo:regnr', vehicle.registration),
    element('fo:fabrikat', vehicle.make),
    element('fo:fordonsar', vehicle.year),
    element('fo:fordonsslag', vehicle.kind),
    element('fo:handelsbeteckning', vehicle.model),
    '</fo:fordon>',
  ].join('');
}
