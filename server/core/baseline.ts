/**
 * The baseline: findings that were there before and are not told again. It keeps fingerprints, so that it moves with
 * the text; a provision that was changed has another fingerprint, and what is found in it is told again.
 *
 *     {
 *       "version": 1,
 *       "files": {
 *         "drafts/a.creg": [
 *           { "code": "clarity/catch-all", "fingerprint": "…", "count": 2, "quote": "其他…" }
 *         ]
 *       }
 *     }
 *
 * Names are relative to the folder of the baseline; entries stand in the order of code and fingerprint, one a line.
 */
import type { Bilingual } from '../../grammar/index.js';
import type { Finding } from './finding.js';
import { oneLine } from './plain-words.js';
import { isRecord } from './record.js';

export interface Baseline {
  readonly files: ReadonlyMap<string, readonly BaselineEntry[]>;
}

export interface BaselineEntry {
  readonly code: string;
  readonly fingerprint: string;
  /** Findings of the same check in provisions that say the same. */
  readonly count: number;
  /** The words complained of, shortened: for the reader alone. */
  readonly quote: string;
}

export const emptyBaseline: Baseline = { files: new Map() };

const version = 1;

/** Reads a baseline; a `Bilingual` is what is wrong with it, to be put behind its name. */
export function readBaseline(text: string): Baseline | Bilingual {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return damaged;
  }
  if (!isRecord(value) || !('version' in value)) return damaged;
  if (value.version !== version) return otherVersion(String(value.version));
  if (!isRecord(value.files)) return damaged;
  const files = new Map<string, readonly BaselineEntry[]>();
  for (const [name, entries] of Object.entries(value.files)) {
    if (!Array.isArray(entries)) return damaged;
    const read = entries.map(readEntry);
    if (!read.every(entry => entry !== undefined)) return damaged;
    files.set(name, read);
  }
  return { files };
}

function readEntry(entry: unknown): BaselineEntry | undefined {
  if (!isRecord(entry)) return undefined;
  const { code, fingerprint, count = 1, quote = '' } = entry;
  if (typeof code !== 'string' || typeof fingerprint !== 'string' || typeof quote !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return undefined;
  return { code, fingerprint, count, quote };
}

/** The text of a baseline: equal baselines have equal texts, and one more finding is one more line. */
export function writeBaseline({ files }: Baseline): string {
  const names = [...files.keys()].filter(name => (files.get(name) ?? []).length > 0).sort(byUnits);
  const blocks = names.map(name => {
    const lines = (files.get(name) ?? []).map(entry => `      ${entryLine(entry)}`);
    return `    ${JSON.stringify(name)}: [\n${lines.join(',\n')}\n    ]`;
  });
  const body = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`;
  return `{\n  "version": ${version},\n  "files": ${body}\n}\n`;
}

function entryLine({ code, fingerprint, count, quote }: BaselineEntry): string {
  const members = { code, fingerprint, ...(count > 1 && { count }), ...(quote !== '' && { quote }) };
  const pairs = Object.entries(members).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** The entries that accept every finding of a file that nobody permits otherwise. Findings must have fingerprints. */
export function entriesFor(findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, { -readonly [Key in keyof BaselineEntry]: BaselineEntry[Key] }>();
  for (const { code, fingerprint, quote, suppressed, suppression } of findings) {
    if (fingerprint === undefined || (suppressed && suppression?.by !== 'baseline')) continue;
    const known = entries.get(fingerprint);
    if (known) known.count++;
    else entries.set(fingerprint, { code, fingerprint, count: 1, quote: shortened(quote) });
  }
  return [...entries.values()].sort((a, b) => byUnits(a.code, b.code) || byUnits(a.fingerprint, b.fingerprint));
}

/** How many findings of each fingerprint a file may have, as the settings take it. */
export function acceptedIn(baseline: Baseline, name: string): ReadonlyMap<string, number> {
  return new Map((baseline.files.get(name) ?? []).map(({ fingerprint, count }) => [fingerprint, count]));
}

/** Marks the findings that a baseline accepts; of more than it accepts, the last are new. */
export function accept(findings: readonly Finding[], accepted: ReadonlyMap<string, number>): readonly Finding[] {
  const left = new Map(accepted);
  return findings.map((finding): Finding => {
    const { fingerprint = '' } = finding;
    const rest = left.get(fingerprint) ?? 0;
    if (finding.suppressed || rest === 0) return finding;
    left.set(fingerprint, rest - 1);
    return { ...finding, suppressed: true, suppression: { by: 'baseline' } };
  });
}

/** What a baseline accepts in a file and is not found there any more. */
export function staleIn(entries: readonly BaselineEntry[], findings: readonly Finding[]): readonly BaselineEntry[] {
  const found = new Map<string, number>();
  for (const { fingerprint, suppression } of findings) {
    if (fingerprint === undefined || suppression?.by !== 'baseline') continue;
    found.set(fingerprint, (found.get(fingerprint) ?? 0) + 1);
  }
  return entries.flatMap(entry => {
    const count = entry.count - (found.get(entry.fingerprint) ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
}

function shortened(quote: string): string {
  const words = oneLine(quote);
  const characters = [...words];
  return characters.length <= 40 ? words : `${characters.slice(0, 39).join('')}…`;
}

/** Not by the language of the machine: the same order everywhere. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const damaged: Bilingual = {
  zh: '不是完整的基线文件：从版本库取回，或者删去后用 --update-baseline 重新生成',
  en: 'is no whole baseline: take it from your repository again, or delete it and make it anew with --update-baseline',
};

function otherVersion(found: string): Bilingual {
  return {
    zh: `是第 ${found} 版的基线，本工具用第 ${version} 版：删去后用 --update-baseline 重新生成`,
    en: `is a baseline of version ${found}, and this tool reads version ${version}: delete it and make it anew with --update-baseline`,
  };
}
