import { defineConfig } from 'vitest/config';
import { UnitReporter } from './tools/unit-reporter.ts';

/** Tests of the default model, which is built before them where it is not up to date. */
const DEFAULT_MODEL_TESTS = '{src,workers}/**/default-model.test.ts';
/** Tests of rooms whose modules hold what the page holds: each file begins with fresh modules. */
const STATEFUL_TESTS = '{src/{client,store,ui},tools}/**/*.test.{ts,tsx}';

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
          name: 'page',
          include: [STATEFUL_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['{src,workers}/**/*.test.ts'],
          exclude: [DEFAULT_MODEL_TESTS, STATEFUL_TESTS],
          // Loading the same modules anew for each file took a seventh of the time.
          isolate: false,
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
