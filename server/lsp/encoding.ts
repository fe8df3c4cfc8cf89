/**
 * Columns as a client counts them. Inside, a column is a UTF-16 unit, as the protocol has it by default; a client that
 * offers only UTF-8 or UTF-32 gets its own count here, at the border, and nowhere else.
 */
import type { Position } from 'vscode-languageserver';
import { PositionEncodingKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isRecord } from '../core/record.js';

/** The text of a file by its uri, as far as it is known. */
export type DocumentOf = (uri: string) => TextDocument | undefined;

/** Converts every position in a message that comes in or goes out; `uri` is the file that the message is about. */
export interface Columns {
  readonly encoding: PositionEncodingKind;
  incoming<Value>(value: Value, uri: string | undefined): Value;
  outgoing<Value>(value: Value, uri: string | undefined): Value;
}

/** UTF-16 where the client takes it, else the first of its encodings that is known here. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncodingKind {
  if (!offered || offered.includes(PositionEncodingKind.UTF16)) return PositionEncodingKind.UTF16;
  const known = offered.find(kind => kind === PositionEncodingKind.UTF8 || kind === PositionEncodingKind.UTF32);
  return known ?? PositionEncodingKind.UTF16;
}

export function columns(encoding: PositionEncodingKind, documentOf: DocumentOf): Columns {
  if (encoding === PositionEncodingKind.UTF16) return { encoding, incoming: same, outgoing: same };
  const size = encoding === PositionEncodingKind.UTF8 ? utf8Size : one;
  const converted = (change: (line: string, character: number) => number) => (uri: string, position: Position) => {
    const document = documentOf(uri);
    // Positions in a file that nobody can read stay as they are.
    if (!document) return position;
    return { line: position.line, character: change(lineOf(document, position.line), position.character) };
  };
  return {
    encoding,
    incoming: (value, uri) =>
      walk(
        value,
        uri,
        converted((line, character) => toUnits(line, character, size)),
      ),
    outgoing: (value, uri) =>
      walk(
        value,
        uri,
        converted((line, character) => fromUnits(line, character, size)),
      ),
  };
}

function same<Value>(value: Value): Value {
  return value;
}

/** How many units of the client's encoding a code point takes. */
type Size = (codePoint: number) => number;

const one: Size = () => 1;

function utf8Size(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A column in the client's encoding as UTF-16 units; one inside a character is moved to its start. */
function toUnits(line: string, column: number, size: Size): number {
  let counted = 0;
  let units = 0;
  for (const character of line) {
    counted += size(character.codePointAt(0) ?? 0);
    if (counted > column) break;
    units += character.length;
  }
  return units;
}

function fromUnits(line: string, units: number, size: Size): number {
  let counted = 0;
  for (const character of line.slice(0, units)) counted += size(character.codePointAt(0) ?? 0);
  return counted;
}

function lineOf(document: TextDocument, line: number): string {
  return document
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/(?:\r\n|\r|\n)$/, '');
}

type Convert = (uri: string, position: Position) => Position;

/**
 * A copy of a message with every position converted. A message says itself which file its positions are in: by `uri`,
 * `targetUri` or `textDocument` beside them, or as a key of `changes`; where it says nothing, it is the file asked about.
 */
function walk<Value>(value: Value, asked: string | undefined, convert: Convert): Value {
  const visit = (node: unknown, uri: string | undefined): unknown => {
    if (Array.isArray(node)) return node.map(part => visit(part, uri));
    if (typeof node !== 'object' || node === null || node instanceof Error) return node;
    if (isPosition(node)) return uri === undefined ? node : convert(uri, node);
    const here = uriIn(node) ?? uri;
    const copy: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(node)) {
      // Opaque to the client, and read back as it was written.
      if (key === 'data') copy[key] = part;
      else if (key === 'originSelectionRange') copy[key] = visit(part, asked);
      else if ((key === 'changes' || key === 'relatedDocuments') && isRecord(part)) {
        copy[key] = Object.fromEntries(Object.entries(part).map(([file, edits]) => [file, visit(edits, file)]));
      } else copy[key] = visit(part, here);
    }
    return copy;
  };
  return visit(value, asked) as Value;
}

function isPosition(node: object): node is Position {
  return 'line' in node && 'character' in node && typeof node.line === 'number' && typeof node.character === 'number';
}

function uriIn(node: object): string | undefined {
  if ('uri' in node && typeof node.uri === 'string') return node.uri;
  if ('targetUri' in node && typeof node.targetUri === 'string') return node.targetUri;
  if ('textDocument' in node && typeof node.textDocument === 'object' && node.textDocument) {
    return uriIn(node.textDocument);
  }
  return undefined;
}
