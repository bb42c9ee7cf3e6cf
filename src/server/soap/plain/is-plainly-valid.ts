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
  return declaration !== undefined && isElement(root, declaration.type(), declaration, schema);
}

function isElement(
  element: PlainElement,
  type: PlainType,
  { hasDefault }: ElementDeclaration,
  schema: PlainSchema,
): boolean {
  switch (type.kind) {
    case 'unsure':
      return false;
    case 'simple':
      return isSimple(element, hasDefault) && (type.takesAll || type.test(element.text));
    case 'complex':
      return isComplex(element, type, schema);
  }
}

function isSimple(element: PlainElement, hasDefault: boolean): boolean {
  if (element.attributeCount > 0 || element.elements.length > 0) return false;
  return !hasDefault || element.hasText;
}

function isComplex(
  element: PlainElement,
  { attributes, content }: PlainType & { kind: 'complex' },
  schema: PlainSchema,
): boolean {
  if (element.hasText || !haveValidValues(element, attributes)) return false;
  const { elements } = element;
  if (content === null) return elements.length === 0 && element.isBare;
  return matchGroup(elements, 0, content, schema) === elements.length;
}

function haveValidValues(element: PlainElement, declared: readonly AttributeDeclaration[]): boolean {
  if (declared.length === 0) return element.attributeCount === 0;
  let found = 0;
  for (const { localName, isRequired, test } of declared) {
    const value = element.attribute(localName);
    if (value === undefined ? isRequired : !test(value)) return false;
    if (value !== undefined) found++;
  }
  return found === element.attributeCount;
}

/** Too few fit. */
const tooFew = -1;
/** An element stood where its name allowed it, with content that is not certain: nothing else can have been meant. */
const doubtful = -2;

// Each takes as many of the elements from `at` on as fit, and gives where it came to, or one of the above: schemas are
// deterministic, so there is no other way to read them.

function matchGroup(
  elements: readonly PlainElement[],
  at: number,
  group: Group,
  schema: PlainSchema,
): number {
  const match = group.kind === 'sequence' ? matchSequence : matchChoice;
  let next = at;
  for (let times = 0; times < group.max; times++) {
    const after = match(elements, next, group.particles, schema);
    if (after === tooFew) return times >= group.min ? next : tooFew;
    if (after === doubtful || after === next) return after;
    next = after;
  }
  return next;
}

function matchSequence(
  elements: readonly PlainElement[],
  at: number,
  particles: readonly Particle[],
  schema: PlainSchema,
): number {
  let next = at;
  for (const particle of particles) {
    next = matchParticle(elements, next, particle, schema);
    if (next < 0) return next;
  }
  return next;
}

function matchChoice(
  elements: readonly PlainElement[],
  at: number,
  particles: readonly Particle[],
  schema: PlainSchema,
): number {
  let mayBeEmpty = false;
  for (const particle of particles) {
    const after = matchParticle(elements, at, particle, schema);
    if (after > at || after === doubtful) return after;
    mayBeEmpty ||= after === at;
  }
  return mayBeEmpty ? at : tooFew;
}

function matchParticle(
  elements: readonly PlainElement[],
  at: number,
  particle: Particle,
  schema: PlainSchema,
): number {
  switch (particle.kind) {
    case 'element':
      return matchDeclared(elements, at, particle, schema);
    case 'any':
      return matchAny(elements, at, particle, schema);
    case 'sequence':
    case 'choice':
      return matchGroup(elements, at, particle, schema);
  }
}

function matchDeclared(
  elements: readonly PlainElement[],
  at: number,
  { declaration, min, max }: ElementParticle & { kind: 'element' },
  schema: PlainSchema,
): number {
  const { localName, namespace } = declaration;
  let next = at;
  while (next < elements.length && next - at < max) {
    const element = elements[next];
    if (element?.localName !== localName || element.namespace !== namespace) break;
    if (!isElement(element, declaration.type(), declaration, schema)) return doubtful;
    next++;
  }
  return next - at >= min ? next : tooFew;
}

function matchAny(
  elements: readonly PlainElement[],
  at: number,
  { accepts, min, max }: ElementParticle & { kind: 'any' },
  schema: PlainSchema,
): number {
  let next = at;
  while (next < elements.length && next - at < max) {
    const element = elements[next];
    if (element === undefined || !accepts(element.namespace)) break;
    const declaration = schema.element(element.namespace, element.localName);
    if (declaration === undefined) break;
    if (!isElement(element, declaration.type(), declaration, schema)) return doubtful;
    next++;
  }
  return next - at >= min ? next : tooFew;
}
