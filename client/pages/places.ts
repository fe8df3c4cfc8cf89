/** Places of the draft on the page: every piece of the official text says from which offsets it was made. */

/** The smallest piece made from what stands at an offset. */
export function pieceAt(page: ParentNode, offset: number): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const piece of page.querySelectorAll<HTMLElement>('[data-start]:not(.note)')) {
    const { start, end } = placeOf(piece);
    if (start <= offset && offset <= end && end - start <= least) {
      found = piece;
      least = end - start;
    }
  }
  return found;
}

export function placeOf({ dataset }: HTMLElement): { readonly start: number; readonly end: number } {
  return { start: Number(dataset.start), end: Number(dataset.end) };
}

/** The paragraph, heading or table that a piece stands in. */
export function blockOf(piece: HTMLElement): HTMLElement {
  return piece.closest<HTMLElement>('p, h1, h2, h3, table') ?? piece;
}

/** Words that stand on the page as they stand in the draft, letter by letter. */
export function isVerbatim(run: HTMLElement): boolean {
  const { start, end } = placeOf(run);
  const [only] = run.childNodes;
  return run.childNodes.length === 1 && only instanceof Text && only.data.length === end - start;
}

/** The offset in the draft under the pointer. */
export function offsetUnder(run: HTMLElement, x: number, y: number): number {
  const { start } = placeOf(run);
  const caret = isVerbatim(run) ? document.caretRangeFromPoint?.(x, y) : undefined;
  return caret && run.contains(caret.startContainer) ? start + caret.startOffset : start;
}
