/** Words in HTML, as text or as the value of an attribute in quotation marks of either kind. */

/** Marks of HTML become entities; nothing else changes. */
export function inHtml(words: string): string {
  return words.replace(/[&<>"']/gu, character => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
