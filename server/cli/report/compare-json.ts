/**
 * A comparison for programs, version 1: one object. `left` and `right` are the sides; positions are zero-based lines
 * and UTF-16 characters, with offsets beside them, as in the report of `creg lint`; absent members are left out. Words
 * are in the language asked for, `key`, `group` and `standing` in none.
 */
import type { Bilingual, Face, Span } from '../../../grammar/index.js';
import { isSame } from '../../core/compare/compare.js';
import type {
  Cell,
  Comparison,
  CriterionComparison,
  CriterionHead,
  Difference,
  Example,
  ListHead,
  Row,
  Section,
} from '../../core/compare/comparison.js';
import { differencesSaid, groupWords, summaryOf } from '../../core/compare/say.js';
import { lineIndex } from '../../core/lines.js';
import { version } from '../version.js';

export interface CompareJsonOptions {
  readonly language: Face;
  readonly names: { readonly left: string; readonly right: string };
  /** The texts that offsets of either side point into. */
  readonly texts: { readonly left: string; readonly right: string };
}

type SideName = 'left' | 'right';

export function compareJson(comparison: Comparison, { language, names, texts }: CompareJsonOptions): string {
  const lines = { left: lineIndex(texts.left), right: lineIndex(texts.right) };
  const say = (words: Bilingual | undefined) => words?.[language];
  const place = (side: SideName, at: Span | undefined) =>
    at && { range: { start: lines[side].position(at.start), end: lines[side].position(at.end) }, span: { ...at } };
  const side = (name: SideName) => {
    const { label, title, day } = comparison[name];
    return { label: say(label), file: names[name], title, asOf: day };
  };
  const cell = (name: SideName, one: Cell | undefined) =>
    one && { words: say(one.words), wording: one.wording, ...place(name, one.at) };
  const row = (one: Row) => ({
    key: one.key,
    label: say(one.label),
    standing: one.standing,
    left: cell('left', one.left),
    right: cell('right', one.right),
  });
  const section = ({ key, label, note, rows }: Section) => ({
    key,
    label: say(label),
    note: say(note),
    rows: rows.map(row),
  });
  const listHead = (name: SideName, one: ListHead | undefined) =>
    one && { name: say(one.name), title: one.title, ...place(name, one.at) };
  const head = (name: SideName, one: CriterionHead | undefined) =>
    one && {
      name: say(one.name),
      wording: one.wording,
      condition: say(one.condition),
      place: one.place,
      ...place(name, one.at),
    };
  const example = (one: Example | undefined) => one && { facts: one.facts[language], told: say(one.told) };
  const difference = (one: Difference | undefined) =>
    one && { kind: one.kind, witness: example(one.witness), unless: one.unless.map(say) };
  const criterion = (one: CriterionComparison) => ({
    group: one.group,
    label: say(groupWords(one.group, comparison)),
    matchedBy: one.matchedBy,
    renamed: one.renamed || undefined,
    moved: one.moved || undefined,
    reworded: one.reworded || undefined,
    left: head('left', one.left),
    right: head('right', one.right),
    says: differencesSaid(one, comparison).map(say),
    onlyLeft: difference(one.onlyLeft),
    onlyRight: difference(one.onlyRight),
    carries: one.carries.length > 0 ? one.carries.map(row) : undefined,
    clauses: one.clauses?.map(({ cited, name, kind, words, witness, uri, at }) => ({
      cited,
      name: say(name),
      kind,
      words: say(words),
      witness: example(witness),
      uri,
      ...place('right', at),
    })),
  });
  const report = {
    version: 1,
    tool: { name: 'creg', version },
    kind: comparison.kind,
    same: isSame(comparison),
    left: side('left'),
    right: side('right'),
    summary: say(summaryOf(comparison)),
    notes: comparison.notes.map(say),
    byName: comparison.byName.map(say),
    elsewhere: comparison.elsewhere,
    general: comparison.general.map(section),
    lists: comparison.lists.map(list => ({
      kind: list.kind,
      matchedBy: list.matchedBy,
      left: listHead('left', list.left),
      right: listHead('right', list.right),
      criteria: list.criteria.map(criterion),
      sections: list.sections.map(section),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
