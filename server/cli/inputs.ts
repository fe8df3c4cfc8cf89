/** The files of a call, read: those that it names, those found in folders, and standard input. */
import { resolve } from 'node:path';
import type { Bilingual } from '../../grammar/index.js';
import type { Form } from '../disk/decode.js';
import type { ParagraphStart } from '../disk/docx/places.js';
import { type Found, findFiles, shownName } from '../disk/find-files.js';
import { isDocx, readDocument } from '../disk/read-docx.js';
import { isFault, kindOfFile, readBytes, textOf } from '../disk/read-file.js';
import { looksLikeDraft, looksLikeRegulation } from '../disk/regulation-like.js';
import { isSheetText } from '../render/review/read-table.js';
import { readStandardInput } from './call.js';
import { damageSentence, emptySentence, noArticlesSentence, sentenceOf } from './faults.js';

export interface Input {
  readonly name: string;
  /** Absolute; of standard input the path that `--stdin-filename` gives it. */
  readonly path: string;
  readonly kind: 'draft' | 'text';
  readonly text: string;
  readonly form: Form;
  /** How it came: written back only to a file, and only if every byte of it was read as it is. */
  readonly from: 'file' | 'stdin';
  readonly damaged: boolean;
  /** Of a Word document: its text is what Word shows, and cannot be written back. */
  readonly paragraphs?: readonly ParagraphStart[];
}

/** Something about a file that the caller should know; with `fatal` the file is not checked and the call is wrong. */
export interface Note {
  readonly name: string;
  readonly sentence: Bilingual;
  readonly fatal: boolean;
}

export interface InputFiles {
  readonly files: readonly (Found | 'stdin')[];
  readonly notes: readonly Note[];
}

/** Finds the files of a call in the order named; `-` is standard input. No name at all is the current folder. */
export async function inputFiles(operands: readonly string[], cwd: string): Promise<InputFiles> {
  const files: (Found | 'stdin')[] = [];
  const notes: Note[] = [];
  const names = operands.length > 0 ? operands : ['.'];
  const found = await findFiles(
    names.filter(name => name !== '-'),
    cwd,
  );
  if (names.includes('-')) files.push('stdin');
  files.push(...found.files);
  for (const fault of found.faults) notes.push({ name: fault.name, sentence: sentenceOf(fault), fatal: true });
  return { files, notes };
}

/** Reads one file; without `input` it is passed over. */
export async function readInput(
  file: Found | 'stdin',
  stdinName: string | undefined,
  cwd: string,
): Promise<{ readonly input?: Input; readonly notes: readonly Note[] }> {
  const isStdin = file === 'stdin';
  const bytes = isStdin ? readStandardInput() : readBytes(file.path);
  const name = isStdin ? (stdinName === undefined ? 'stdin' : shownName(resolve(cwd, stdinName), cwd)) : file.name;
  const kindOfName = kindOfFile(isStdin ? name : file.path);
  const found = !isStdin && !file.named;
  const document = isFault(bytes) || !isDocx(isStdin ? name : file.path, bytes) ? undefined : await readDocument(bytes);
  const read = isFault(bytes) ? bytes : (document ?? textOf(bytes));
  if (isFault(read)) {
    // A folder may hold anything that ends in .txt; a draft that cannot be read is told.
    if (found && kindOfName === 'text' && (read.fault === 'binary' || read.fault === 'undecodable'))
      return { notes: [] };
    // A Word document that cannot be read may be a regulation all the same: told, but nobody asked for it.
    return { notes: [{ name, sentence: sentenceOf({ name, ...read }), fatal: !(found && document) }] };
  }

  const isRegulation = looksLikeRegulation(read.text);
  const kind = document ? 'text' : (kindOfName ?? (isRegulation && !looksLikeDraft(read.text) ? 'text' : 'draft'));
  // A review sheet quotes the regulation that it is about, and is none.
  if (found && kind === 'text' && (!isRegulation || isSheetText(read.text))) return { notes: [] };

  const notes: Note[] = [];
  const isEmpty = read.text.trim() === '';
  if (isEmpty) notes.push({ name, sentence: emptySentence(name), fatal: false });
  if (read.damaged > 0) notes.push({ name, sentence: damageSentence(name, read.damaged), fatal: false });
  if (kind === 'text' && !isRegulation && !isEmpty)
    notes.push({ name, sentence: noArticlesSentence(name), fatal: false });
  const path = isStdin ? resolve(cwd, name) : file.path;
  return {
    input: {
      name,
      path,
      kind,
      text: read.text,
      form: { encoding: read.encoding, mark: read.mark },
      from: isStdin ? 'stdin' : 'file',
      damaged: read.damaged > 0,
      ...(document && !isFault(document) && { paragraphs: document.paragraphs }),
    },
    notes,
  };
}
