/** As much of `node:assert/strict` as the suite uses, where there is no Node. */

class AssertionError extends Error {}

export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new AssertionError(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `${shown(actual)} is not ${shown(expected)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  ok(shown(actual) === shown(expected), `${shown(actual)} is not ${shown(expected)}`);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  ok(pattern.test(text), message ?? `${shown(text)} does not match ${pattern}`);
}

export function doesNotMatch(text: string, pattern: RegExp): void {
  ok(!pattern.test(text), `${shown(text)} matches ${pattern}`);
}

export async function rejects(promise: Promise<unknown>, pattern: RegExp): Promise<void> {
  const error = await promise.then(
    () => undefined,
    reason => reason,
  );
  ok(error !== undefined, 'nothing was refused');
  match(String(error), pattern);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

const assert = { ok, equal, deepEqual, match, doesNotMatch, rejects };

// biome-ignore lint/style/noDefaultExport: as the module has it whose place it takes.
export default assert;
