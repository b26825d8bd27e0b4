/** Tests that tell one story in steps: what needs a step that failed is skipped, so that the first failure stands alone. */
import { beforeEach, onTestFailed } from 'vitest';

export function inSteps(): void {
  let broken = false;
  beforeEach((context) => {
    context.skip(broken, 'an earlier step failed');
    onTestFailed(() => {
      broken = true;
    });
  });
}
