import type { WireObject } from './answer.ts';

/**
 * The item without the fields at the paths (`a.b`: field b of what stands in field a; a list is gone through). Left out
 * without notice (OpenAPI v9). What a path doesn't find is no fault: many fields are there for some items only.
 */
export function withoutFields(item: WireObject, paths: readonly string[]): WireObject {
  return paths.reduce((left, path) => without(left, path.split('.')), item);
}

function without(item: WireObject, [field = '', ...deeper]: readonly string[]): WireObject {
  if (!(field in item)) return item;
  const { [field]: value, ...others } = item;
  // In its old place: what is withheld changes nothing else.
  return deeper.length === 0 ? others : { ...item, [field]: withoutWithin(value, deeper) };
}

function withoutWithin(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => withoutWithin(each, path));
  return isWireObject(value) ? without(value, path) : value;
}

function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null;
}
