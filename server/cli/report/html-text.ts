/** Text in HTML. */

/** As text, or as the value of an attribute in double quotation marks. */
export function html(text: string): string {
  return text.replace(/[&<>"']/gu, character => entities[character] ?? character);
}

/** Words of which some are marked; `spans` in order, offsets in the text. */
export function marked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let at = 0;
  let out = '';
  for (const { start, end } of spans) {
    // Of spans that overlap the first keeps what both hold.
    if (start < at) continue;
    // Nothing is marked where something is missing: a mark without words points at the place.
    const inside = end > start ? html(text.slice(start, end)) : '<span class="gap">▸</span>';
    out += `${html(text.slice(at, start))}<mark>${inside}</mark>`;
    at = end;
  }
  return out + html(text.slice(at));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
