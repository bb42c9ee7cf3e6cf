import type { RecipientKind } from './profile.ts';

/** For what purpose a kind of recipient may be told on medium, by which law, and whether the person must have consented. */
interface Purpose {
  readonly recipientKind: RecipientKind;
  readonly purpose: string;
  /** As Försäkringskassan's page on agreements had it; not held against the statute of today. */
  readonly law: string;
  readonly requiresConsent: boolean;
}

/** An insurer has these and no others. The law's words of a ground are kept with the ground: they move. */
const insurersPurposes: readonly Purpose[] = [
  insurers('samordning', '110 kap. 39 § samt 114 kap. 9 och 24 §§ socialförsäkringsbalken', false),
  insurers('riskbedömning', '114 kap. 24 § socialförsäkringsbalken', true),
  insurers('pensionsprognos', '114 kap. 25 § socialförsäkringsbalken', true),
  insurers('skadereglering', '114 kap. 26 § socialförsäkringsbalken', true),
];

function insurers(purpose: string, law: string, requiresConsent: boolean): Purpose {
  return { recipientKind: 'insurer', purpose, law, requiresConsent };
}

/** What is wrong with a ground for such a recipient, in Swedish; null: nothing. */
export function purposeMistake(
  recipientKind: RecipientKind,
  { purpose, requiresConsent }: { readonly purpose: string; readonly requiresConsent: boolean },
): string | null {
  if (recipientKind !== 'insurer') return null;
  const known = insurersPurposes.find((one) => one.purpose === purpose);
  if (known === undefined) {
    const purposes = insurersPurposes.map((one) => one.purpose).join(', ');
    return `Ändamålet för en försäkringsgivare är ett av ${purposes}.`;
  }
  return known.requiresConsent && !requiresConsent
    ? `Lagen kräver den enskildes samtycke för ${purpose} (${known.law}).`
    : null;
}
