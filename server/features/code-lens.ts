/**
 * textDocument/codeLens: above each list how its criteria stand under the standards that bind it and how its cases
 * come out, above each case what it came to. Titles alone, so that every client shows them; a client that has the
 * commands of the extension gets something to click.
 */
import type { CodeLens, Command } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';
import { type CaseResult, runCases } from '../core/cases/cases.js';
import { comesTo } from '../core/cases/clause-words.js';
import type { Neighbours } from '../core/cases/neighbours.js';
import { standardsOn } from '../core/conformity.js';
import { listConformityOf } from '../core/list-conformity.js';
import type { List } from '../core/model.js';
import { toRange } from './convert.js';
import { languageOf, say } from './language.js';

export function codeLenses(
  document: TextDocument,
  analysis: Analysis,
  neighbours: Neighbours,
  { language, commands }: { readonly language: Face | 'auto'; readonly commands: boolean },
): CodeLens[] {
  const { model } = analysis;
  if (model.kind !== 'draft') return [];
  const face = languageOf(analysis, language);
  const results = runCases(model, neighbours);
  const lens = (at: { start: number; end: number }, title: string, command = ''): CodeLens => ({
    range: toRange(document, at),
    command: { title, command: commands ? command : '', arguments: [document.uri] } satisfies Command,
  });
  return [
    ...model.lists.flatMap(list => [
      ...verdicts(analysis, list, face).map(title => lens(list.at, title)),
      ...casesOn(list, results, model.uri, face).map(title => lens(list.at, title, 'creg.runCases')),
      ...(commands ? [lens(list.at, say(face)({ zh: '与……比较', en: 'compare with…' }), 'creg.compareWith')] : []),
    ]),
    ...results.map(result => lens(result.case.at, outcome(result, face), 'creg.runCases')),
  ];
}

/** `✓ 3  ✗ 1  ? 2  国办发〔2020〕49号` */
function verdicts({ model, norms }: Analysis, list: List, face: Face): readonly string[] {
  if (list.criteria.length === 0) return [];
  return standardsOn(norms, list).map(each => {
    const { counts } = listConformityOf(model, norms, list, each);
    const told = [
      [counts.inside, '✓'],
      [counts.wider, '✗'],
      [counts.undecided, say(face)({ zh: '? 未定', en: '? undecided' })],
    ].flatMap(([count, sign]) => (count === 0 ? [] : [`${sign} ${count}`]));
    return `${told.join('  ')}  ${each.standard.number ?? each.standard.title}`;
  });
}

function casesOn({ at }: List, results: readonly CaseResult[], uri: string, face: Face): readonly string[] {
  const own = results.filter(({ run }) => run?.file.uri === uri && run.list.at.start === at.start);
  if (own.length === 0) return [];
  const failed = own.filter(({ standing }) => standing === 'failed').length;
  const t = say(face);
  return failed === 0
    ? [t({ zh: `${own.length} 个案例都符合预期`, en: `all ${own.length} cases as expected` })]
    : [
        t({
          zh: `${own.length} 个案例，${failed} 个不符合预期`,
          en: `${failed} of ${own.length} cases not as expected`,
        }),
      ];
}

function outcome({ standing, run }: CaseResult, face: Face): string {
  if (!run) return say(face)({ zh: '? 没有这个名单', en: '? there is no such list' });
  const found = comesTo(run)[face];
  return `${{ passed: '✓', failed: '✗', none: '→', lost: '?' }[standing]} ${found}`;
}
