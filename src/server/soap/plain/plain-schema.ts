/** A schema set in a form that values can be held against quickly. What it cannot express is `unsure`. */
export interface PlainSchema {
  /** The global element of that name, if there is one. */
  element(namespace: string, localName: string): ElementDeclaration | undefined;
}

export interface ElementDeclaration {
  readonly namespace: string;
  readonly localName: string;
  /** Looked up when first asked for: types may contain themselves. */
  readonly type: () => PlainType;
  /** An empty element then means something else than an empty value. */
  readonly hasDefault: boolean;
}

/** Whether a value is certainly valid; false also when that is not known. */
export type ValueTest = (value: string) => boolean;

export type PlainType =
  | {
      readonly kind: 'simple';
      readonly test: ValueTest;
      /** Any text will do: xsd:string. */
      readonly takesAll: boolean;
    }
  | {
      readonly kind: 'complex';
      readonly attributes: readonly AttributeDeclaration[];
      /** Null: empty, not even white space. */
      readonly content: Group | null;
    }
  /** Something in its definition is not expressed here: nothing is ever certainly valid. */
  | { readonly kind: 'unsure' };

export interface AttributeDeclaration {
  readonly localName: string;
  readonly isRequired: boolean;
  readonly test: ValueTest;
}

export interface Occurs {
  readonly min: number;
  readonly max: number;
}

export interface Group extends Occurs {
  readonly kind: 'sequence' | 'choice';
  readonly particles: readonly Particle[];
}

export type Particle = Group | ElementParticle;

export type ElementParticle =
  | ({ readonly kind: 'element'; readonly declaration: ElementDeclaration } & Occurs)
  /** Any element of a namespace that is accepted: certain only when it is declared in the set. */
  | ({ readonly kind: 'any'; readonly accepts: (namespace: string) => boolean } & Occurs);
