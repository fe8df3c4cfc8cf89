/** Members of a syntax tree: which of them say something, and which only where it stands or how it is spelled. */
import type { Span } from '../../grammar/index.js';
import { isRecord } from './record.js';

const spelling: ReadonlySet<string> = new Set(['span', 'inner', 'titleSpan', 'wordSpan', 'written', 'style']);

/** Whether a member of a node is part of what the node says. */
export function isContent(key: string, value: unknown): boolean {
  return value !== undefined && !spelling.has(key) && !isSpan(value);
}

/** A place in the text, and no node that has one. */
export function isSpan(value: unknown): value is Span {
  return isRecord(value) && 'start' in value && 'end' in value && !('kind' in value);
}
