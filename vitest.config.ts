import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'simulators/**/*.test.ts',
      'demonstration/**/*.test.ts',
      'bench/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['dist/**', 'node_modules/**'],
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    // What a file imports is read once for all files of a worker: it took a third of the time. No file leaves anything behind.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
