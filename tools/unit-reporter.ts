import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the unit tests with one line for people and scripts: "unit: 41 passed, 0 failed".
 * A file that cannot be loaded and an error outside any test count as failures too.
 */
export class UnitReporter implements Reporter {
  constructor(private readonly name = 'unit') {}

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    let skipped = 0;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
        else skipped++;
      }
    }
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`\n${this.name}: ${passed} passed, ${failed} failed${tail}`);
  }
}
