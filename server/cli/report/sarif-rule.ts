/** Checks and norms in SARIF: descriptors of rules with their help, and the articles of norms as a taxonomy. */
import type { ReportingDescriptor, ToolComponent } from 'sarif';
import type { Face } from '../../../grammar/index.js';
import type { Finding, Level } from '../../core/finding.js';
import type { Rule } from '../../core/rule.js';
import { examplesIn, shownExample } from '../../render/checks/examples.js';
import { bulleted, codeAtEnd, codeBlock } from '../../render/checks/markdown.js';
import { levelOf, suppression } from '../../render/checks/sheet.js';
import { sheetTitles } from '../../render/checks/words.js';
import { figureLines } from '../../rules/figures.js';

export const sarifLevels: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** An article of a norm that findings rest on. */
export interface Taxon {
  readonly id: string;
  readonly index: number;
  /** What it says, where the words are at hand. */
  readonly text?: string;
}

/** The articles that a run speaks of, numbered as they come. */
export interface Taxa {
  of(finding: Finding, language: Face): Taxon | undefined;
  readonly all: readonly Taxon[];
}

export function newTaxa(): Taxa {
  const known = new Map<string, Taxon>();
  return {
    of({ norm, related }, language) {
      if (norm === undefined) return undefined;
      const earlier = known.get(norm);
      if (earlier) return earlier;
      const text = related?.find(({ message }) => message[language].startsWith(norm))?.message[language];
      const taxon = { id: norm, index: known.size, ...(text !== undefined && { text }) };
      known.set(norm, taxon);
      return taxon;
    },
    get all() {
      return [...known.values()];
    },
  };
}

/** What points from a rule or a result to an article. */
export function taxonReference({ id, index }: Taxon): {
  id: string;
  index: number;
  toolComponent: { name: string; index: number };
} {
  return { id, index, toolComponent: { name: 'norms', index: 0 } };
}

/** The taxonomy; SARIF has no other place for the law behind a rule. */
export function taxonomyOf(taxa: readonly Taxon[], language: Face): ToolComponent {
  return {
    name: 'norms',
    fullName: language === 'zh' ? '所依据的规定' : 'norms that the findings rest on',
    shortDescription: {
      text: language === 'zh' ? '社会信用方面的规定，逐条' : 'norms of the social-credit system, by article',
    },
    language: tagOf(language),
    isComprehensive: false,
    taxa: taxa.map(({ id, text }) => ({ id, name: id, ...(text !== undefined && { shortDescription: { text } }) })),
  };
}

/** `language` is that of the rule's texts; `rule` is undefined for a code that no check has. */
export function descriptorOf(
  code: string,
  rule: Rule | undefined,
  taxa: readonly Taxon[],
  language: Face,
): ReportingDescriptor {
  if (!rule) return { id: code };
  return {
    id: code,
    name: code.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.summary[language] },
    fullDescription: { text: rule.why[language] },
    help: {
      text: `${rule.summary[language]}\n\n${rule.why[language]}\n\ncreg explain ${code}`,
      markdown: helpOf(rule, taxa, language),
    },
    defaultConfiguration: { level: sarifLevels[rule.level] },
    ...(taxa.length > 0 && {
      relationships: taxa.map(taxon => ({ target: taxonReference(taxon), kinds: ['relevant'] })),
    }),
    properties: { tags: [code.split('/')[0] ?? code], level: rule.level, facts: [...rule.facts] },
  };
}

function helpOf(rule: Rule, taxa: readonly Taxon[], language: Face): string {
  const section = (title: keyof typeof sheetTitles, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`### ${sheetTitles[title][language]}`, ...lines];
  return [
    `**${rule.summary[language]}**`,
    levelOf(rule, language),
    ...section('why', [rule.why[language]]),
    ...section('norms', bulleted(taxa.map(({ id, text }) => text ?? id))),
    ...section('bad', examplesIn(rule.bad, language).map(shownExample).map(codeBlock)),
    ...section('good', examplesIn(rule.good, language).map(shownExample).map(codeBlock)),
    ...section('figures', bulleted(figureLines(rule.code, language))),
    ...section('suppress', bulleted(suppression(rule.code, language).map(codeAtEnd))),
    `\`creg explain ${rule.code}\``,
  ].join('\n\n');
}

export function tagOf(language: Face): string {
  return language === 'zh' ? 'zh-CN' : 'en-US';
}
