import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/**
 * Ends the end-to-end tests with one line for people and scripts: "e2e: 23 passed, 0 failed".
 * These count as failures too: a test that passed only on a retry, one that did not run, and an error outside any test.
 */
export default class EndToEndReporter implements Reporter {
  private suite: Suite | undefined;
  private errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError(): void {
    this.errors++;
  }

  onEnd(result: FullResult): void {
    let passed = 0;
    let failed = this.errors;
    let skipped = 0;
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected') passed++;
      else if (outcome === 'skipped' && test.expectedStatus === 'skipped') skipped++;
      else failed++;
    }
    if (result.status !== 'passed' && failed === 0) failed = 1;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`\ne2e: ${passed} passed, ${failed} failed${tail}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
