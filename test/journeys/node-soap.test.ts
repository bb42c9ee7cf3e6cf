import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { ClientSSLSecurity, createClientAsync } from 'soap';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withXml } from '../../src/server/soap/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { addMonths } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { aWorld, type World } from './world.ts';

// A client that knows nothing of this project but the address of its WSDL, over mutual TLS, through everything.

type Call = (asked: object) => Promise<[Record<string, unknown>]>;

let world: World;
let ask: Call;
let ping: Call;

beforeAll(async () => {
  world = await aWorld();
  const files = { ca: world.ca, ...world.certificate };
  const [ca, cert, key] = [files.ca, files.certificate, files.key].map((file) => readFileSync(file));
  const httpsAgent = new Agent({ ca, servername: 'localhost' });
  const wsdl = `${world.server.addresses.ssbtekV10}/ssbtek/v10?wsdl`;
  const client = await createClientAsync(wsdl, { wsdl_options: { httpsAgent } });
  client.setSecurity(new ClientSSLSecurity(key!, cert!, ca!, { servername: 'localhost' }));
  const made: Readonly<Record<string, unknown>> = client;
  ask = made['hamtaBastjanstInformationAsync'] as Call;
  ping = made['testaBastjanstInformationAsync'] as Call;
});

afterAll(() => world.stop());

function theQuestion(person: string) {
  const { municipality, today } = world;
  const period = { from: addMonths(today, -2), tom: addMonths(today, 1) };
  const lefi = { personnummer: person, period, ...lefiCodes, ovrigInformation: ['FK:GEPI'] };
  const fraga = {
    version: 'v9',
    aktorsid: municipality.actorId,
    lefiJsonFraga: Buffer.from(JSON.stringify(lefi)).toString('base64'),
  };
  return {
    generellaFrageparametrar: {
      korrelationsid: 'akt-17',
      fraganSkallInkluderasISvaret: false,
      ingivare: {
        organisationsnummer: municipality.organisationsnummer,
        namn: municipality.name,
        handlaggare: 'HL42',
      },
      personidentitet: person,
      arendeidentitet: 'EB-2026-17',
      tidsperiod: { fromDatum: period.from, tomDatum: period.tom },
      syfte: 'Prövning av ansökan om ekonomiskt bistånd',
      lagtext: 'socialtjänstlagen (2025:400)',
    },
    specifikaFrageparametrar: Object.fromEntries(
      agencies.map((agency) => [
        agency,
        { attributes: { inkludera: true }, ...(agency === 'FK' ? { fraga } : {}) },
      ]),
    ),
  };
}

describe('node-soap', () => {
  let answer: Record<string, unknown>;
  let data: Record<AgencyCode, { data: Record<string, unknown> }>;

  beforeAll(async () => {
    [answer] = await ask(theQuestion(world.population.personas[0]!.personnummer));
    data = answer['svarsdata'] as typeof data;
  });

  test('gets an answer with data from all seven', () => {
    expect(answer['korrelationsid']).toBe('akt-17');
    expect(Object.keys(data)).toEqual(agencies);
    for (const agency of agencies) expect([agency, Object.keys(data[agency])]).toEqual([agency, ['data']]);
  });

  test('reads AF, SO, TNS and MIV as objects', () => {
    const { AF, SO, TNS, MIV } = data;
    expect(AF.data).toMatchObject({ Svar: { StatusSokandeinformationKod: expect.anything() as unknown } });
    expect(SO.data).toMatchObject({ ArbetsloshetsersattningLista: expect.any(Object) as unknown });
    expect(TNS.data).toMatchObject({ resultat: 'OK', fordonsinnehav: expect.any(Object) as unknown });
    expect(MIV.data).toMatchObject({ response: { svarCollection: expect.any(Object) as unknown } });
  });

  test('reads CSN’s document and FK’s JSON from base64', () => {
    const decoded = (text: unknown) => Buffer.from(String(text), 'base64');
    withXml(decoded(data.CSN.data['svar']), {}, (parsed) => {
      if ('problem' in parsed) throw new Error(parsed.problem);
      expect(parsed.root.child('GemensamtSvarEkbistand')?.child('Resultat')?.child('ResultatKod')?.text).toBe(
        '0',
      );
    });
    const lefi = JSON.parse(decoded(data.FK.data['lefiJsonSvar']).toString('utf8')) as object;
    expect(lefi).toMatchObject({
      utlamnare: expect.any(Array) as unknown,
      formansinformation: expect.any(Object) as unknown,
    });
  });

  test('reads Skatteverket’s document as the text that it is', () => {
    const document = data.SKV.data['svar'];
    expect(document).toEqual(expect.stringMatching(/^<\?xml /));
    withXml(Buffer.from(String(document)), {}, (parsed) => {
      if ('problem' in parsed) throw new Error(parsed.problem);
      expect(parsed.root.localName).toBe('SvarBeskattningsuppgifterEnligtSFS2008-975');
    });
  });

  test('reads one agency’s error beside the others’ data', async () => {
    const [other] = await ask(theQuestion(world.persona('Siv Vägran')));
    const parts = other['svarsdata'] as Record<AgencyCode, object>;
    expect(parts.SKV).toMatchObject({ error: { kalla: 'BT', felkod: '9071900' } });
    expect(parts.TNS).toMatchObject({ data: { resultat: 'OK' } });
  });

  test('reads the fault of a question that is refused', async () => {
    const refused: unknown = await ask(theQuestion('199001012386')).catch((error: unknown) => error);
    const detail = { hamtaBastjanstInformationFault: { felkod: 'PERSONIDENTITET_OGILTIG' } };
    expect(refused).toMatchObject({ root: { Envelope: { Body: { Fault: { detail } } } } });
  });

  test('pings', async () => {
    const [answered] = await ping({});
    expect(answered).toMatchObject({ AF: { anropad: true }, CSN: { anropad: true }, SO: { anropad: true } });
    expect(answered).not.toHaveProperty('TNS');
  });
});
