import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // The preview's page runs in a browser, main.ts and the build in processes of their own, where nobody counts.
    coverage: { include: ['src/**/*.ts', 'commands/**'], exclude: ['src/adapters/web/page/**', 'src/build/**'] },
  },
});
