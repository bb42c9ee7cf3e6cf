import { soapFault } from '../../src/server/soap/index.ts';
import type { RefusalReason, SoapAgency } from './agency-simulator.ts';
import { element } from './xml-text.ts';

/**
 * A SOAP fault in the agency's own manner. SKV's and MIV's details are their contracts'; the others publish none,
 * so theirs is ours (urn:samsvar:fel). Codes are ours everywhere, SKV's within the range of its contract.
 */
export function writeRefusal(agency: SoapAgency, reason: RefusalReason, message: string): string {
  const code = reason === 'not-available' ? 'Server' : 'Client';
  return soapFault(code, message, detailFor(agency, reason, message));
}

function detailFor(agency: SoapAgency, reason: RefusalReason, message: string): string {
  switch (agency) {
    case 'SKV':
      return `<skv:Exception xmlns:skv="http://beskattningws.ws.service.bs.zg.rsv.se/">${element('MeddelandeKod', taxMessageCodes[reason])}${element('MeddelandeText', message.slice(0, 300))}${element('Systemversion', 'Samsvar simulator')}</skv:Exception>`;
    case 'MIV':
      return `<miv:SSBTEKSoapException xmlns:miv="http://schema.migrationsverket.se/ssbtek/1/">${element('faultCode', reason)}${element('faultString', message)}</miv:SSBTEKSoapException>`;
    case 'AF':
    case 'CSN':
    case 'SO':
    case 'TNS':
      return `<fel:fel xmlns:fel="urn:samsvar:fel">${element('fel:kod', reason)}${element('fel:text', message)}</fel:fel>`;
  }
}

/** MeddelandeKod: an int from 9071000 to 9071999; what each one means is not published. */
const taxMessageCodes: Readonly<Record<RefusalReason, number>> = {
  'not-understood': 9071001,
  'breaks-contract': 9071002,
  'not-a-person': 9071003,
  'not-available': 9071900,
};
