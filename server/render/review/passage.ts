/** The words that a finding is about, inside as much of their clause as a row of a table can hold. */
import type { Span } from '../../../grammar/index.js';

/** Words of the text with those complained of in the middle. */
export interface Passage {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** How many characters are shown before, of and behind the words. */
const most = { before: 50, quote: 160, after: 70 } as const;

/** `clause`: the stretch around it; of what stands in none, its line. */
export function passageAround(text: string, clause: Span | undefined, { start, end }: Span): Passage {
  const { start: from, end: to } = clause ?? lineAround(text, start);
  const before = oneLine(text.slice(Math.min(from, start), start)).trimStart();
  const quote = oneLine(text.slice(start, end));
  const after = oneLine(text.slice(end, Math.max(to, end)));
  return {
    before: before.length > most.before ? `…${before.slice(-most.before)}` : before,
    quote: quote.length > most.quote ? `${quote.slice(0, most.quote - 20)}…${quote.slice(-20)}` : quote,
    after: after.length > most.after ? `${after.slice(0, most.after)}…` : after,
  };
}

function lineAround(text: string, at: number): Span {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const end = text.slice(at).search(/[\r\n]/u);
  return { start, end: end < 0 ? text.length : at + end };
}

/** A break between two Han characters is no space; elsewhere it is one. */
function oneLine(text: string): string {
  return text.replace(/(?<=[\p{sc=Han}，。；：、])\s*[\r\n]\s*(?=\p{sc=Han})/gu, '').replace(/\s+/gu, ' ');
}
