/**
 * Existing text → draft: its articles word for word, its lists as blocks, and what it states word for word as values.
 * What it does not state is left open. The answer is not laid out yet: `format` does that.
 */
import { type Article, isLeaf, type Part, type StatuteFile } from '../../../grammar/index.js';
import type { Day, Model } from '../model.js';
import { proseArticle, proseParagraphs } from './articles.js';
import { effectArticle, headerOf } from './header.js';
import { isLed, type ListSource, listArticle, listHead } from './list.js';
import { type Plan, planLists } from './plan.js';
import { withoutInnerLists } from './points.js';
import { block, comment, quote } from './write.js';

/**
 * The draft of a text that was read as `statute` and `model`. Total: any text gives a draft. With `today` given, the
 * draft of a text that is in force already is judged by the law of today, as the text is.
 */
export function importText(statute: StatuteFile, model: Model, today?: Day): string {
  const { text } = statute;
  const pieces: readonly Piece[] = [...piecesOf(text, statute.parts)].map(piece =>
    piece.article ? { ...piece, article: withoutInnerLists(text, piece.article) } : piece,
  );
  const articles = pieces.flatMap(({ article }) => article ?? []);
  const plans = planLists(articles, model);
  const [regulation] = model.regulations;
  const header = regulation ? headerOf(statute, model, regulation, today) : [];
  const notes = statute.header.map(({ span }) => comment(`原文题注：${text.slice(span.start, span.end)}`));

  const body: string[] = [];
  let inside:
    | { readonly from: ListSource; readonly plan: Plan; readonly lines: string[]; readonly prose: string[] }
    | undefined;
  const effect = regulation ? effectArticle(statute, regulation, today) : [];
  const firstAnnex = pieces.findIndex(({ isAnnex }) => isAnnex === true);
  let at = -1;
  for (const [i, piece] of pieces.entries()) {
    if (i === firstAnnex) body.push(...effect);
    if (piece.article) {
      at++;
      const plan = plans.find(each => each.first === at);
      if (plan) inside = { from: sourceOf(text, model, plan, articles), plan, lines: [], prose: [] };
    }
    const prose = piece.article ? proseArticle(text, piece.article) : piece.lines;
    (inside ? inside.prose : body).push('', ...prose);
    inside?.lines.push('', ...(piece.article ? listArticle(inside.from, piece.article) : prose));
    if (inside && at === inside.plan.last) {
      const { head, values } = listHead(inside.from);
      // Where no paragraph names whom it lists, there is no block to make: what would stand in one is prose.
      const lists = inside.lines.some(line => line.startsWith('情形 '));
      body.push(...(lists ? ['', ...block(head, [...values, ...inside.lines])] : inside.prose));
      inside = undefined;
    }
  }
  if (firstAnnex < 0) body.push(...effect);
  const title = quote(regulation?.title.text ?? '');
  return `${block(`法规 ${title}`, [...header, ...notes, ...body]).join('\n')}\n`;
}

function sourceOf(text: string, model: Model, { list, first, last }: Plan, articles: readonly Article[]): ListSource {
  const paragraphs = articles.slice(first, last + 1).flatMap(article => article.paragraphs);
  const led = paragraphs.filter(paragraph => isLed({ text, model, list }, paragraph));
  return { text, model, list, grouped: led.length > 1 };
}

// --- in the order of the text -----------------------------------------------------------------------------------

/** An article, or lines that stand between articles. */
type Piece =
  | { readonly article: Article; readonly isAnnex?: never }
  | { readonly article?: never; readonly isAnnex?: boolean; readonly lines: readonly string[] };

function* piecesOf(text: string, parts: readonly Part[]): Iterable<Piece> {
  for (const part of parts) {
    if (isLeaf(part)) {
      const words = text.slice(part.span.start, part.span.end);
      if (part.kind === 'signature') yield { lines: [comment(`原文落款：${words}`)] };
      if (part.kind === 'table') yield { lines: [`条 ${quote(words)}`] };
      continue;
    }
    switch (part.kind) {
      case 'Division': {
        const name = ` ${quote(text.slice(part.heading?.span.start ?? 0, part.heading?.span.end ?? 0))}`;
        const marker = part.marker ? text.slice(part.marker.span.start, part.marker.span.end) : '';
        if (part.level === 'part') yield { lines: [comment(`原文${marker}`)] };
        yield { lines: [`${part.level === 'section' ? '节' : '章'}${name}`] };
        yield* piecesOf(text, part.parts);
        break;
      }
      case 'Article':
        yield { article: part };
        break;
      case 'Paragraph': {
        const lines = proseParagraphs(text, [part]);
        if (lines.length > 0) yield { lines: block('条', lines) };
        break;
      }
      case 'Annex': {
        const name = ` ${quote(text.slice(part.heading?.span.start ?? 0, part.heading?.span.end ?? 0))}`;
        yield { lines: [comment(`原文${part.label}`), `附件${name}`], isAnnex: true };
        for (const piece of piecesOf(text, part.parts))
          yield piece.article ? { lines: proseArticle(text, piece.article) } : piece;
        break;
      }
      default:
        break;
    }
  }
}
