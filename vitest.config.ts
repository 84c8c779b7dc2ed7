import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // The preview's page runs in a browser, and main.ts in processes of its own, where nobody counts.
    coverage: { include: ['src/**/*.ts', 'commands/**'], exclude: ['src/adapters/web/page/**'] },
  },
});
