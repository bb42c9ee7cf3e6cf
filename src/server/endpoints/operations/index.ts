export { createOperationsDoor, type ReadinessCheck } from './create-operations-door.ts';
export { createMetrics, type Metrics } from './metrics.ts';
