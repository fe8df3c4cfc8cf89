/** Values of unknown shape: what a configuration, a baseline or a client sent. */

/** An object with members, and no list of them. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
