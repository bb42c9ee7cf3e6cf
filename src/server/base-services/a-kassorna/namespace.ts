/** Unemployment Benefit Payment Service, everything qualified. */
export const namespace = 'http://INT014.UBPService.Schemas';
