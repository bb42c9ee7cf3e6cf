import { agencies, type AgencyCode } from '../../values/agency.ts';
import { aKassorna } from './a-kassorna/a-kassorna.ts';
import { defaultFundStatuses } from './a-kassorna/fund-statuses.ts';
import type { AgencyLanguage } from './agency-language.ts';
import { arbetsformedlingen } from './arbetsformedlingen/arbetsformedlingen.ts';
import { defaultBaseServiceConfig, type BaseServiceConfig } from './base-service-config.ts';
import type { BaseService } from './base-service.ts';
import { contractSchema, type MessageSchemaName } from './contract-schemas.ts';
import { createBaseService } from './create-base-service.ts';
import { csn } from './csn/csn.ts';
import { compileLefiSchema } from './forsakringskassan/compile-lefi-schema.ts';
import { forsakringskassan } from './forsakringskassan/forsakringskassan.ts';
import { migrationsverket } from './migrationsverket/migrationsverket.ts';
import { notConnected } from './our-refusals.ts';
import { skatteverket } from './skatteverket/skatteverket.ts';
import { transportstyrelsen } from './transportstyrelsen/transportstyrelsen.ts';

/** One for each agency, in the contract's order. An agency without configuration refuses as OTILLGANGLIG. */
export function createBaseServices(
  config: Readonly<Partial<Record<AgencyCode, BaseServiceConfig>>>,
  { onBug }: { onBug: (bug: unknown) => void },
): readonly BaseService[] {
  return agencies.map((agency) => {
    const own = config[agency];
    return own === undefined ? unconnected(agency) : createBaseService(languageOf(agency, own), own, onBug);
  });
}

function languageOf(agency: AgencyCode, config: BaseServiceConfig): AgencyLanguage {
  const isStrict = config.partCheck !== 'well-formed';
  const schema = (name: MessageSchemaName) => (isStrict ? contractSchema(name) : undefined);
  switch (agency) {
    case 'AF':
      return arbetsformedlingen(schema('af-message.xsd'));
    case 'CSN':
      return csn(schema('csn-message.xsd'));
    case 'FK':
      return forsakringskassan(isStrict ? compileLefiSchema() : undefined);
    case 'SKV':
      return skatteverket(schema('skv-message.xsd'));
    case 'SO':
      return aKassorna(schema('so-message.xsd'), config.fundStatuses ?? defaultFundStatuses);
    case 'TNS':
      return transportstyrelsen(schema('tns-message.xsd'));
    case 'MIV':
      return migrationsverket(schema('miv-message.xsd'));
  }
}

function unconnected(agency: AgencyCode): BaseService {
  return {
    agency,
    deadlineMs: defaultBaseServiceConfig.deadlineMs,
    ask: () => Promise.resolve(notConnected()),
    close: () => Promise.resolve(),
  };
}
