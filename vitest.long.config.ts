import { defineConfig } from 'vitest/config';

// What takes minutes: run by hand (`npm run soak`, `npm run fuzz`), never by `npm test`.
export default defineConfig({
  test: {
    include: ['test/long/**/*.long.ts'],
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 1,
    testTimeout: 1_200_000,
    hookTimeout: 60_000,
  },
});
