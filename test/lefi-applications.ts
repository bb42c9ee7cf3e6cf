import type { WrittenApplication } from '../src/server/connections/index.ts';

/** A complete application to LEFI Online as an authority writes it; whoever applies is the contact. */
export function anApplicationToLefi(wish: {
  readonly organisation: { readonly name: string; readonly organisationsnummer: string };
  readonly recipientKind?: WrittenApplication['recipientKind'];
  readonly managers?: WrittenApplication['managers'];
  readonly more?: Partial<WrittenApplication>;
}): WrittenApplication {
  const { name, organisationsnummer } = wish.organisation;
  const managers = wish.managers ?? [];
  return {
    organisation: { name, organisationsnummer },
    recipientKind: wish.recipientKind ?? 'authority',
    part: '',
    interfaces: { web: managers.length > 0, system: managers.length === 0 },
    economicAssistance: { isFor: false, whyNotSsbtek: '' },
    grounds: [{ text: '1 § förordningen (2099:1) om exempel', purpose: 'Handläggning av exempelärenden' }],
    contact: { name: 'Anna Authoritet', telephone: '060-18 70 00', email: 'anna@exempel.example' },
    contactPersonnummer: '',
    technicalContact: null,
    managers,
    supplier: null,
    certificateName: managers.length === 0 ? 'Exempelmyndigheten' : '',
    ...wish.more,
  };
}
