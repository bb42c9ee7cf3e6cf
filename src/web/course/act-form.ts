import type { ConnectionView } from './course-api.ts';

/** Who does the act from a page: the operator, the municipality itself, or an agency. */
export type Side = 'operator' | 'own' | 'agency';

export interface Organisation {
  name: string;
  organisationsnummer: string;
}

export interface Contact {
  name: string;
  telephone: string;
  email: string;
}

/** What has been written in a form, by the field's name in the contract. */
export type Written = Record<string, string | string[] | Organisation | Contact | null>;

export interface Field {
  readonly key: string;
  readonly kind:
    | 'text'
    | 'long-text'
    | 'day'
    | 'organisation'
    | 'contact'
    | 'perhaps-contact'
    | 'certificate'
    | 'certificates'
    | 'choice';
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly { readonly value: string; readonly text: string }[];
}

/** One act as a form: its fields are those that the act demands, and what it leads to is told before it is done. */
export interface ActForm {
  readonly title: string;
  readonly intro: string;
  /** The last part of the operation's address, for each who may. */
  readonly sentTo: Readonly<Partial<Record<Side, string>>>;
  readonly fields: readonly Field[];
  /** What the form begins with. `today` is YYYY-MM-DD. */
  readonly begin: (view: ConnectionView, today: string) => Written;
  readonly consequences: (written: Written, view: ConnectionView, today: string) => readonly string[];
  /** Whether it makes sense now; absent: always while the connection lasts. */
  readonly fits?: (view: ConnectionView) => boolean;
}
