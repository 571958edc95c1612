import { defineConfig } from 'vitest/config';
import { UnitReporter } from './tools/unit-reporter.ts';

export default defineConfig({
  test: {
    include: ['{src,workers,tools}/**/*.test.{ts,tsx}'],
    globalSetup: './tools/unit-global-setup.ts',
    // The slowest tests build models; a busy machine needs the time.
    testTimeout: 60_000,
    reporters: ['default', new UnitReporter()],
  },
});
