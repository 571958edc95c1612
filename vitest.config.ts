import { defineConfig } from 'vitest/config';
import { UnitReporter } from './tools/unit-reporter';

export default defineConfig({
  test: {
    include: ['{src,workers,tools}/**/*.test.{ts,tsx}'],
    globalSetup: './tools/unit-global-setup.ts',
    reporters: ['default', new UnitReporter()],
  },
});
