/** Bytes ⇄ text: UTF-8, UTF-16 with a mark, GB18030; and telling text from what is none. */
import { isUtf8 } from 'node:buffer';
import { encodeGb18030 } from './gb18030.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How a text was written down, so that it can be written back the same way. */
export interface Form {
  readonly encoding: Encoding;
  /** The file begins with a byte order mark; the text does not have it. */
  readonly mark: boolean;
}

export interface Decoded extends Form {
  readonly text: string;
  /** Places where bytes made no character and U+FFFD stands instead: such a file must not be written back. */
  readonly damaged: number;
}

/** Why bytes are no text. */
export type NoText = 'binary' | 'undecodable';

/**
 * Reads bytes as text. A byte order mark decides; without one it is UTF-8 if all of it is, else GB18030 if all of it
 * is, else UTF-8 with damaged places, where most of it is UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded | NoText {
  const marked = byteOrderMark(bytes);
  if (marked) return readAs(marked, bytes);
  if (bytes.includes(0)) return isUnmarkedUtf16(bytes) ? 'undecodable' : 'binary';
  // A decoder takes longer to start than to read most files.
  if (isUtf8(bytes))
    return {
      text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
      encoding: 'utf-8',
      mark: false,
      damaged: 0,
    };

  const loose = readAs('utf-8', bytes);
  const wide = loose.text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  // GB18030 read as UTF-8 gives hardly anything but U+FFFD; a damaged UTF-8 file hardly any.
  const mostlyUtf8 = wide > 5 * loose.damaged;
  if (mostlyUtf8) return { ...loose, mark: false };
  const text = decodeStrictly('gb18030', bytes);
  return text === undefined ? 'undecodable' : { text, encoding: 'gb18030', mark: false, damaged: 0 };
}

/** Writes text the way a file had it. */
export function encode(text: string, form: Form): Uint8Array {
  const marked = form.mark ? `\uFEFF${text}` : text;
  switch (form.encoding) {
    case 'utf-8':
      return Buffer.from(marked, 'utf8');
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
  }
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * What some old editors write: UTF-16 with no mark. It is told apart, for the message, by giving Chinese or Latin text
 * and nothing else at its beginning; it is not read, as other programs would not read it either.
 */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 2000));
  return (['utf-16le', 'utf-16be'] as const).some(encoding =>
    /^[\t\n\r\x20-\x7e\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+$/.test(
      decodeStrictly(encoding, beginning) ?? '',
    ),
  );
}

/** Reads bytes that are known to be in an encoding; the decoder takes the mark away. */
function readAs(encoding: Encoding, bytes: Uint8Array): Decoded {
  const strict = decodeStrictly(encoding, bytes);
  if (strict !== undefined) return { text: strict, encoding, mark: true, damaged: 0 };
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, mark: true, damaged: text.split('\uFFFD').length - 1 };
}

function decodeStrictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no character of this encoding.
    return undefined;
  }
}
