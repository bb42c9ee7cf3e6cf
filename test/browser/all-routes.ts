/** One address that somebody can come to. */
export interface PageRoute {
  readonly room: string;
  readonly name: string;
  /** As vue-router writes it: '/anslutningar/:connectionId'. */
  readonly path: string;
  readonly loggedIn: boolean;
}

interface WrittenRoute {
  readonly path: string;
  readonly name?: string;
  readonly meta?: { readonly loggedIn?: boolean };
  readonly children?: readonly WrittenRoute[];
}

const rooms = [
  'portal',
  'connection',
  'register',
  'course',
  'permissions',
  'session',
  'lefi',
  'lefi-connection',
  'finsam',
  'finsam-office',
] as const;

/** Every page of every room, read from the same files as the application reads. */
export async function allRoutes(): Promise<PageRoute[]> {
  const perRoom = rooms.map(async (room) => {
    // The name is put together so that the compiler leaves the pages themselves alone: they are another program's.
    const file = (await import(`../../src/web/${room}/routes.ts`)) as Record<string, readonly WrittenRoute[]>;
    return (file[`${camelCase(room)}Routes`] ?? []).flatMap((route) => flat(route, '', room));
  });
  return (await Promise.all(perRoom)).flat();
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

function flat(route: WrittenRoute, above: string, room: string): PageRoute[] {
  const path = route.path.startsWith('/') ? route.path : `${above.replace(/\/$/, '')}/${route.path}`;
  const below = (route.children ?? []).flatMap((child) => flat(child, path, room));
  if (route.name === undefined) return below;
  return [{ room, name: route.name, path, loggedIn: route.meta?.loggedIn === true }, ...below];
}
