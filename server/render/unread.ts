/** What of a draft with errors is not on the page: told as a problem, and shown where it would stand. */
import { lineIndex } from '../core/lines.js';
import type { Fault } from '../core/model.js';
import type { Problem } from './document.js';
import { type Drafted, type Event, type LooseArticle, type LooseParagraph, say, standard } from './drafted.js';

/** Everything that reading the draft found wrong. */
export function unreadProblems({ model }: Drafted): readonly Problem[] {
  return syntaxFaults(model.faults).map(({ at, message }) => ({ kind: 'unread', at, message }));
}

/** With 〔草案第3行没有写进正文〕 behind the article that began before the words that were left out. */
export function withUnread(drafted: Drafted, events: readonly Event[]): readonly Event[] {
  const lost = syntaxFaults(drafted.model.faults).filter(({ code }) => left.has(code));
  if (lost.length === 0) return events;
  const lines = lineIndex(drafted.text);
  const behind = new Map<LooseArticle | undefined, LooseParagraph[]>();
  const told = new Set<number>();
  for (const { at } of lost) {
    const line = lines.position(at.start).line + 1;
    if (told.has(line)) continue;
    told.add(line);
    const text = say(drafted, `〔草案第${line}行没有写进正文〕`, `〔line ${line} of the draft is not in this text〕`);
    const home = articleBefore(events, at.start);
    behind.set(home, [...(behind.get(home) ?? []), { text: [standard(at, text)], source: at, items: [] }]);
  }
  return events.map(event => {
    const more = event.kind === 'article' ? behind.get(event) : undefined;
    return event.kind === 'article' && more ? { ...event, paragraphs: [...event.paragraphs, ...more] } : event;
  });
}

/** Faults that leave words out; others are read all the same. */
const left: ReadonlySet<string> = new Set(['syntax/unexpected', 'syntax/unknown-heading', 'syntax/out-of-place']);

function syntaxFaults(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(({ code }) => code.startsWith('syntax/'));
}

/** The article that begins last before an offset, else the first. */
function articleBefore(events: readonly Event[], offset: number): LooseArticle | undefined {
  const articles = events.filter((event): event is LooseArticle => event.kind === 'article');
  let best = articles[0];
  for (const article of articles) {
    if (
      article.source.start <= offset &&
      (!best || article.source.start >= best.source.start || best.source.start > offset)
    )
      best = article;
  }
  return best;
}
