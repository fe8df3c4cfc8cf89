/** What a configuration or a baseline has to say instead when files that it names get other names. */
import { type Node, parseTree } from 'jsonc-parser';
import type { Edit } from '../finding.js';
import { folderOf, relativeTo, resolveIn } from './paths.js';

/** Absolute paths with `/`; a folder stands for all that is in it. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** `path` is that of the JSON file. Patterns stay: what they name is not one file. */
export function renamedIn(path: string, text: string, renames: readonly Renamed[]): readonly Edit[] {
  const tree = parseTree(text);
  const edits: Edit[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'string' && typeof node.value === 'string') {
      const name = newName(folderOf(path), node.value, renames);
      if (name !== undefined) {
        edits.push({ span: { start: node.offset, end: node.offset + node.length }, newText: JSON.stringify(name) });
      }
    }
    node.children?.forEach(visit);
  };
  if (tree) visit(tree);
  return edits;
}

function newName(folder: string, name: string, renames: readonly Renamed[]): string | undefined {
  // A word is no path: only what has the form of one is looked at.
  if (name === '' || /[*?[\]!]/u.test(name) || !/[./]/u.test(name)) return undefined;
  const whole = resolveIn(folder, name);
  for (const { from, to } of renames) {
    if (whole === from) return relativeTo(folder, to);
    if (whole.startsWith(`${from}/`)) return relativeTo(folder, `${to}${whole.slice(from.length)}`);
  }
  return undefined;
}
