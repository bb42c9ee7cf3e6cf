import {
  figuresApi,
  finsamApi,
  type Code,
  type Counts,
  type Economy,
  type Federation,
  type Initiative,
} from './finsam-api.ts';

export async function readFederation(federation: string): Promise<Federation> {
  return await finsamApi.get('/web-api/finsam/federations/{federation}', { path: { federation } });
}

/** Those of one year, or all. */
export async function readInitiatives(federation: string, year?: number): Promise<readonly Initiative[]> {
  const { initiatives } = await finsamApi.get('/web-api/finsam/federations/{federation}/initiatives', {
    path: { federation },
    query: year === undefined ? {} : { year },
  });
  return initiatives;
}

export async function readCodes(): Promise<readonly Code[]> {
  return (await finsamApi.get('/web-api/finsam/codes')).codes;
}

export async function readEconomy(federation: string, year: number): Promise<Economy> {
  return await figuresApi.get('/web-api/finsam-figures/federations/{federation}/years/{year}/economy', {
    path: { federation, year },
  });
}

export async function readCounts(federation: string, year: number): Promise<Counts> {
  return await figuresApi.get('/web-api/finsam-figures/federations/{federation}/years/{year}/counts', {
    path: { federation, year },
  });
}

/** What the start page shows of a year; the economy is told to administrators alone. */
export interface FederationYear {
  readonly federation: Federation;
  readonly initiatives: readonly Initiative[];
  readonly counts: Counts;
  readonly economy: Economy | null;
}

export async function readFederationYear(number: string, year: number): Promise<FederationYear> {
  const [federation, initiatives, counts] = await Promise.all([
    readFederation(number),
    readInitiatives(number, year),
    readCounts(number, year),
  ]);
  const isAdministrator = federation.role === 'federation-administrator';
  return {
    federation,
    initiatives,
    counts,
    economy: isAdministrator ? await readEconomy(number, year) : null,
  };
}
