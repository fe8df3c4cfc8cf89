/** The table of an amendment as Markdown: `~~deleted~~`, `**added**`. */

import { inMarkdown } from '../markdown.js';
import type { ChangeRow, ChangeTable, Line } from './change-table.js';

export function changesToMarkdown({ title, heads, summary, legend, rows, rest, language }: ChangeTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row: ChangeRow) =>
    line([cellOf(row.before, '~~', language), cellOf(row.after, '**', language), row.notes.map(escaped).join('<br>')]),
  );
  const blocks = [
    `# ${escaped(title)}`,
    ...summary.map(escaped),
    [line(heads.map(escaped)), line(heads.map(() => '---')), ...body].join('\n'),
    ...[...rest, legend].map(escaped),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function cellOf(lines: readonly Line[] | undefined, mark: '~~' | '**', language: ChangeTable['language']): string {
  return (lines ?? [])
    .map(({ kind, label, pieces, alone }) => {
      const isItem = kind === 'item' || kind === 'subitem';
      const gap = label === '' || (isItem && language === 'zh') ? '' : language === 'zh' ? '　' : ' ';
      // Two marks beside one another are no marks.
      if (alone) return marked(`${escaped(label)}${gap}${pieces.map(({ text }) => escaped(text)).join('')}`, mark);
      const words = pieces.map(({ text, changed }) => (changed ? marked(escaped(text), mark) : escaped(text)));
      return `${escaped(label)}${gap}${words.join('')}`;
    })
    .join('<br>');
}

/** A mark beside a space is no mark. */
function marked(text: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${words}${mark}${after}`;
}

/** As the words of a cell, which may hold no border of cells and no line. */
function escaped(text: string): string {
  return inMarkdown(text).replaceAll(/[|~]/gu, '\\$&').replaceAll('\n', ' ');
}
