/** Whose people may log in with it. A recipient is any organisation that is connected to LEFI Online, and its agent. */
export type OrganisationKind =
  'operator' | 'agency' | 'service-owner' | 'municipality' | 'recipient' | 'finsam';

/** An OpenID provider that tells who a person is, and how surely. */
export interface LoginProvider {
  /** Stands in addresses and in the log. */
  readonly id: string;
  /** What the button says, in Swedish. */
  readonly name: string;
  /** https. */
  readonly issuer: string;
  readonly clientId: string;
  /** PEM, PKCS #8; EC P-256 signs ES256, RSA signs RS256. */
  readonly privateKey: string;
  readonly keyId?: string | undefined;
  /** PEM: whom to trust the provider's certificate from, when it is no public authority. */
  readonly ca?: string | undefined;
  readonly scope: string;
  readonly organisationKinds: readonly OrganisationKind[];
  readonly claims: {
    /** Twelve digits, with or without hyphen. Absent: the provider tells `identity` instead. */
    readonly personnummer?: string | undefined;
    /** What the employer calls her, such as an HSA-id; she links it to herself once. */
    readonly identity?: string | undefined;
    readonly name: string;
    /** Ten or twelve digits. Given: a login that does not tell the organisation is refused. */
    readonly organisationsnummer?: string | undefined;
  };
  /** Values of `acr` that are LoA3 or higher; every other level is refused. */
  readonly acceptedAcr: readonly string[];
  readonly timeoutMs: number;
}
