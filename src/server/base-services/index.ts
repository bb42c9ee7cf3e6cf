export type { BaseService } from './base-service.ts';
