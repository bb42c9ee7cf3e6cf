export { allHandlers } from './all-handlers.ts';
export type { PortalSettings } from './portal-handlers.ts';
export { createWebApiDoor } from './create-web-api-door.ts';
export { visitorOf } from './visitor-of.ts';
export { servePages } from './serve-pages.ts';
export type { ApplicationParts } from './application-parts.ts';
