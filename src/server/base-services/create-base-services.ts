import { agencies, type AgencyCode } from '../../values/agency.ts';
import { aKassorna } from './a-kassorna/a-kassorna.ts';
import { defaultFundStatuses } from './a-kassorna/fund-statuses.ts';
import type { AgencyLanguage } from './agency-language.ts';
import { arbetsformedlingen } from './arbetsformedlingen/arbetsformedlingen.ts';
import { defaultBaseServiceConfig, type BaseServiceConfig } from './base-service-config.ts';
import type { BaseService } from './base-service.ts';
import { contractSchema } from './contract-schemas.ts';
import { createBaseService } from './create-base-service.ts';
import { csn } from './csn/csn.ts';
import { compileLefiSchema } from './forsakringskassan/compile-lefi-schema.ts';
import { forsakringskassan } from './forsakringskassan/forsakringskassan.ts';
import { migrationsverket } from './migrationsverket/migrationsverket.ts';
import { notConnected } from './our-refusals.ts';
import { skatteverket } from './skatteverket/skatteverket.ts';
import type { XmlSchema } from '../soap/index.ts';
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
  const schema = schemaFor(agency, config);
  switch (agency) {
    case 'AF':
      return arbetsformedlingen(schema);
    case 'CSN':
      return csn(schema);
    case 'FK':
      return forsakringskassan(isStrict(config) ? compileLefiSchema() : undefined);
    case 'SKV':
      return skatteverket(schema);
    case 'SO':
      return aKassorna(schema, config.fundStatuses ?? defaultFundStatuses);
    case 'TNS':
      return transportstyrelsen(schema);
    case 'MIV':
      return migrationsverket(schema);
  }
}

function schemaFor(agency: AgencyCode, config: BaseServiceConfig): XmlSchema | undefined {
  return isStrict(config) ? contractSchema(agency) : undefined;
}

function isStrict({ partCheck }: BaseServiceConfig): boolean {
  return partCheck !== 'well-formed';
}

function unconnected(agency: AgencyCode): BaseService {
  return {
    agency,
    deadlineMs: defaultBaseServiceConfig.deadlineMs,
    ask: () => Promise.resolve(notConnected()),
    close: () => Promise.resolve(),
  };
}
