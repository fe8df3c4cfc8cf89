/** One finding on a page: what is wrong, the sentence with the words marked, the case, the norm, the ways out. */
import type { Bilingual, Face, Span } from '../../../grammar/index.js';
import { levelNames } from '../../core/words/levels.js';
import { isToldIn, witnessInWords } from '../../core/words/witnesses.js';
import { inHtml } from '../../render/escape.js';
import { langOf } from '../../render/html-page.js';
import { type CheckedFile, type CheckedFinding, type Place, paragraphAt } from './checked.js';
import { marked } from './html-text.js';

export interface FindingPage {
  readonly file: CheckedFile;
  readonly own: Place;
  readonly find: (uri: string) => Place | undefined;
}

export function findingBlock(finding: CheckedFinding, page: FindingPage): string {
  const { language } = page.file;
  const classes = ['finding', finding.level, ...(finding.suppressed ? ['suppressed'] : [])].join(' ');
  const level = `<span class="level ${finding.level}">${levelNames[finding.level][language]}</span>`;
  const rows = rowsOf(finding, page).map(({ label, content }) => `<dt>${label[language]}</dt><dd>${content}</dd>`);
  return `<article class="${classes}" data-code="${inHtml(finding.code)}" lang="${langOf(language)}">
<h4>${level} ${inHtml(finding.message[language])}</h4>
<p class="where faint">${inHtml(whereOf(finding, page))} · <code>${inHtml(finding.code)}</code></p>
<blockquote>${sentence(page.own.text, finding.at)}</blockquote>
${rows.length > 0 ? `<dl>${rows.join('')}</dl>` : ''}
</article>`;
}

/** The heading under which a finding stands: its article, or the part of the draft. */
export function articleOf({ article, within }: CheckedFinding, language: Face): string {
  return article ?? within?.[language] ?? whole[language];
}

const whole: Bilingual = { zh: '全文', en: 'The whole text' };

function whereOf({ article, item, at }: CheckedFinding, { file, own }: FindingPage): string {
  const { line, character } = own.lines.position(at.start);
  const place = paragraphAt(file, at.start);
  const number = place
    ? { zh: `第 ${place.paragraph + 1} 段`, en: `paragraph ${place.paragraph + 1}` }[file.language]
    : `${file.name}:${line + 1}:${character + 1}`;
  return [`${article ?? ''}${item ?? ''}`, number].filter(part => part !== '').join(' · ');
}

/** The most that is shown before and behind what is marked. */
const most = 120;

/** What is marked, in its line; long lines and long stretches are cut. */
function sentence(text: string, { start, end }: Span): string {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - most);
  const stop = Math.min(end, start + 4 * most);
  const breakAt = text.indexOf('\n', stop);
  const lineEnd = Math.min(breakAt < 0 ? text.length : breakAt, stop + most);
  const words = text.slice(lineStart, lineEnd);
  const before = words.length - words.trimStart().length;
  const shown = words.trim();
  const span = { start: Math.max(0, start - lineStart - before), end: Math.max(0, stop - lineStart - before) };
  return marked(shown, [{ start: Math.min(span.start, shown.length), end: Math.min(span.end, shown.length) }]);
}

interface Row {
  readonly label: Bilingual;
  /** HTML. */
  readonly content: string;
}

function rowsOf(finding: CheckedFinding, { file, own, find }: FindingPage): readonly Row[] {
  const { language } = file;
  const { witness, norm, suppression } = finding;
  const related = (finding.related ?? []).flatMap(({ uri, at, message }): Row[] => {
    const place = uri === undefined || uri === file.uri ? own : find(uri);
    const isNorm = norm !== undefined && message[language].startsWith(norm);
    if (isNorm) return [{ label: labels.norm, content: inHtml(message[language]) }];
    if (!place) return [];
    const line = place.lines.position(at.start).line + 1;
    return [
      {
        label: labels.see,
        content: `${inHtml(message[language])} <span class="faint">${inHtml(place.name)}:${line}</span>`,
      },
    ];
  });
  const isTold = related.some(({ label }) => label === labels.norm);
  const fixes = (finding.fixes ?? []).map(({ title, kind }) => ({
    label: labels.fix,
    content: inHtml(title[language]) + (kind === 'meaning' ? `<span class="faint">${changes[language]}</span>` : ''),
  }));
  const grounds = [suppression?.reason, suppression?.basis, suppression?.approver, suppression?.until];
  return [
    ...(witness && !isToldIn(finding.message, witness, language)
      ? [{ label: labels.case, content: inHtml(witnessInWords(witness, language)) }]
      : []),
    ...(norm !== undefined && !isTold ? [{ label: labels.norm, content: inHtml(norm) }] : []),
    ...related,
    ...fixes,
    ...(suppression
      ? [{ label: labels.reason, content: inHtml(grounds.filter(Boolean).join(' · ') || suppression.by) }]
      : []),
  ];
}

const labels = {
  case: { zh: '例如', en: 'For instance' },
  norm: { zh: '依据', en: 'Norm' },
  see: { zh: '参见', en: 'See' },
  fix: { zh: '改法', en: 'Fix' },
  reason: { zh: '保留的理由', en: 'Kept because' },
} as const satisfies Record<string, Bilingual>;

const changes: Bilingual = { zh: '（会改变意思）', en: ' (changes the meaning)' };
