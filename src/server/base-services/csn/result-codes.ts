/** ResultatKod (CSN Kommunfråga 4.0). Some are an error of the whole, some say which system is down. */
export const allWell = '0';

/** "Post finns inte": with it, or with 0 and Status "Ej träff", CSN has nothing. */
export const notFound = '-2';

/** Wrong identity format, broken in-parameters, wrong dates, wrong schema version, no system answers. */
export const errors: ReadonlySet<string> = new Set(['-1004', '-1005', '-1006', '-1007', '-1103']);

export const systemsDown: ReadonlyMap<string, readonly string[]> = new Map([
  ['-1101', ['CSN:hemutrustningslan']],
  ['-1102', ['CSN:studiemedel', 'CSN:studiehjalp']],
  ['-1104', ['CSN:omstallningsstudiestod']],
]);
