/**
 * Real regulations from a public repository, which are not copied here: where the faults stand, by offset. The texts are
 * read from a checkout of that repository; each is known by the hash of what is left when its layout is taken away.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Label, LabelledText } from './labels.js';

const file = 'test/benchmark/public/labels.json';

interface PublicLabel extends Omit<Label, 'at'> {
  /** UTF-16 offsets in the text without its layout. Absent: a fault of the whole document. */
  readonly at?: readonly [number, number];
  /** By which reading of the policy. */
  readonly why: string;
}

interface PublicText {
  /** In the repository. */
  readonly path: string;
  /** Of the text without its layout, in UTF-8. */
  readonly sha256: string;
  /** Every article was read, not those alone that speak of credit, records, lists or exposure. */
  readonly whole: boolean;
  /** Whoever makes a check may look at it. */
  readonly tuned: boolean;
  readonly labels: readonly PublicLabel[];
}

interface PublicTexts {
  readonly repository: string;
  readonly commit: string;
  readonly texts: readonly PublicText[];
}

/** What is said of the texts, without them. */
export function publicLabels(): PublicTexts {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The texts that may be looked at, or those that nobody tunes on. `checkout` is a folder with the files of the commit
 * that the labels name. Throws where a file is missing or another one.
 */
export function publicTexts(checkout: string, tuned: boolean): readonly LabelledText[] {
  const { commit, texts } = publicLabels();
  return texts
    .filter(text => text.tuned === tuned)
    .map(({ path, sha256, whole, labels }) => {
      const text = withoutLayout(readFileSync(join(checkout, path), 'utf8'));
      if (createHash('sha256').update(text).digest('hex') !== sha256) {
        throw new Error(`${path} is not the text that was labelled: check out ${commit}.`);
      }
      return {
        file: basename(path).replace(/\.md$/, '.txt'),
        text,
        whole,
        labels: labels.map(({ at, why: _, ...label }) => ({
          ...label,
          ...(at && { at: { start: at[0], end: at[1] } }),
        })),
      };
    });
}

/** Markdown as the repository writes it, down to lines of text: a paragraph or an item each. */
export function withoutLayout(markdown: string): string {
  const lines = markdown
    .split('\n')
    .map(line =>
      line
        .replace(/<!--.*?-->/g, '')
        .replace(/^#+\s*/, '')
        .replaceAll('\u3000', ' ')
        .replaceAll('**', '')
        .replace(/^[-*]\s+/, '')
        .trim(),
    )
    .filter(line => line !== '');
  return `${lines.join('\n').replace(/(?<=[；：。])\s*(?=（[一二三四五六七八九十]{1,3}）)/g, '\n')}\n`;
}
