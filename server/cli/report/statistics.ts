/** Counts by check: how often each spoke, and how often it is right on labelled texts where that was measured. */
import type { Face } from '../../../grammar/index.js';
import type { Level } from '../../core/finding.js';
import type { Rule } from '../../core/rule.js';
import { levelNames } from '../../core/words/levels.js';
import { measured, percent, type Share } from '../../rules/figures.js';
import type { Reporter } from './checked.js';
import { displayWidth } from './display-width.js';

/** One line a check, the most frequent first; checks that are as frequent stand in the order of their codes. */
export function statisticsReporter(rules: readonly Rule[], language: Face): Reporter {
  const counts = new Map<string, Count>();
  return {
    add({ findings }) {
      for (const { code, level, suppressed } of findings) {
        const count = counts.get(code) ?? { levels: new Map(), found: 0, suppressed: 0 };
        counts.set(code, count);
        if (suppressed) count.suppressed++;
        else {
          count.found++;
          count.levels.set(level, (count.levels.get(level) ?? 0) + 1);
        }
      }
      return '';
    },
    finish({ files }) {
      const order = [...counts].sort(([a, { found: m }], [b, { found: n }]) => n - m || (a < b ? -1 : 1));
      const rows = order.map(([code, count]) => rowOf(code, count, rules, language));
      const words = headings[language];
      const sum = order.reduce((total, [, { found }]) => total + found, 0);
      return table([words.columns, ...rows]) + words.sum(sum, order.length, files);
    },
  };
}

interface Count {
  readonly levels: Map<Level, number>;
  found: number;
  suppressed: number;
}

type Row = readonly string[];

function rowOf(code: string, { levels, found, suppressed }: Count, rules: readonly Rule[], language: Face): Row {
  const spoken = (['error', 'warning', 'info', 'hint'] as const).filter(level => levels.has(level));
  const loud = spoken.map(level => levelNames[level][language]).join(language === 'zh' ? '、' : ', ');
  const { precision, recall } = measured(code);
  const summary = rules.find(rule => rule.code === code)?.summary[language] ?? '';
  return [String(found), String(suppressed || '–'), share(precision), share(recall), loud || '–', code, summary];
}

function share(of: Share | undefined): string {
  return of ? percent(of) : '–';
}

/** Columns as wide as their widest cell, numbers to the right. */
function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => displayWidth(row[column] ?? ''))));
  const line = (row: Row): string =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return column < 4 ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

const headings = {
  zh: {
    columns: ['处数', '已有理由', '精确率', '召回率', '级别', '代码', '发现什么'],
    sum: (count: number, codes: number, files: number) =>
      `\n${files} 个文件，${codes} 项检查，共 ${count} 处。精确率和召回率按自编法规和真实法规的标注计算，见 creg explain。\n`,
  },
  en: {
    columns: ['found', 'suppressed', 'precision', 'recall', 'level', 'code', 'what it finds'],
    sum: (count: number, codes: number, files: number) =>
      `\n${count} in all, of ${codes} check${codes === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}. Precision and recall are those on labelled texts: see creg explain.\n`,
  },
} as const;
