import type { Refused } from '../../values/outcome.ts';

/** What makes an agency's answer impossible to pass on, in the words that the caller reads. */
export type InvalidAnswer =
  | 'svaret är inte välformad XML'
  | 'svaret är inte giltig JSON'
  | 'svaret innehåller en dokumenttypsdeklaration'
  | 'svaret är för stort'
  | 'svaret har fel innehållstyp'
  | 'svaret har fel rotelement eller namnrymd'
  | 'svaret följer inte schemat'
  | 'svaret gäller en annan fråga'
  | 'svaret säger inte vem det gäller';

/** `broken` names element and rule in our own words, never the agency's. */
export function invalidAnswer(
  why: InvalidAnswer,
  broken?: { readonly element?: string; readonly rule: string },
): Refused {
  const rule = broken === undefined ? '' : ` ${broken.element ?? 'Ett element'}: ${broken.rule}`;
  return refusedByUs('SVAR_OGILTIGT', `Bastjänstens svar kan inte förmedlas: ${why}.${rule}`);
}

export function notConnected(): Refused {
  return refusedByUs('OTILLGANGLIG', 'Bastjänsten är inte ansluten till förmedlingstjänsten.');
}

export function unreachable(): Refused {
  return refusedByUs('OTILLGANGLIG', 'Bastjänsten kunde inte nås eller bröt förbindelsen.');
}

export function resting(): Refused {
  return refusedByUs(
    'OTILLGANGLIG',
    'Bastjänsten tillfrågas tillfälligt inte, eftersom den inte har svarat på de senaste frågorna.',
  );
}

export function internalError(): Refused {
  return refusedByUs('INTERNT_FEL', 'Ett internt fel inträffade när bastjänsten tillfrågades.');
}

/** The agency answered with an HTTP status and nothing that its contract knows. */
export function refusedWithStatus(status: number): Refused {
  return {
    kind: 'refused',
    source: 'BT',
    code: `HTTP-${status}`,
    messages: [`Bastjänsten svarade med HTTP-status ${status} utan svar enligt kontraktet.`],
  };
}

function refusedByUs(code: string, message: string): Refused {
  return { kind: 'refused', source: 'SSBT', code, messages: [message] };
}
