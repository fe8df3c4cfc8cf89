/** The table of an amendment as a value: 现行条文, 修改后条文, 说明. Writers read it and nothing else. */
import type { Face } from '../../../grammar/index.js';
import type { Piece } from '../compare/marked-words.js';

/** A paragraph of a cell; `changed` of a piece: the other column does not have these words. */
export interface Line {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'subitem' | 'row';
  /** `第五条`, `（三）`, `第二章`; numbers follow from what was put in and taken out, and are not compared. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** The other column has no such line: its number is new, or gone, with it. */
  readonly alone?: true;
}

export interface ChangeRow {
  readonly kind: 'title' | 'heading' | 'changed' | 'added' | 'deleted' | 'moved';
  readonly before?: readonly Line[];
  readonly after?: readonly Line[];
  /** Whole sentences: what was done, and what it changes in who is listed and what follows. */
  readonly notes: readonly string[];
}

export interface ChangeTable {
  readonly language: Face;
  readonly title: string;
  readonly heads: readonly [before: string, after: string, notes: string];
  /** How much was changed, and how to read the marks. */
  readonly summary: readonly string[];
  readonly legend: string;
  /** In the order of the new text; what was deleted stands where it stood. */
  readonly rows: readonly ChangeRow[];
  /** Articles that stayed as they were, and those that only have another number. */
  readonly rest: readonly string[];
}
