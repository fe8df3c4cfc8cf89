/** Words without what a change of layout changes: white space, the width of characters, the shape of marks. */

/** Two stretches of wording are the same to a reader when these are equal. */
export function plainWords(text: string): string {
  const folded = text.normalize('NFKC').replace(invisible, '');
  return unusual.test(folded) ? folded.replace(marks, mark => plain.get(mark) ?? mark) : folded;
}

/** Words on one line: wraps and runs of spaces are one space, and none stands at either end. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Marks that NFKC leaves as they are, by the plain one that stands for them. */
const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.': '。',
    ',': '、',
    '"': "“”‘’「」『』'",
    '(': '〔【［',
    ')': '〕】］',
    '-': '—–−‐‑',
    '·': '•‧・',
  }).flatMap(([one, others]) => [...others].map(other => [other, one] as const)),
);
const unusual = /[。、“”‘’「」『』'〔【［〕】］—–−‐‑•‧・]/u;
const marks = new RegExp(unusual.source, 'gu');
