// The one map of rooms and arrows. A room is entered only by its index.ts; `values` is open to all.
// If a line must change, ask first whether the code could be simpler, then change docs/architecture.md in the same commit.

/** What each server room may use, besides `values`. */
const mayUse = {
  endpoints: [
    'relay',
    'lefi',
    'connections',
    'permissions',
    'identities',
    'finsam',
    'follow-up',
    'access-log',
    'parties',
    'portal',
    'files',
    'soap',
  ],
  // What every door asks first; it knows who calls, and records that it refused.
  'endpoints/admission': ['connections', 'identities', 'access-log'],
  // What every door is built on.
  'endpoints/door': [],
  // Which marked questions have been asked; one truth for all processes.
  'endpoints/repeats': ['database'],
  // The pages' door hands the rooms' acts the database that they are done in, and the mandate.
  'endpoints/web-api': [
    'endpoints/door',
    'connections',
    'permissions',
    'identities',
    'access-log',
    'parties',
    'portal',
    'notices',
    'files',
    'follow-up',
    'relay',
    'lefi',
    'finsam',
    'database',
  ],
  // The operator's own door opens the database itself: it must work while no server is running.
  'endpoints/command-line': [
    'connections',
    'permissions',
    'access-log',
    'parties',
    'portal',
    'notices',
    'files',
    'finsam',
    'database',
  ],
  relay: ['base-services', 'connections', 'permissions', 'access-log'],
  'base-services': ['soap'],
  lefi: ['connections', 'permissions', 'access-log', 'notices', 'files', 'database'],
  'follow-up': ['access-log', 'permissions', 'connections', 'parties', 'notices', 'files', 'database'],
  identities: ['connections', 'permissions', 'access-log', 'database'],
  finsam: ['permissions', 'parties', 'access-log', 'notices', 'files', 'database'],
  permissions: ['parties', 'access-log', 'notices', 'database'],
  connections: ['permissions', 'parties', 'access-log', 'notices', 'files', 'database'],
  parties: ['access-log', 'database'],
  'access-log': ['database'],
  portal: ['permissions', 'parties', 'access-log', 'notices', 'files', 'database'],
  notices: ['parties', 'files', 'database'],
  files: ['database'],
  soap: [],
  database: [],
  workers: [],
};

const rooms = Object.keys(mayUse);
const room = (name) => `^src/server/${name}/`;
const roomsWithin = (name) => rooms.filter((other) => other.startsWith(`${name}/`)).map(room);

const arrows = rooms.map((name) => ({
  name: `${name}-uses-only-what-the-map-says`,
  comment: `${name} may use: ${mayUse[name].join(', ') || 'nothing but values'}. See docs/architecture.md.`,
  severity: 'error',
  from: { path: room(name), ...(roomsWithin(name).length > 0 && { pathNot: roomsWithin(name) }) },
  to: {
    path: '^(src|simulators|demonstration)/',
    pathNot: [
      room(name),
      '^src/values/',
      ...mayUse[name].map((other) => `^src/server/${other}/index\\.ts$`),
      '^src/web-contract/',
      '^src/system-contract/index\\.ts$',
    ],
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'admission-is-entered-by-its-door',
      severity: 'error',
      from: { path: '^src/server/', pathNot: '^src/server/endpoints/admission/' },
      to: { path: '^src/server/endpoints/admission/', pathNot: '/admission/index\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or there is a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'values-know-nothing',
      severity: 'error',
      from: { path: '^src/values/' },
      to: { path: '^(src|simulators|demonstration)/', pathNot: '^src/values/' },
    },
    {
      name: 'values-run-in-a-browser',
      severity: 'error',
      from: { path: '^src/values/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-and-contract-stand-alone',
      comment: 'They are published: only each other and values, and nothing that a browser has not.',
      severity: 'error',
      from: { path: '^src/(client|system-contract)/' },
      to: { path: '.', pathNot: '^src/(client/|system-contract/|values/)' },
    },
    {
      name: 'pages-know-web-contract-and-values',
      comment: 'They run in a browser: what they know of the server is what contract/web-api says.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: {
        path: '^(src|simulators|demonstration|test|bench)/',
        pathNot: '^src/(web/|web-contract/|values/)',
      },
    },
    {
      name: 'a-room-of-pages-enters-no-other',
      comment: 'What two rooms share is in src/web/parts.',
      severity: 'error',
      from: {
        path: '^src/web/(portal|connection|course|register|permissions|session|lefi|lefi-connection|finsam|finsam-office)/',
      },
      to: { path: '^src/web/', pathNot: '^src/web/(parts|$1)/' },
    },
    {
      name: 'parts-know-no-room',
      severity: 'error',
      from: { path: '^src/web/parts/' },
      to: { path: '^src/web/', pathNot: '^src/web/parts/' },
    },
    {
      name: 'pages-are-not-for-the-server',
      severity: 'error',
      from: {
        path: '^(src/(server|client|values|system-contract|web-contract)|simulators|demonstration|bench)/',
      },
      to: { path: '^src/web/' },
    },
    {
      name: 'main-enters-rooms-by-their-door',
      severity: 'error',
      from: { path: '^src/server/[^/]+\\.ts$' },
      to: { path: '^src/server/[^/]+/', pathNot: '^src/server/([^/]+/index|endpoints/[^/]+/index)\\.ts$' },
    },
    {
      name: 'src-never-imports-far-sides',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(simulators|demonstration|test|bench)/' },
    },
    {
      name: 'simulators-know-values-and-soap',
      comment: 'The far sides obey the contract; they know nothing of our relay.',
      severity: 'error',
      from: { path: '^simulators/' },
      to: { path: '^(src|demonstration)/', pathNot: '^src/(values/|server/soap/index\\.ts$)' },
    },
    {
      name: 'demonstration-knows-main-and-simulators',
      severity: 'error',
      from: { path: '^demonstration/' },
      to: {
        path: '^src/server/[^/]+/',
        pathNot:
          '^src/server/(soap|endpoints/command-line|connections|permissions|finsam|parties|files|access-log|database)/index\\.ts$',
      },
    },
    {
      name: 'bench-knows-main-simulators-and-doors',
      comment: 'It brings up what it measures; it enters rooms by their door.',
      severity: 'error',
      from: { path: '^bench/' },
      to: {
        path: '^(demonstration/|src/server/[^/]+/)',
        pathNot: '^(src/server/[^/]+/index|demonstration/assure-caseworkers)\\.ts$',
      },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-in-the-server',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.ts$', '^src/web/'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json', '.vue'],
    },
  },
};
