/** What the sentence of a criterion states word for word → headings: 违反, 凭, 危害, 当. Everything else stays open. */
import type { Span } from '../../../grammar/index.js';
import { scanPin } from '../../../grammar/values/citation.js';
import type { CitationUse } from '../model.js';
import { fold } from '../read/fold.js';
import { sayingOf } from '../reading.js';

/** One heading a line. `source` is the text, `span` the sentence in it. */
export function valuesOf(source: string, span: Span, citations: readonly CitationUse[]): readonly string[] {
  const { text } = fold(source, span.start, span.end);
  const violated = violatedIn(source, span, citations);
  const proofs = proofWords.filter(([, words]) => words.test(text)).map(([name]) => name);
  const harms = harmWords.filter(name => text.includes(name));
  const condition = conditionOf(sayingOf({ text, span: { start: 0, end: text.length } }).text);
  return [
    ...(violated.length > 0 ? [`违反：${violated.join('、')}`] : []),
    ...(proofs.length > 0 ? [`凭：${proofs.join('、')}`] : []),
    ...(harms.length > 0 ? [`危害：${harms.join('、')}`] : []),
    ...(condition === undefined ? [] : [`当：${condition}`]),
  ];
}

/** Citations that 违反 stands directly before. */
function violatedIn(source: string, span: Span, citations: readonly CitationUse[]): readonly string[] {
  const found: string[] = [];
  for (const { at, title } of citations) {
    if (title === undefined || at.start < span.start || at.end > span.end) continue;
    if (!/违反(?:了)?\s*$/u.test(source.slice(span.start, at.start))) continue;
    const written = source.slice(at.start, at.end);
    const close = written.lastIndexOf('》') + 1;
    const place = scanPin(written, close);
    found.push(`《${title}》${place ? written.slice(close, place.end) : ''}`);
  }
  return found;
}

/** Documents of the shipped vocabulary, where the sentence names the document itself. */
const proofWords: readonly (readonly [string, RegExp])[] = [
  ['行政处罚决定', /行政处罚决定/u],
  ['生效刑事判决', /(?:生效|有罪)[^，。；]{0,6}刑事判决|刑事判决[^，。；]{0,8}生效/u],
  ['仲裁裁决', /(?:生效|仲裁)[^，。；]{0,4}裁决/u],
  ['行政裁决', /行政裁决/u],
  ['责令改正决定', /责令(?:限期)?改正[^，。；]{0,4}决定/u],
];

/** The four fields, as the shipped vocabulary and 国办发〔2020〕49号 name them. */
const harmWords = ['身体健康和生命安全', '市场公平竞争秩序和社会正常秩序', '拒不履行法定义务', '拒不履行国防义务'];

const number = '[0-9〇零一二两三四五六七八九十百千万亿.]{1,12}';

/** A sentence that is a threshold from end to end; one that says more is not taken for its half. */
const thresholds: readonly (readonly [RegExp, (groups: Readonly<Record<string, string>>) => string])[] = [
  [
    new RegExp(`^(?:被处以?|受到|处以?)?(?:行政)?罚款(?:金额)?(?<amount>${number}元)以上的?$`, 'u'),
    ({ amount = '' }) => `罚款金额 ${amount}以上`,
  ],
  [
    new RegExp(`^(?:被处以?|受到|处以?)(?<amount>${number}元)以上(?:的)?(?:行政)?罚款的?$`, 'u'),
    ({ amount = '' }) => `罚款金额 ${amount}以上`,
  ],
  [
    new RegExp(`^(?<period>${number}(?:个月|年))内(?:累计)?受到(?<count>${number}次)以上(?:的)?行政处罚的?$`, 'u'),
    ({ period = '', count = '' }) => `${period}内 行政处罚 ${count}以上`,
  ],
];

function conditionOf(sentence: string): string | undefined {
  for (const [pattern, write] of thresholds) {
    const match = pattern.exec(sentence);
    if (match?.groups) return write(match.groups);
  }
  return undefined;
}
