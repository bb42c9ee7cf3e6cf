/** AFLI version 2, everything qualified. */
export const namespace = 'http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2';
