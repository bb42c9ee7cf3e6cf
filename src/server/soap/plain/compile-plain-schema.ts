import { internalised } from './atom.ts';
import { compileSimpleType } from './compile-simple-type.ts';
import type {
  AttributeDeclaration,
  ElementDeclaration,
  Group,
  Occurs,
  Particle,
  PlainSchema,
  PlainType,
  ValueTest,
} from './plain-schema.ts';
import {
  expanded,
  isElementQualified,
  named,
  placeOf,
  readDefinition,
  type Definition,
  type Place,
} from './schema-definition.ts';
import { anyText, builtInTypes } from './value-tests.ts';

/**
 * Compiles `main` (a key of `files`) with all that it imports and includes. The set is known to compile: what is not
 * understood here becomes `unsure`, never an error and never a guess.
 */
export function compilePlainSchema(files: ReadonlyMap<string, Uint8Array>, main: string): PlainSchema {
  const compiler = new Compiler();
  for (const path of reachable(files, main)) compiler.read(files.get(path) ?? new Uint8Array());
  const declared = new Map<string, ElementDeclaration[]>();
  for (const each of compiler.elements())
    declared.set(each.localName, [...(declared.get(each.localName) ?? []), each]);
  return {
    element: (namespace, localName) =>
      declared.get(localName)?.find((declaration) => declaration.namespace === namespace),
  };
}

/** The paths of all files of the set, `main` first. */
function reachable(files: ReadonlyMap<string, Uint8Array>, main: string): readonly string[] {
  const found = [main];
  for (const path of found) {
    const text = new TextDecoder().decode(files.get(path));
    for (const [, location = ''] of text.matchAll(/schemaLocation="([^"]+)"/g)) {
      const { pathname } = new URL(location, `file:///${path}`);
      if (!found.includes(pathname.slice(1))) found.push(pathname.slice(1));
    }
  }
  return found;
}

const unsure: PlainType = { kind: 'unsure' };
const xsd = 'http://www.w3.org/2001/XMLSchema';

class Compiler {
  readonly #elements = new Map<string, ElementDeclaration>();
  readonly #definitions = new Map<string, { readonly view: Definition; readonly place: Place }>();
  readonly #types = new Map<string, PlainType>();
  #isUnderstood = true;

  /** Those that are global; none when a file is not understood. */
  elements(): ElementDeclaration[] {
    return this.#isUnderstood ? [...this.#elements.values()] : [];
  }

  read(bytes: Uint8Array): void {
    const root = readDefinition(bytes);
    const place = placeOf(root, new TextDecoder().decode(bytes));
    if (!isUnderstood(root)) this.#isUnderstood = false;
    for (const view of root.children) {
      const name = named(place.targetNamespace, view.attributes.get('name') ?? '');
      if (view.localName === 'element') this.#elements.set(name, this.#declaration(view, place, true));
      else if (view.localName.endsWith('Type')) this.#definitions.set(name, { view, place });
    }
  }

  #declaration(view: Definition, place: Place, isGlobal: boolean): ElementDeclaration {
    const isQualified = isGlobal || isElementQualified(view, place);
    let type: PlainType | undefined;
    return {
      namespace: isQualified ? internalised(place.targetNamespace) : '',
      localName: internalised(view.attributes.get('name') ?? ''),
      type: () => (type ??= this.#typeOf(view, place)),
      hasDefault: view.attributes.has('default') || view.attributes.has('fixed'),
    };
  }

  #typeOf(view: Definition, place: Place): PlainType {
    if (!isOrdinary(view)) return unsure;
    const name = view.attributes.get('type');
    if (name !== undefined) return this.#namedType(expanded(name, place));
    const own = view.children.find(({ localName }) => localName.endsWith('Type'));
    return own === undefined ? unsure : this.#compile(own, place);
  }

  #namedType(name: string): PlainType {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const test = builtInTypes.get(name.replace(`{${xsd}}`, ''));
    const definition = this.#definitions.get(name);
    const type =
      definition !== undefined
        ? this.#compile(definition.view, definition.place)
        : test !== undefined && name.startsWith(`{${xsd}}`)
          ? simple(test)
          : unsure;
    this.#types.set(name, type);
    return type;
  }

  #compile(view: Definition, place: Place): PlainType {
    if (view.localName === 'complexType') return this.#complexType(view, place);
    const test = this.#simpleTest(view, place);
    return test === null ? unsure : simple(test);
  }

  #simpleTest(view: Definition, place: Place): ValueTest | null {
    return compileSimpleType(view, (name) => {
      const base = this.#namedType(expanded(name, place));
      return base.kind === 'simple' ? base.test : null;
    });
  }

  #complexType(view: Definition, place: Place): PlainType {
    const parts = view.children.filter(({ localName }) => localName !== 'annotation');
    // Attributes that any name will do for are not told apart here: an element that has some is not certain.
    const known = parts.every(({ localName }) =>
      ['sequence', 'choice', 'attribute', 'anyAttribute'].includes(localName),
    );
    if (!known || view.attributes.has('mixed') || view.attributes.has('abstract')) return unsure;
    const attributes = parts
      .filter(({ localName }) => localName === 'attribute')
      .map((attribute) => this.#attribute(attribute, place));
    const model = parts.find(({ localName }) => localName === 'sequence' || localName === 'choice');
    const group = model === undefined ? null : this.#group(model, place);
    if (group === undefined || attributes.includes(null)) return unsure;
    const content = group === null || group.particles.length === 0 ? null : group;
    return { kind: 'complex', attributes: attributes.filter((each) => each !== null), content };
  }

  #attribute(view: Definition, place: Place): AttributeDeclaration | null {
    const localName = view.attributes.get('name');
    const type = this.#typeOf(view, place);
    if (localName === undefined || type.kind !== 'simple') return null;
    return { localName, isRequired: view.attributes.get('use') === 'required', test: type.test };
  }

  /** Undefined when something in it is not understood. */
  #group(view: Definition, place: Place): Group | undefined {
    const particles = view.children
      .filter(({ localName }) => localName !== 'annotation')
      .map((particle) => this.#particle(particle, place));
    if (particles.includes(undefined)) return undefined;
    return {
      kind: view.localName === 'choice' ? 'choice' : 'sequence',
      particles: particles.filter((each) => each !== undefined),
      ...occursOf(view),
    };
  }

  #particle(view: Definition, place: Place): Particle | undefined {
    switch (view.localName) {
      case 'sequence':
      case 'choice':
        return this.#group(view, place);
      case 'element':
        return { kind: 'element', declaration: this.#elementOf(view, place), ...occursOf(view) };
      case 'any':
        return { kind: 'any', accepts: wildcard(view, place), ...occursOf(view) };
      default:
        return undefined;
    }
  }

  #elementOf(view: Definition, place: Place): ElementDeclaration {
    const reference = view.attributes.get('ref');
    if (reference === undefined) return this.#declaration(view, place, false);
    const name = expanded(reference, place);
    const referred = () => this.#elements.get(name);
    return {
      namespace: internalised(name.slice(1, name.indexOf('}'))),
      localName: internalised(name.slice(name.indexOf('}') + 1)),
      type: () => referred()?.type() ?? unsure,
      get hasDefault() {
        return referred()?.hasDefault ?? true;
      },
    };
  }
}

/** A file that changes what others define is not, nor one where attributes are in a namespace. */
function isUnderstood({ attributes, children }: Definition): boolean {
  const redefines = children.some(({ localName }) => localName === 'redefine');
  return !redefines && attributes.get('attributeFormDefault') !== 'qualified';
}

/** Of an element or attribute: nothing more is asked of it than its type, and its name is as written. */
function isOrdinary({ localName, attributes, children }: Definition): boolean {
  const isSpecial =
    localName === 'attribute'
      ? attributes.has('fixed') || attributes.has('form') || attributes.get('use') === 'prohibited'
      : attributes.has('abstract') || attributes.has('substitutionGroup');
  const known = ['annotation', 'simpleType', 'complexType'];
  return !isSpecial && children.every((child) => known.includes(child.localName));
}

function simple(test: ValueTest): PlainType {
  return { kind: 'simple', test, takesAll: test === anyText };
}

function occursOf({ attributes }: Definition): Occurs {
  const max = attributes.get('maxOccurs') ?? '1';
  return {
    min: Number(attributes.get('minOccurs') ?? '1'),
    max: max === 'unbounded' ? Infinity : Number(max),
  };
}

/** Lists of namespaces, which the contracts do not use, accept nothing. */
function wildcard({ attributes }: Definition, { targetNamespace }: Place): (namespace: string) => boolean {
  const allowed = attributes.get('namespace') ?? '##any';
  if (allowed === '##any') return () => true;
  return allowed === '##other'
    ? (namespace) => namespace !== targetNamespace && namespace !== ''
    : () => false;
}
