export { allHandlers, type HandlerParts } from './all-handlers.ts';
export type { PortalSettings } from './portal-handlers.ts';
export { createWebApiDoor, type WebApiParts } from './create-web-api-door.ts';
export { visitorOf } from './visitor-of.ts';
export { servePages } from './serve-pages.ts';
export type { ApplicationParts } from './application-parts.ts';
