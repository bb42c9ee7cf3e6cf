import { escapeXml, soapEnvelope } from '../../src/server/soap/index.ts';
import type { Period } from '../../src/values/period.ts';
import type { SoapAgency } from './agency-simulator.ts';

/** A question as an agency's contract has it; for tests. */
export interface Written {
  readonly person: string;
  readonly period: Period;
  readonly caseReference?: string;
  readonly caseworker?: string;
  readonly purpose?: string;
  readonly correlationId?: string;
}

export function writtenQuestion(agency: SoapAgency, written: Written): string {
  return soapEnvelope(payloads[agency]({ ...ordinary, ...written }));
}

const ordinary = {
  caseReference: 'ARENDE-1',
  caseworker: 'handlaggare-1',
  purpose: 'Ekonomiskt bistånd',
  correlationId: 'korrelation-1',
};

type Complete = Required<Written>;

const payloads: Readonly<Record<SoapAgency, (written: Complete) => string>> = {
  AF: ({ person, period, caseReference, caseworker, purpose }) =>
    `<a:FragaMeddelande xmlns:a="http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2"><a:Fraga><a:OrganisationsnummerForIngivare>162120002411</a:OrganisationsnummerForIngivare><a:NamnPaIngivare>Påhittade kommun</a:NamnPaIngivare><a:KontonamnForHandlaggare>${escapeXml(caseworker)}</a:KontonamnForHandlaggare><a:Referensnummer>${escapeXml(caseReference)}</a:Referensnummer><a:From>${period.from}</a:From><a:Tom>${period.to}</a:Tom><a:SyfteMedFraga>${escapeXml(purpose)}</a:SyfteMedFraga><a:LagParagraf>11 kap. 11 a § SoL</a:LagParagraf><a:IdentitetsbeteckningFysiskPerson>${person}</a:IdentitetsbeteckningFysiskPerson></a:Fraga></a:FragaMeddelande>`,
  CSN: ({ person, period, caseReference, caseworker }) =>
    `<k:SBNUppgEkBistandBegar xmlns:k="http://schema.csn.se/v4.0/kommunfraga" xmlns:s="http://www.sambruk.se/SBNyttomeddelanden"><s:SchemaVersion>4.0</s:SchemaVersion><s:BegarData><s:Kommun>212000-2411</s:Kommun><s:AppNamn>Prov</s:AppNamn><s:AppVersion>10</s:AppVersion></s:BegarData><s:HandlaggareId>${escapeXml(caseworker)}</s:HandlaggareId><s:ArendeId>${escapeXml(caseReference)}</s:ArendeId><s:HushallsId>H1</s:HushallsId><s:FromDatum>${period.from.replaceAll('-', '')}</s:FromDatum><s:TomDatum>${period.to.replaceAll('-', '')}</s:TomDatum><s:Hushallsmedlemmar><s:Hushallsmedlem><s:HushallsMedlemsIdSekel>${person.slice(0, 2)}</s:HushallsMedlemsIdSekel><s:HushallsMedlemsId>${person.slice(2)}</s:HushallsMedlemsId></s:Hushallsmedlem></s:Hushallsmedlemmar></k:SBNUppgEkBistandBegar>`,
  SKV: ({ person, caseReference, caseworker, purpose }) =>
    `<b:BeskattningsuppgifterRequest xmlns:b="http://beskattningws.ws.service.bs.zg.rsv.se/"><forfragan>${escapeXml(`<?xml version="1.0" encoding="UTF-8"?><ForfraganBeskattningsuppgifter xmlns="urn:samsvar:skatteverket:forfragan:1"><Ingivare><Organisationsnummer>162120002411</Organisationsnummer><Namn>Påhittade kommun</Namn><Handlaggare>${escapeXml(caseworker)}</Handlaggare></Ingivare><Referensnummer>${escapeXml(caseReference)}</Referensnummer><Syfte>${escapeXml(purpose)}</Syfte><LagParagraf>11 kap. 11 a § SoL</LagParagraf><IdentitetsbeteckningFysiskPerson>${person}</IdentitetsbeteckningFysiskPerson></ForfraganBeskattningsuppgifter>`)}</forfragan></b:BeskattningsuppgifterRequest>`,
  SO: ({ person, period, caseReference, caseworker, purpose }) =>
    `<u:GetUnemploymentBenefitPaymentRequest xmlns:u="http://INT014.UBPService.Schemas"><u:OrganisationsnummerIngivare>162120002411</u:OrganisationsnummerIngivare><u:NamnIngivare>Påhittade kommun</u:NamnIngivare><u:KontonamnHandlaggare>${escapeXml(caseworker)}</u:KontonamnHandlaggare><u:Referensnummer>${escapeXml(caseReference)}</u:Referensnummer><u:From>${period.from}</u:From><u:Tom>${period.to}</u:Tom><u:Syfte>${escapeXml(purpose)}</u:Syfte><u:Paragraf>11 kap. 11 a § SoL</u:Paragraf><u:IdentificationNumber>${person}</u:IdentificationNumber></u:GetUnemploymentBenefitPaymentRequest>`,
  TNS: ({ person }) =>
    `<h:HamtaUppgifter xmlns:h="http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1" xmlns:p="http://schema.transportstyrelsen.se/ssbtek/person/1"><h:identifikation><p:sekel>${person.slice(0, 2)}</p:sekel><p:personnummer>${person.slice(2)}</p:personnummer></h:identifikation></h:HamtaUppgifter>`,
  MIV: ({ person, caseworker, correlationId }) =>
    `<m:findByPersonnummer xmlns:m="http://schema.migrationsverket.se/ssbtek/1/"><query><korrelationsid>${escapeXml(correlationId)}</korrelationsid><personnummer>${person}</personnummer><ingivare><handlaggare>${escapeXml(caseworker)}</handlaggare></ingivare></query></m:findByPersonnummer>`,
};
