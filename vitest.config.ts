import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'simulators/**/*.test.ts',
      'demonstration/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['dist/**', 'node_modules/**'],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
