/** What a unit does in economic assistance; no other kind may use the service. */
export type UnitKind = 'investigates-and-decides' | 'contact-centre';

/**
 * A time, in milliseconds since 1970, during which questions may be asked in a name (`handlaggare`): that of a registered
 * caseworker with a signed assurance in force, or of an automated system with an owner in force.
 */
export interface NamedAsker {
  readonly unitKind: UnitKind;
  readonly validFrom: number;
  /** Not included; null: until further notice. */
  readonly validTo: number | null;
}

/** By the identity, as the municipality's case system sends it. */
export type NamedAskers = ReadonlyMap<string, readonly NamedAsker[]>;

/** By the id of the connection. */
export type AskersOfConnections = ReadonlyMap<string, NamedAskers>;
