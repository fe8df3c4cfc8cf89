/** One file of a call from its name to what a report is made from: plain data, so that another thread can do it. */
import { accept } from '../core/baseline.js';
import type { Finding } from '../core/finding.js';
import type { Configurations } from '../disk/configuration.js';
import type { Found } from '../disk/find-files.js';
import { isDocx, readDocument } from '../disk/read-docx.js';
import { isFault, textOf } from '../disk/read-file.js';
import { type Arguments, isGiven, optionOf } from './arguments.js';
import type { Baselines } from './baselines.js';
import type { Bench } from './bench.js';
import type { Surroundings } from './call.js';
import { type Checked, cannotBeWritten, checkInput } from './check-input.js';
import { type CallOptions, type FileSettings, settingsForFile } from './configured.js';
import { notFixedSentence, sentenceOf } from './faults.js';
import { fixable } from './fix.js';
import { type Input, type Note, readInput } from './inputs.js';
import type { LintOptions } from './lint-options.js';
import type { CheckedFile } from './report/checked.js';

/** What a file was at the revision of `--since`: not there, the same, or these bytes. */
export type Former = 'none' | 'same' | Uint8Array;

/** What came of a file. Without `file`, `left` and `defect` it was passed over. */
export interface FileResult {
  /** Told before its findings, and after them. */
  readonly before: readonly Note[];
  readonly after: readonly Note[];
  /** The configuration leaves it out. */
  readonly left?: true;
  readonly file?: CheckedFile;
  readonly fixed: number;
  readonly changed: number;
  /** How many findings of each fingerprint it had at the revision of `--since`. */
  readonly former?: Readonly<Record<string, number>>;
  /** Where the tool itself failed: its stack. */
  readonly defect?: string;
}

/** What is kept of a checked file from one run to the next; its text is read anyway. */
export type Kept = Omit<CheckedFile, 'name' | 'uri' | 'text' | 'paragraphs'> & Pick<FileResult, 'former'>;

/** Results of earlier runs; `undefined` where none holds. */
export interface Store {
  read(path: string, key: string): Kept | undefined;
  write(path: string, key: string, kept: Kept): void;
  /** All that a result depends on, in few letters. */
  key(input: Input, bench: Bench, ofFile: FileSettings, former: Former | undefined): Promise<string>;
  /** What was wrong with earlier results, each once. */
  notes(): readonly Note[];
}

export interface Checker {
  check(file: Found | 'stdin', former?: Former): Promise<FileResult>;
}

/** What a checker works with. */
export interface Tools {
  readonly call: Arguments;
  readonly around: Surroundings;
  readonly options: Pick<LintOptions, 'fix'> & CallOptions;
  readonly bench: Bench;
  readonly configs: Configurations;
  readonly baselines: Baselines;
  readonly store?: Store;
}

export function openChecker(tools: Tools): Checker {
  const stdinName = optionOf(tools.call, 'stdin-filename');
  return {
    async check(file, former) {
      const { input, notes: before } = await readInput(file, stdinName, tools.around.cwd);
      const nothing: FileResult = { before, after: [], fixed: 0, changed: 0 };
      if (!input) return nothing;
      const { options, around, configs } = tools;
      const ofFile = await settingsForFile(input.path, options, around.today, configs, around.cwd);
      if (ofFile.left) {
        const isAsked = file === 'stdin' || file.named;
        const note: Note = { name: input.name, sentence: ofFile.left, fatal: false };
        return { ...nothing, before: isAsked ? [...before, note] : before, left: true };
      }
      try {
        return { ...nothing, ...(await checked(input, ofFile, tools, former)) };
      } catch (error) {
        return { ...nothing, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      }
    },
  };
}

async function checked(
  input: Input,
  ofFile: FileSettings,
  tools: Tools,
  former: Former | undefined,
): Promise<Partial<FileResult>> {
  const { store, baselines, bench } = tools;
  if (!store) return afresh(input, ofFile, tools, former);
  const key = await store.key(input, bench, ofFile, former);
  const accepted = baselines.settings(input.path, ofFile).accepted;
  const known = store.read(input.path, key);
  if (known) {
    const { former: was, ...kept } = known;
    const { name, text, paragraphs } = input;
    const findings = accepted ? accept(kept.findings, accepted) : kept.findings;
    const file = { ...kept, findings, name, text, uri: bench.address(input.path), ...(paragraphs && { paragraphs }) };
    return { file, ...(was && { former: was }), after: store.notes() };
  }
  // A baseline is no part of what is kept: it changes without the file.
  const result = await afresh(input, ofFile, { ...tools, baselines: noBaselines }, former);
  if (!result.file) return result;
  const { name: _, uri: __, text: ___, paragraphs: ____, ...kept } = result.file;
  store.write(input.path, key, { ...kept, ...(result.former && { former: result.former }) });
  const findings = accepted ? accept(kept.findings, accepted) : kept.findings;
  return { ...result, file: { ...result.file, findings }, after: [...(result.after ?? []), ...store.notes()] };
}

const noBaselines: Pick<Baselines, 'settings'> = {
  settings(_path, { settings: { accepted: _, ...settings } }) {
    return settings;
  },
};

async function afresh(
  input: Input,
  ofFile: FileSettings,
  { call, around, options, bench, baselines }: Omit<Tools, 'baselines'> & { baselines: Pick<Baselines, 'settings'> },
  former: Former | undefined,
): Promise<Partial<FileResult>> {
  const { structureOf } = isGiven(call, 'explain-structure') ? await import('./structure.js') : {};
  const rules = structureOf ? [] : around.rules;
  const settings = baselines.settings(input.path, ofFile);
  const found = await checkInput(input, bench, rules, ofFile.language, options.fix, settings);
  const { fixed, changed } = found;
  const structure = structureOf?.(found.file, found.analysis);
  const file: CheckedFile = { ...found.file, ...(structure !== undefined && { structure }) };
  const was = former === undefined ? undefined : await formerPrints(former, input, file, ofFile, bench, rules);
  return { file, fixed, changed, after: notesAfter(input, found, options.fix.kind), ...(was && { former: was }) };
}

function notesAfter(input: Input, { fault, file }: Checked, fix: LintOptions['fix']['kind']): readonly Note[] {
  const { name, paragraphs } = input;
  const notes: Note[] = [];
  if (fault) notes.push({ name, sentence: sentenceOf({ name, ...fault }), fatal: true });
  if (fix !== 'none' && cannotBeWritten(input) && fixable(file.findings).length > 0)
    notes.push({ name, sentence: notFixedSentence(name, paragraphs !== undefined), fatal: false });
  return notes;
}

/** The fingerprints that a file had, held against the norms and the vocabulary of today: only its words are former. */
async function formerPrints(
  former: Former,
  input: Input,
  file: CheckedFile,
  { settings }: FileSettings,
  bench: Bench,
  rules: Surroundings['rules'],
): Promise<Readonly<Record<string, number>>> {
  if (former === 'none') return {};
  if (former === 'same') return countsOf(file.findings);
  const read = isDocx(input.path, former) ? await readDocument(former) : textOf(former);
  if (isFault(read)) return {};
  const { accepted: _, ...plain } = settings;
  const { findings } = await bench.analysis(input.path, read.text, input.kind, rules, plain);
  return countsOf(findings);
}

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fingerprint = '', suppressed } of findings) {
    const print = suppressed ? permitted(fingerprint) : fingerprint;
    counts[print] = (counts[print] ?? 0) + 1;
  }
  return counts;
}

/** What was permitted then and is not now is news. */
function permitted(fingerprint: string): string {
  return `~${fingerprint}`;
}

/** The findings that were not there before; of equal ones, those beyond the number that was. */
export function newSince(
  findings: CheckedFile['findings'],
  former: Readonly<Record<string, number>>,
): CheckedFile['findings'] {
  const left = new Map(Object.entries(former));
  const take = (print: string): boolean => {
    const rest = left.get(print) ?? 0;
    if (rest > 0) left.set(print, rest - 1);
    return rest > 0;
  };
  return findings.filter(
    ({ fingerprint = '', suppressed }) => !((suppressed && take(permitted(fingerprint))) || take(fingerprint)),
  );
}
