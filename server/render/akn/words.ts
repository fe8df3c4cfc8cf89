/** Words of the document → words and references of Akoma Ntoso. */
import type { Passage, Run } from '../document.js';
import { type Element, element, mixed, type Node } from '../xml.js';
import type { Sources } from './sources.js';

export interface Marking {
  readonly sources: Sources;
  /** Of references, by the id of the piece that they stand in. */
  readonly counts: Map<string, number>;
}

/** A paragraph of words at the piece with this id. */
export function wordsOf(marking: Marking, passage: Passage, at: string): readonly Node[] {
  return passage.flatMap(run => runOf(marking, run, at));
}

export function blockOf(marking: Marking, passage: Passage, at: string): Element {
  return mixed('p', ...wordsOf(marking, passage, at));
}

function runOf(marking: Marking, run: Run, at: string): readonly Node[] {
  const { text, mark, cites } = run;
  if (mark === 'gap' || mark === 'unresolved') return [element('placeholder', { originalText: text }, text)];
  if (cites !== undefined) return [element('ref', { eId: nextId(marking, at), href: `#${cites}` }, text)];
  return text
    .split(/(《[^《》]+》)/u)
    .filter(part => part !== '')
    .map(part => {
      const title = /^《(.+)》$/u.exec(part)?.[1];
      if (title === undefined) return part;
      const { id, href } = marking.sources.of(title);
      return element('ref', { eId: nextId(marking, at), href, refersTo: `#${id}` }, part);
    });
}

function nextId({ counts }: Marking, at: string): string {
  const number = (counts.get(at) ?? 0) + 1;
  counts.set(at, number);
  return `${at}__ref_${number}`;
}
