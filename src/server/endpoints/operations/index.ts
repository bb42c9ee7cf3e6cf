export { createOperationsDoor, type Readiness, type ReadinessCheck } from './create-operations-door.ts';
export { gaugeLetters } from './gauge-letters.ts';
export { GatheredMetrics } from './gathered-metrics.ts';
export { createMetrics, type Metrics } from './metrics.ts';
