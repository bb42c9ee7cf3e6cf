import { readFileSync } from 'node:fs';
import { agencies, type AgencyCode } from '../values/agency.ts';
import type { BaseServiceConfig } from './base-services/index.ts';
import type { ClientTlsConfig, Config } from './config.ts';
import type { LoginProvider, SessionLimits } from './identities/index.ts';
import type { LefiSettings } from './lefi/index.ts';
import { knownLegalGrounds, type ExaminationLimits } from './relay/index.ts';

/** The part of the configuration that the base services take, with certificates read. */
export function baseServiceConfigs(config: Config): Partial<Record<AgencyCode, BaseServiceConfig>> {
  const configured: Partial<Record<AgencyCode, BaseServiceConfig>> = {};
  for (const agency of agencies) {
    const given = config.agencies[agency];
    if (given === undefined) continue;
    const { tls, testUrl, fundStatuses, ...rest } = given;
    configured[agency] = {
      ...rest,
      ...(testUrl === undefined ? {} : { testUrl }),
      ...(fundStatuses === undefined ? {} : { fundStatuses }),
      ...(tls === undefined ? {} : { tls: readTls(tls) }),
    };
  }
  return configured;
}

export function registerConfigs({ registers: { FK, PM } }: Config): LefiSettings['registers'] {
  return { FK: { ...FK, tls: readTls(FK.tls) }, PM: { ...PM, tls: readTls(PM.tls) } };
}

/** How people log in, with keys read. */
export function loginProviders({ webApi }: Config): LoginProvider[] {
  return (webApi?.login.providers ?? []).map(({ key, ca, ...rest }) => ({
    ...rest,
    privateKey: readFileSync(key, 'utf8'),
    ...(ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') }),
  }));
}

export function sessionLimits({ webApi }: Config): SessionLimits {
  const { idleMinutes, absoluteHours } = webApi?.login ?? { idleMinutes: 15, absoluteHours: 8 };
  return { idleMs: idleMinutes * 60_000, absoluteMs: absoluteHours * 3_600_000 };
}

export function relayLimits({ relay }: Config): ExaminationLimits {
  const { csnMonthsBack, csnMonthsAhead, csnReferenceLength, lefiPeriodYears, additionalLegalGrounds } =
    relay;
  const { contactCentrePurposes } = relay;
  return {
    csnMonthsBack,
    csnMonthsAhead,
    csnReferenceLength,
    lefiVersions: ['v9'],
    lefiPeriodYears,
    legalGrounds: [...knownLegalGrounds, ...additionalLegalGrounds],
    contactCentrePurposes,
  };
}

export function readTls({ ca, certificate, key }: ClientTlsConfig) {
  return {
    ca: readFileSync(ca, 'utf8'),
    ...(certificate === undefined ? {} : { certificate: readFileSync(certificate, 'utf8') }),
    ...(key === undefined ? {} : { key: readFileSync(key, 'utf8') }),
  };
}
