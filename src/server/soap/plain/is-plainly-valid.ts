import type { PlainElement } from './plain-element.ts';
import type {
  AttributeDeclaration,
  ElementDeclaration,
  ElementParticle,
  Group,
  Particle,
  PlainSchema,
  PlainType,
} from './plain-schema.ts';

/**
 * Whether a document is certainly valid against a schema set. False says nothing: the general validator decides then,
 * and says what is wrong.
 */
export function isPlainlyValid(root: PlainElement, schema: PlainSchema): boolean {
  const declaration = schema.element(root.namespace, root.localName);
  return declaration !== undefined && new PlainValidation(schema).accepts(root, declaration);
}

class PlainValidation {
  readonly #schema: PlainSchema;
  /** An element stood where its name allowed it, with content that is not certain: nothing else can have been meant. */
  #hasDoubt = false;

  constructor(schema: PlainSchema) {
    this.#schema = schema;
  }

  accepts(root: PlainElement, declaration: ElementDeclaration): boolean {
    return this.#isElement(root, declaration) && !this.#hasDoubt;
  }

  #isElement(element: PlainElement, { type: typeOf, hasDefault }: ElementDeclaration): boolean {
    const type = typeOf();
    switch (type.kind) {
      case 'unsure':
        return false;
      case 'simple':
        return isSimple(element, hasDefault) && type.test(element.text);
      case 'complex':
        return this.#isComplex(element, type);
    }
  }

  #isComplex(element: PlainElement, { attributes, content }: PlainType & { kind: 'complex' }): boolean {
    if (element.hasText || !haveValidValues(element, attributes)) return false;
    const { elements } = element;
    if (content === null) return elements.length === 0 && !element.hasBlanks;
    return this.#matchGroup(elements, 0, content) === elements.length;
  }

  /**
   * Takes as many of the elements from `at` on as fit: schemas are deterministic, so there is no other way to read them.
   * Where it came to; -1 when too few fit.
   */
  #matchGroup(elements: readonly PlainElement[], at: number, group: Group): number {
    let next = at;
    for (let times = 0; times < group.max; times++) {
      const after =
        group.kind === 'sequence'
          ? this.#sequence(elements, next, group.particles)
          : this.#choice(elements, next, group.particles);
      if (after === -1) return times >= group.min ? next : -1;
      if (after === next) return next;
      next = after;
    }
    return next;
  }

  #sequence(elements: readonly PlainElement[], at: number, particles: readonly Particle[]): number {
    let next = at;
    for (const particle of particles) {
      next = this.#matchParticle(elements, next, particle);
      if (next === -1) return -1;
    }
    return next;
  }

  #choice(elements: readonly PlainElement[], at: number, particles: readonly Particle[]): number {
    let mayBeEmpty = false;
    for (const particle of particles) {
      const after = this.#matchParticle(elements, at, particle);
      if (after > at) return after;
      mayBeEmpty ||= after === at;
    }
    return mayBeEmpty ? at : -1;
  }

  #matchParticle(elements: readonly PlainElement[], at: number, particle: Particle): number {
    return particle.kind === 'element' || particle.kind === 'any'
      ? this.#matchElements(elements, at, particle)
      : this.#matchGroup(elements, at, particle);
  }

  #matchElements(elements: readonly PlainElement[], at: number, particle: ElementParticle): number {
    const { min, max } = particle;
    let next = at;
    while (next - at < max) {
      const element = elements[next];
      const declaration = element === undefined ? undefined : this.#declarationOf(element, particle);
      if (element === undefined || declaration === undefined) break;
      if (!this.#isElement(element, declaration)) this.#hasDoubt = true;
      if (this.#hasDoubt) return -1;
      next++;
    }
    return next - at >= min ? next : -1;
  }

  #declarationOf(
    { namespace, localName }: PlainElement,
    particle: ElementParticle,
  ): ElementDeclaration | undefined {
    if (particle.kind === 'any')
      return particle.accepts(namespace) ? this.#schema.element(namespace, localName) : undefined;
    const { declaration } = particle;
    return declaration.localName === localName && declaration.namespace === namespace
      ? declaration
      : undefined;
  }
}

function isSimple(element: PlainElement, hasDefault: boolean): boolean {
  if (element.attributeCount > 0 || element.elements.length > 0) return false;
  return !hasDefault || element.hasText;
}

function haveValidValues(element: PlainElement, declared: readonly AttributeDeclaration[]): boolean {
  let found = 0;
  for (const { localName, isRequired, test } of declared) {
    const value = element.attribute(localName);
    if (value === undefined ? isRequired : !test(value)) return false;
    if (value !== undefined) found++;
  }
  return found === element.attributeCount;
}
