import type { Findings, SourceState } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import type { Place } from '../findings/place.ts';
import { row } from '../findings/row.ts';
import { withTheRest } from '../findings/with-the-rest.ts';
import { xmlPlace } from '../findings/xml-place.ts';

/** The vehicles that the person owns; none at all is an answer, unless the register says FEL. */
export function readTnsFindings(part: Part): Findings {
  const outside = xmlPlace(part);
  const vehicles = (outside.child('fordonsinnehav')?.list('fordon') ?? []).map(readVehicle);
  const isTold = vehicles.length > 0 || outside.child('resultat')?.text?.trim() === 'OK';
  const facts = isTold ? { vehicles } : {};
  const sources = sourcesOf(outside, vehicles.length > 0);
  return withTheRest('TNS', outside, { sources, payments: [], facts }, besideFindings);
}

/** In sources: OK or FEL, and why. */
const besideFindings = ['resultat', 'felresultat/felkod', 'felresultat/feltext'];

function readVehicle(vehicle: Place) {
  return row('TNS', vehicle)
    .text('registrationNumber', 'regnr')
    .text('make', 'fabrikat')
    .text('model', 'handelsbeteckning')
    .text('year', 'fordonsar')
    .text('kind', 'fordonsslag')
    .fact();
}

const source = 'fordonsinnehav';

function sourcesOf(outside: Place, ownsAny: boolean): SourceState[] {
  const result = outside.child('resultat');
  const said = result === undefined ? {} : { code: result.text?.trim() ?? '', pointer: result.pointer };
  if (said.code === 'OK') return [{ source, state: ownsAny ? 'answered' : 'answered-nothing', ...said }];
  const whys = outside.list('felresultat').map((why): SourceState => {
    const code = why.child('felkod');
    const text = why.child('feltext')?.text;
    return {
      source,
      state: 'unverifiable',
      ...(code?.text === undefined ? said : { code: code.text.trim(), pointer: code.pointer }),
      ...(text === undefined ? {} : { text }),
    };
  });
  return whys.length > 0 ? whys : [{ source, state: 'unverifiable', ...said }];
}
