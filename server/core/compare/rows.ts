/** Rows of two columns, each with how the one side stands to the other. */
import type { Bilingual, Span } from '../../../grammar/index.js';
import type { Row, Section, SectionKey } from './comparison.js';
import type { Stated } from './side.js';
import { absentWords, sectionLabels } from './words.js';

/** One row, or none where neither side has anything; `absent` is said of the side that has nothing. */
export function row(
  key: string,
  label: Bilingual,
  left: Stated | undefined,
  right: Stated | undefined,
  absent: Bilingual = absentWords.unstated,
): readonly Row[] {
  if (!left && !right) return [];
  return [
    {
      key,
      label,
      absent,
      standing: standingOf(left, right),
      ...(left && { left: left.cell }),
      ...(right && { right: right.cell }),
    },
  ];
}

function standingOf(left: Stated | undefined, right: Stated | undefined): Row['standing'] {
  if (!left) return 'only-right';
  if (!right) return 'only-left';
  if (left.key !== right.key) return 'different';
  return left.cell.wording === right.cell.wording ? 'same' : 'reworded';
}

/** A section, where there is anything in it. */
export function section(key: SectionKey, rows: readonly Row[], note?: Bilingual): readonly Section[] {
  return rows.length === 0 ? [] : [{ key, label: sectionLabels[key], rows, ...(note && { note }) }];
}

/** The same of each of two sides. */
export function both<Side, Found>(
  [left, right]: readonly [Side, Side],
  of: (side: Side) => Found,
): readonly [Found, Found] {
  return [of(left), of(right)];
}

/** Words that are the same in both languages. */
export function plainly(text: string, at?: Span): Stated {
  return { cell: { words: { zh: text, en: text }, ...(at && { at }) }, key: text };
}

/** Several words, whose order tells nothing. */
export function together(words: readonly Bilingual[]): Stated | undefined {
  if (words.length === 0) return undefined;
  const keys = [...new Set(words.map(({ zh }) => zh))].sort();
  return {
    cell: { words: { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') } },
    key: keys.join('\n'),
  };
}
