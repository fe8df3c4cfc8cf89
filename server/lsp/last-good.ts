/** What a page shows while a line is half typed: the last draft that could be read, and where its places are now. */
import type { Analysis } from '../core/analyze.js';

/** The stretch in which two texts differ: before it places are the same, behind it they are moved. */
export interface Shift {
  /** The first offset that differs. */
  readonly from: number;
  /** Where the texts are alike again: in the older one, and in the newer one. */
  readonly before: number;
  readonly after: number;
}

/** What an edit moved: the texts are the same before and behind one stretch. */
export function shiftBetween(older: string, newer: string): Shift {
  const least = Math.min(older.length, newer.length);
  let from = 0;
  while (from < least && older.charCodeAt(from) === newer.charCodeAt(from)) from++;
  let same = 0;
  while (
    same < least - from &&
    older.charCodeAt(older.length - 1 - same) === newer.charCodeAt(newer.length - 1 - same)
  ) {
    same++;
  }
  return { from, before: older.length - same, after: newer.length - same };
}

/**
 * The draft as it was before the line that is being typed; undefined where it can be shown as it is. It can while it
 * has no more mistakes of form than before: who opens a draft with mistakes sees what can be made of it.
 */
export function lastGood(): (analysis: Analysis) => Analysis | undefined {
  const kept = new Map<string, { readonly shown: Analysis; readonly faults: number }>();
  return analysis => {
    const { uri } = analysis.source;
    const last = kept.get(uri);
    const faults = mistakesOf(analysis);
    if (last && faults > last.faults && isNear(last.shown.source.text, analysis.source.text)) return last.shown;
    kept.set(uri, { shown: analysis, faults });
    return undefined;
  };
}

function mistakesOf({ model }: Analysis): number {
  return model.faults.filter(({ code }) => code.startsWith('syntax/')).length;
}

/** Typed, rather than replaced by another text. */
function isNear(older: string, newer: string): boolean {
  const { from, before, after } = shiftBetween(older, newer);
  return Math.max(before, after) - from < 2000;
}
