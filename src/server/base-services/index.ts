export type { BaseServiceConfig } from './base-service-config.ts';
export type { BaseService } from './base-service.ts';
export { createBaseServices } from './create-base-services.ts';
export { readFindings } from './read-findings.ts';
