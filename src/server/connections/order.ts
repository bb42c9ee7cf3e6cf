/**
 * What a municipality orders its connection with: the fields of Anslutningsavtal kommun 1.0, bilaga 1, in its order, and
 * before them the decision that it must have made first. Half-filled while it is written: an empty text is a field that has
 * not been filled in. `readOrder` tells what is missing or wrong.
 */
export interface Order {
  /** The municipality's decision to commission SKR to manage the service for it (Anslutning, before step 1). */
  readonly decision: {
    /** YYYY-MM-DD. */
    readonly date: string;
    /** The municipality's own reference (diarienummer). */
    readonly reference: string;
    readonly document: DocumentId | null;
  };
  /** 1. Beställare. */
  readonly municipality: Organisation;
  /** The board that the council has charged with economic assistance; may be another than socialnämnden (Avtal 3.1). */
  readonly board: string;
  /** The units that investigate and decide economic assistance; only they may use the service. */
  readonly units: readonly string[];
  /** 2a. */
  readonly agreementContact: Contact;
  /** Whether whoever drafts the order is that contact, and so gets the permission when access is opened. */
  readonly applicantIsAgreementContact: boolean;
  /** 2b; null: the one for agreement and administration is used. */
  readonly technicalContact: Contact | null;
  /** 3. Name that will stand in the signing certificate. */
  readonly signingCertificateName: string;
  /** A certificate or a request for one (PKCS#10), PEM; may be left until the connection is entered in the register. */
  readonly certificateOrRequest: string;
  /** 4. The municipality's supplier, if any. */
  readonly supplier: Organisation | null;
  /** 5. */
  readonly confirmations: Confirmations;
  /** 6. Signed by login, place, date and name stand in the signature itself and are empty here. */
  readonly signature: {
    readonly kind: 'login' | 'paper';
    readonly place: string;
    /** YYYY-MM-DD. */
    readonly date: string;
    readonly printedName: string;
  };
  /** Bifogas: fullmakt samt behörighetshandling (Beskrivning 9.2.6). */
  readonly enclosures: {
    readonly powerOfAttorney: DocumentId | null;
    readonly proofOfAuthority: DocumentId | null;
    /** The printed form, signed on paper. */
    readonly signedForm: DocumentId | null;
  };
}

/** Id of a stored document. */
type DocumentId = string;

export interface Organisation {
  readonly name: string;
  /** As written; ten or twelve digits. */
  readonly organisationsnummer: string;
}

export interface Contact {
  readonly name: string;
  /** With area code. */
  readonly telephone: string;
  readonly email: string;
}

interface Confirmations {
  /** Has read and approves the agreement, and it is registered in the municipality's diary. */
  readonly agreementAndRegistered: boolean;
  /** Commissions the operator as processor; the processor agreement is part of it, instructions stand in Beskrivning. */
  readonly processor: boolean;
  /** Has read all agreement documents and approves them by signing. */
  readonly terms: boolean;
}

export const emptyOrder: Order = {
  decision: { date: '', reference: '', document: null },
  municipality: { name: '', organisationsnummer: '' },
  board: '',
  units: [''],
  agreementContact: { name: '', telephone: '', email: '' },
  applicantIsAgreementContact: false,
  technicalContact: null,
  signingCertificateName: '',
  certificateOrRequest: '',
  supplier: null,
  confirmations: { agreementAndRegistered: false, processor: false, terms: false },
  signature: { kind: 'login', place: '', date: '', printedName: '' },
  enclosures: { powerOfAttorney: null, proofOfAuthority: null, signedForm: null },
};
