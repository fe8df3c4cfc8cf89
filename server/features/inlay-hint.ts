/**
 * textDocument/inlayHint: behind each criterion and list, whether the standards that bind it admit all that it lists;
 * at the end of a line, which article of the official text begins there.
 */
import type { InlayHint, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Face, overlaps, type Span } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { type Conformity, conformityOf, standardsOn } from '../core/conformity.js';
import { type ListConformity, listConformityOf, type Standing, standingOf } from '../core/list-conformity.js';
import type { Criterion, List, Standard } from '../core/model.js';
import { witnessInWords } from '../core/words/witnesses.js';
import { toSpan } from './convert.js';
import { languageOf } from './language.js';

/** The number that the official text gives to what begins at an offset. */
export interface NumberAt {
  readonly at: number;
  readonly label: string;
}

/** Only criteria in the range are decided: the rest of a long draft costs nothing. */
export function inlayHints(
  document: TextDocument,
  analysis: Analysis,
  range: Range,
  language: Face | 'auto',
  numbers: readonly NumberAt[] = [],
): InlayHint[] {
  const { model, norms, source } = analysis;
  if (model.kind !== 'draft') return [];
  const face = languageOf(analysis, language);
  const wanted = toSpan(document, range);
  const hints: InlayHint[] = [];
  for (const list of model.lists) {
    if (!overlaps(list.span, wanted)) continue;
    const standards = standardsOn(norms, list);
    const isShown = (offset: number): boolean => wanted.start <= offset && offset <= wanted.end;
    const head = endOfHead(source.text, list);
    // Of one criterion everything is said beside it.
    if (isShown(head) && list.criteria.length > 1) {
      for (const each of standards) {
        const whole = toldWhole(listConformityOf(model, norms, list, each), face);
        hints.push({ position: document.positionAt(head), paddingLeft: true, ...whole });
      }
    }
    for (const criterion of list.criteria) {
      const offset = endOfHead(source.text, criterion);
      if (!isShown(offset)) continue;
      for (const { standard, clauses } of standards) {
        const verdicts = clauses.map(clause => conformityOf(model, norms, list, criterion, clause));
        hints.push({ position: document.positionAt(offset), paddingLeft: true, ...told(standard, verdicts, face) });
      }
    }
  }
  return [...hints, ...numberHints(document, numbers, wanted)];
}

/** Nobody types a number; who drafts wants to know it. Of several that begin on one line all are told, in order. */
function numberHints(document: TextDocument, numbers: readonly NumberAt[], { start, end }: Span): InlayHint[] {
  const onLine = new Map<number, string[]>();
  for (const { at, label } of numbers) {
    if (at < start || at > end) continue;
    const { line } = document.positionAt(at);
    onLine.set(line, [...(onLine.get(line) ?? []), label]);
  }
  return [...onLine].map(([line, labels]) => ({
    position: endOfLine(document, line),
    label: labels.join(' · '),
    paddingLeft: true,
  }));
}

function endOfLine(document: TextDocument, line: number): Position {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return { line, character: text.replace(/[\r\n]+$/u, '').length };
}

const signs = { inside: '✓', wider: '✗', undecided: '?' } as const satisfies Record<Standing, string>;

/** One refusal outweighs what is undecided, and that what is admitted. */
function told(
  { number, title }: Standard,
  verdicts: readonly Conformity[],
  face: Face,
): Pick<InlayHint, 'label' | 'tooltip'> {
  const standing = standingOf(verdicts);
  const undecided = standing === 'undecided' ? (face === 'zh' ? ' 未定' : ' undecided') : '';
  const order: readonly Standing[] = ['wider', 'undecided', 'inside'];
  const sorted = order.flatMap(wanted => verdicts.filter(each => standingOf([each]) === wanted));
  return {
    label: `${signs[standing]} ${number ?? title}${undecided}`,
    tooltip: sorted.map(each => inWords(each, face)).join('\n'),
  };
}

/** On the head of a list: how many of its criteria stand how. */
function toldWhole({ standard, counts, words }: ListConformity, face: Face): Pick<InlayHint, 'label' | 'tooltip'> {
  const order: readonly Standing[] = ['wider', 'undecided', 'inside'];
  const parts = order.flatMap(each => (counts[each] > 0 ? [`${signs[each]} ${counts[each]}`] : []));
  return { label: `${parts.join('  ')}  ${standard.number ?? standard.title}`, tooltip: words[face] };
}

function inWords({ verdict, words, witness }: Conformity, face: Face): string {
  const sign = verdict.kind === 'inside' ? '✓' : verdict.kind === 'undecided' ? '?' : '✗';
  // The verdict stands at the end of the case already.
  if (!witness) return `${sign} ${words[face]}`;
  return `${sign} ${face === 'zh' ? '例如：' : 'e.g. '}${witnessInWords(witness, face)}`;
}

/** Behind the name and the other name of a criterion or list, or behind its wording where it has none. */
function endOfHead(text: string, { at, name }: Pick<Criterion | List, 'at' | 'name'>): number {
  const after = name === undefined ? /^["”」』＂]/u : /^[ \t\u3000]*[/／][ \t\u3000]*[^\s"“{｛]+/u;
  return at.end + (after.exec(text.slice(at.end, at.end + 200))?.[0].length ?? 0);
}
