import type { Agency, May, Version } from './portal-api.ts';

interface Said {
  /** On the button. */
  readonly text: string;
  /** Before it is done: exactly what will happen. */
  readonly says: string;
  readonly asksFor?: 'note' | 'from';
  readonly noteLabel?: string;
}

export type VersionDeed = Said &
  (
    | { readonly kind: 'assure' | 'send-back' | 'publish' | 'withdraw' }
    | { readonly kind: 'approve' | 'refuse'; readonly agency: Agency }
  );

/** What whoever looks is offered; the server examines it anew, four eyes included. */
export function whatMayBeDone(version: Version, may: May): readonly VersionDeed[] {
  const { state } = version;
  if (state === 'draft') return [...assuring(version, may), ...approving(version, may)];
  if (state === 'ready') return [...publishing(publish, may), ...(may.assure ? [sendBack] : [])];
  if (state === 'published' || state === 'planned') return publishing(withdraw(state), may);
  return [];
}

function publishing(deed: VersionDeed, may: May): readonly VersionDeed[] {
  return may.publish ? [deed] : [];
}

function assuring({ missing }: Version, may: May): readonly VersionDeed[] {
  if (!may.assure) return [];
  return missing.some(({ kind }) => kind !== 'approval') ? [assure, sendBack] : [sendBack];
}

function approving({ missing }: Version, { approveFor }: May): readonly VersionDeed[] {
  return approveFor
    .filter((agency) => missing.some((one) => one.agency === agency))
    .flatMap((agency) => [approve(agency), refuse(agency)]);
}

const assure: VersionDeed = {
  kind: 'assure',
  text: 'Kvalitetssäkra',
  says: 'Du intygar för din organisation att innehållet stämmer. Den som har skrivit det, eller kvalitetssäkrat det för den andra parten, kan inte göra det.',
};

const sendBack: VersionDeed = {
  kind: 'send-back',
  text: 'Skicka tillbaka',
  says: 'Versionen kan inte publiceras. En ny version måste skrivas.',
  asksFor: 'note',
  noteLabel: 'Vad behöver ändras?',
};

const publish: VersionDeed = {
  kind: 'publish',
  text: 'Publicera',
  says: 'Alla kan läsa versionen från den tidpunkten, och den ersätter den tidigare.',
  asksFor: 'from',
};

function withdraw(state: 'published' | 'planned'): VersionDeed {
  return {
    kind: 'withdraw',
    text: state === 'planned' ? 'Avbryt publiceringen' : 'Ta bort från portalen',
    says:
      state === 'planned'
        ? 'Versionen publiceras inte. Den som gäller nu gäller vidare.'
        : 'Ingen kan längre läsa innehållet. Det sparas bland versionerna.',
    asksFor: 'note',
    noteLabel: 'Varför?',
  };
}

function approve(agency: Agency): VersionDeed {
  return { kind: 'approve', agency, text: 'Godkänn', says: 'Du godkänner innehållet för din myndighet.' };
}

function refuse(agency: Agency): VersionDeed {
  return {
    kind: 'refuse',
    agency,
    text: 'Godkänn inte',
    says: 'Versionen går tillbaka till den som skrev den. En ny version måste skrivas.',
    asksFor: 'note',
    noteLabel: 'Vad behöver ändras?',
  };
}
