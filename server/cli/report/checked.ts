/** What a report is made of: checked files, and the way from a place in any of them to lines. */
import type { Bilingual, Face, Span } from '../../../grammar/index.js';
import type { Finding, Level } from '../../core/finding.js';
import type { ArgumentStep } from '../../core/finding-argument.js';
import { type LineIndex, type LinePosition, lineIndex } from '../../core/lines.js';
import type { Day } from '../../core/model.js';
import { type DocxPlace, docxPlaceOf, type ParagraphStart } from '../../disk/docx/places.js';

/** A finding with what only a report tells; plain data, as everything here. */
export interface CheckedFinding extends Finding {
  /** The part of a draft that it stands in. */
  readonly within?: Bilingual;
  /** The chain behind it, where a case shows the trouble. */
  readonly argument?: readonly ArgumentStep[];
}

export interface CheckedFile {
  /** As the caller would write it. */
  readonly name: string;
  readonly uri: string;
  readonly kind: 'draft' | 'text';
  readonly title?: string;
  readonly text: string;
  /** The language its findings are told in. */
  readonly language: Face;
  readonly findings: readonly CheckedFinding[];
  /** What `--diff` would make of the text. */
  readonly better?: string;
  /** What `--explain-structure` says of it. */
  readonly structure?: string;
  /** Of a Word document. */
  readonly paragraphs?: readonly ParagraphStart[];
}

/** Where an offset stands in a Word document; undefined in a file of any other kind. */
export function paragraphAt({ paragraphs }: CheckedFile, offset: number): DocxPlace | undefined {
  return paragraphs && docxPlaceOf(paragraphs, offset);
}

/** The sum of a run. */
export interface Summary {
  readonly files: number;
  readonly levels: Readonly<Record<Level, number>>;
  readonly suppressed: number;
  /** How many of the suppressed ones are so because they are in the baseline. */
  readonly accepted: number;
  /** Findings with a fix of form. */
  readonly fixable: number;
  /** Fixes of form that `--fix` made. */
  readonly fixed: number;
  /** Fixes that change what the text says, made with `--unsafe-fixes`. */
  readonly changed: number;
  readonly asOf: Day;
  /** What kept files from being checked; a report for machines may tell it. */
  readonly faults: readonly { readonly name: string; readonly message: string; readonly defect: boolean }[];
}

/** One output format. Both give text to write: at once for each file, and at the end. */
export interface Reporter {
  add(file: CheckedFile): string;
  finish(summary: Summary): string;
}

export interface Range {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A file that a finding may point into, with its lines. */
export interface Place {
  readonly name: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** The text and the name of any file of the workspace or of the shipped norms. */
export type Lookup = (uri: string) => { readonly name: string; readonly text: string } | undefined;

/** Places by address; the lines of a file are counted once. */
export function places(lookup: Lookup): (uri: string) => Place | undefined {
  const known = new Map<string, Place | undefined>();
  return uri => {
    if (known.has(uri)) return known.get(uri);
    const found = lookup(uri);
    const place = found && { ...found, lines: lineIndex(found.text) };
    known.set(uri, place);
    return place;
  };
}

export function placeOf(file: CheckedFile): Place {
  return { name: file.name, text: file.text, lines: lineIndex(file.text) };
}

export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}
