/** What the operator adds when it carries out. */
export interface ToCarryOut {
  readonly applicationId: string;
  /** connect: what LEFI knows the connection by. */
  readonly actorId?: string;
  /** connect, supplier: PEM of the certificate that the system asks with. */
  readonly certificate?: string;
}

export interface CarriedOut {
  readonly effectiveAt: number;
  readonly connectionId: string | null;
}
