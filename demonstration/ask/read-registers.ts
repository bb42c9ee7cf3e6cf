import { parseXml, type ElementView, type ParsedXml } from '../../src/server/soap/index.ts';
import { childrenAt, textAt } from './follow-path.ts';
import type { AgencyReading } from './agency-reading.ts';

/** Arbetsförmedlingen: whether the person is a jobseeker, and the decisions. */
export function readAf(data: ElementView): AgencyReading {
  const status = textAt(data, 'Svar', 'StatusSokandeinformationKod');
  if (status !== '0') return { state: 'kan inte svara', summary: `status ${status}`, payments: [] };
  const report = textAt(
    data,
    'Svar',
    'ArbetssokandeInfo',
    'AktivetetsRapportDatum',
    'AktivitetsRapportMeddelande',
  );
  const decisions = childrenAt(data, 'Svar', 'BeslutInfo', 'EkonomiskaBeslut');
  const isSeeker = textAt(data, 'Svar', 'ArbetssokandeInfo', 'Arbetssokande') === 'true';
  const known = [
    isSeeker ? 'arbetssökande' : '',
    decisions.length > 0 ? `${decisions.length} ekonomiska beslut` : '',
    textAt(data, 'Svar', 'Akassetillhorighet'),
    report === '' ? '' : `aktivitetsrapport: ${report}`,
  ];
  return found(
    known.filter((text) => text !== ''),
    report.includes('502'),
  );
}

/** Transportstyrelsen: the vehicles. */
export function readTns(data: ElementView): AgencyReading {
  if (textAt(data, 'resultat') !== 'OK') {
    const errors = childrenAt(data).filter(({ localName }) => localName === 'felresultat');
    const texts = errors.map((error) => `${textAt(error, 'felkod')} ${textAt(error, 'feltext')}`);
    return { state: 'kan inte svara', summary: texts.join(', '), payments: [] };
  }
  const named = (one: ElementView) =>
    ['fabrikat', 'handelsbeteckning', 'fordonsar'].map((name) => textAt(one, name)).join(' ');
  return found(childrenAt(data, 'fordonsinnehav').map(named));
}

/** Migrationsverket: the decisions on permits. */
export function readMiv(data: ElementView): AgencyReading {
  if (data.child('response') === undefined) return found([]);
  const answers = childrenAt(data, 'response', 'svarCollection');
  const decided = answers.map((one) =>
    (textAt(one, 'beslutsTypNamn') || textAt(one, 'arendeTypNamn')).toLowerCase(),
  );
  return found([`hemland ${textAt(data, 'response', 'hemland')}`, ...decided]);
}

/** Skatteverket: an XML document in a string. */
export function readSkv(data: ElementView): AgencyReading {
  const parsed = parseXml(Buffer.from(textAt(data, 'svar')));
  if ('problem' in parsed) return { state: 'kan inte svara', summary: 'svaret kan inte läsas', payments: [] };
  try {
    return readTaxes(parsed);
  } finally {
    parsed.dispose();
  }
}

function readTaxes(parsed: ParsedXml): AgencyReading {
  const named = (name: string) => parsed.elements(`//*[local-name()="${name}"]`);
  const capital = named('Kapitaluppgift').map(
    (one) =>
      `taxeringsår ${textAt(one, 'Taxeringsar')}, överskott av kapital ${textAt(one, 'OverskottPaKapital')} kr`,
  );
  const account = named('Skattekontouppgift').map(
    (one) =>
      `utbetalning från skattekontot ${textAt(one, 'Bokforingsdag')}: ${textAt(one, 'UtbetaltBelopp')} kr`,
  );
  const known = [...capital, ...account];
  const codes = ['StatusPersonuppgiftKod', 'StatusKapitaluppgiftKod', 'StatusSkattekontouppgiftKod'];
  const cannotTell = codes.flatMap(named).some(({ text }) => text !== '0');
  return known.length === 0 && cannotTell
    ? { state: 'kan inte svara', summary: 'Skatteverket kunde inte svara', payments: [] }
    : found(known, cannotTell);
}

function found(known: readonly string[], isPartial = false): AgencyReading {
  if (known.length === 0) return { state: 'inget', summary: 'inga uppgifter', payments: [] };
  return { state: isPartial ? 'delvis' : 'svar', summary: known.join(', '), payments: [] };
}
