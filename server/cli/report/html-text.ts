/** Text in HTML. */
import { inHtml } from '../../render/escape.js';

/** Words of which some are marked; `spans` in order, offsets in the text. */
export function marked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let at = 0;
  let out = '';
  for (const { start, end } of spans) {
    // Of spans that overlap the first keeps what both hold.
    if (start < at) continue;
    // Nothing is marked where something is missing: a mark without words points at the place.
    const inside = end > start ? inHtml(text.slice(start, end)) : '<span class="gap">▸</span>';
    out += `${inHtml(text.slice(at, start))}<mark>${inside}</mark>`;
    at = end;
  }
  return out + inHtml(text.slice(at));
}
