/** One element, read from the document when asked. */
export interface ElementView {
  /** Empty when the element is in no namespace. */
  readonly namespace: string;
  readonly localName: string;
  readonly line: number;
  /** All text below the element. */
  readonly text: string;
  children(): readonly ElementView[];
  /** The first child of that local name, in any namespace. */
  child(localName: string): ElementView | undefined;
  attribute(localName: string): string | undefined;
  /** Namespace declarations are no attributes. */
  readonly attributeCount: number;
}
