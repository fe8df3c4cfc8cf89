/** Names in the other language: what `format --face` and the editor's “switch face” write for them. */
import type { Face } from '../../grammar/index.js';
import type { Names } from './names.js';

/** The other spelling of a visible name, where all that bear the name agree on it. */
export function aliasesOf({ visible }: Names): (name: string, face: Face) => string | undefined {
  return (name, face) => {
    const spellings = new Set<string | undefined>();
    for (const entity of visible.get(name) ?? []) spellings.add(entity.name === name ? entity.alias : entity.name);
    const [only] = spellings;
    return spellings.size === 1 && only !== undefined && faceOf(only) === face ? only : undefined;
  };
}

function faceOf(name: string): Face {
  return /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
}
