/** textDocument/inlayHint: behind each criterion, whether the standards that bind the draft admit all that it lists. */
import type { InlayHint, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Face, overlaps } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { type Conformity, conformityOf } from '../core/conformity.js';
import type { Criterion, List, Standard } from '../core/model.js';
import { type BindingClause, inForce, type Norms } from '../core/norms.js';
import { witnessInWords } from '../core/witness-words.js';
import { toSpan } from './convert.js';
import { languageOf } from './language.js';

/** Only criteria in the range are decided: the rest of a long draft costs nothing. */
export function inlayHints(
  document: TextDocument,
  analysis: Analysis,
  range: Range,
  language: Face | 'auto',
): InlayHint[] {
  const { model, norms, source } = analysis;
  if (model.kind !== 'draft') return [];
  const face = languageOf(analysis, language);
  const wanted = toSpan(document, range);
  const hints: InlayHint[] = [];
  for (const list of model.lists) {
    if (!overlaps(list.span, wanted)) continue;
    for (const criterion of list.criteria) {
      const offset = endOfHead(source.text, criterion);
      if (offset < wanted.start || offset > wanted.end) continue;
      for (const { standard, clauses } of clausesFor(norms, list)) {
        const verdicts = clauses.map(clause => conformityOf(model, norms, list, criterion, clause));
        hints.push({ position: document.positionAt(offset), paddingLeft: true, ...told(standard, verdicts, face) });
      }
    }
  }
  return hints;
}

/** Of each standard that binds a list of the kind, the clauses that say who may be listed. */
function clausesFor(
  { standards, asOf }: Norms,
  { kind }: List,
): readonly { readonly standard: Standard; readonly clauses: readonly BindingClause[] }[] {
  return standards.flatMap(standard => {
    if (!standard.binds.includes(kind)) return [];
    const asking = standard.requirements.filter(
      each => (each.onlyIf || each.neverIf) && each.checked !== 'unread' && inForce(each, asOf),
    );
    return asking.length > 0 ? [{ standard, clauses: asking.map(requirement => ({ standard, requirement })) }] : [];
  });
}

/** One refusal outweighs what is undecided, and that what is admitted. */
function told(
  { number, title }: Standard,
  verdicts: readonly Conformity[],
  face: Face,
): Pick<InlayHint, 'label' | 'tooltip'> {
  const refused = verdicts.filter(({ verdict: { kind } }) => kind === 'wider' || kind === 'disjoint');
  const open = verdicts.filter(({ verdict: { kind } }) => kind === 'undecided');
  const name = number ?? title;
  const undecided = face === 'zh' ? '未定' : 'undecided';
  const label = refused.length > 0 ? `✗ ${name}` : open.length > 0 ? `? ${name} ${undecided}` : `✓ ${name}`;
  const rest = verdicts.filter(each => !refused.includes(each) && !open.includes(each));
  return { label, tooltip: [...refused, ...open, ...rest].map(each => inWords(each, face)).join('\n') };
}

function inWords({ verdict, words, witness }: Conformity, face: Face): string {
  const sign = verdict.kind === 'inside' ? '✓' : verdict.kind === 'undecided' ? '?' : '✗';
  // The verdict stands at the end of the case already.
  if (!witness) return `${sign} ${words[face]}`;
  return `${sign} ${face === 'zh' ? '例如：' : 'e.g. '}${witnessInWords(witness, face)}`;
}

/** Behind the name and the other name of a criterion, or behind its wording where it has none. */
function endOfHead(text: string, { at, name }: Criterion): number {
  const after = name === undefined ? /^["”」』＂]/u : /^[ \t\u3000]*[/／][ \t\u3000]*[^\s"“{｛]+/u;
  return at.end + (after.exec(text.slice(at.end, at.end + 200))?.[0].length ?? 0);
}
