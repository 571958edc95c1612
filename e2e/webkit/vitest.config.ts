import { defineConfig } from 'vitest/config';
import { UnitReporter } from '../../tools/unit-reporter.ts';

export default defineConfig({
  test: {
    include: ['e2e/webkit/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    reporters: ['default', new UnitReporter('webkit')],
  },
});
