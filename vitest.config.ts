import { defineConfig } from 'vitest/config';
import { UnitReporter } from './tools/unit-reporter.ts';

/** Tests of the default model, which is built before them where it is not up to date. */
const DEFAULT_MODEL_TESTS = '{src,workers}/**/default-model.test.ts';

export default defineConfig({
  test: {
    globalSetup: './tools/kernel-setup.ts',
    // By default one core stays idle, on two cores half of all.
    maxWorkers: '100%',
    // Commands in processes of their own take their time on a busy machine.
    testTimeout: 60_000,
    tags: [
      {
        name: 'slow',
        description: 'Trains models, starts commands or tries thousands of cases.',
        timeout: 240_000,
      },
    ],
    reporters: ['default', new UnitReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,workers,tools}/**/*.test.{ts,tsx}'],
          exclude: [DEFAULT_MODEL_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'default model',
          include: [DEFAULT_MODEL_TESTS],
          globalSetup: './tools/default-model-setup.ts',
        },
      },
    ],
  },
});
