/** Document numbers: `国办发〔2020〕49号`, `国家市场监督管理总局令第44号`, `某省人大公告2026年第12号`. */
import { digitOf, foldWidth, skipBlanks } from './width.js';

export interface ScannedDocumentNumber {
  /** With the brackets 〔〕 and half-width digits, whatever was typed. */
  readonly text: string;
  readonly end: number;
}

const opening = '〔[［(（【';
const closing = '〕]］)）】';

/**
 * The rest of a document number whose letters `issuer` end at `at`: the year in brackets and the number, or
 * `第…号` (of which `第` may already be the last of the letters).
 */
export function scanDocumentNumber(text: string, issuer: string, at: number): ScannedDocumentNumber | undefined {
  const next = skipBlanks(text, at);
  if (opening.includes(text[next] ?? ' ')) return scanBracketed(text, issuer, next);
  if (digitOf(text.charCodeAt(next)) < 0) return undefined;
  if (issuer.endsWith('第')) return scanSerial(text, issuer, next);
  return scanYearly(text, issuer, next);
}

function scanBracketed(text: string, issuer: string, at: number): ScannedDocumentNumber | undefined {
  const year = scanDigits(text, skipBlanks(text, at + 1));
  if (year.digits.length !== 4) return undefined;
  const close = skipBlanks(text, year.end);
  if (!closing.includes(text[close] ?? ' ')) return undefined;
  let start = skipBlanks(text, close + 1);
  if (text[start] === '第') start = skipBlanks(text, start + 1);
  const serial = scanDigits(text, start);
  const mark = skipBlanks(text, serial.end);
  if (serial.digits === '' || text[mark] !== '号') return undefined;
  return { text: `${foldWidth(issuer)}〔${year.digits}〕${serial.digits}号`, end: mark + 1 };
}

function scanSerial(text: string, issuer: string, at: number): ScannedDocumentNumber | undefined {
  const serial = scanDigits(text, at);
  const mark = skipBlanks(text, serial.end);
  if (serial.digits === '' || text[mark] !== '号') return undefined;
  return { text: `${foldWidth(issuer)}${serial.digits}号`, end: mark + 1 };
}

function scanYearly(text: string, issuer: string, at: number): ScannedDocumentNumber | undefined {
  const year = scanDigits(text, at);
  let next = skipBlanks(text, year.end);
  if (year.digits.length !== 4 || text[next] !== '年') return undefined;
  next = skipBlanks(text, next + 1);
  return text[next] === '第' ? scanSerial(text, `${issuer}${year.digits}年第`, skipBlanks(text, next + 1)) : undefined;
}

function scanDigits(text: string, at: number): { readonly digits: string; readonly end: number } {
  let digits = '';
  let end = at;
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0 && end < at + 6; digit = digitOf(text.charCodeAt(++end))) {
    digits += String(digit);
  }
  return { digits, end };
}

/** All document numbers with a year in brackets in a text; the issuer's letters are what Han stands before it. */
export function findDocumentNumbers(
  text: string,
): { readonly text: string; readonly start: number; readonly end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  const brackets = /[〔[［(（【]\s*[12１２]/g;
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    let start = match.index;
    // No issuer's short name is longer than this.
    while (start > 0 && match.index - start < 20 && /[\u3400-\u9fff]/.test(text[start - 1] ?? '')) start--;
    const issuer = text.slice(start, match.index).replace(/^.*(?:根据|按照|依据|依照|和|与|及)/, '');
    const scanned = issuer === '' ? undefined : scanDocumentNumber(text, issuer, match.index);
    if (scanned) found.push({ text: scanned.text, start: match.index - issuer.length, end: scanned.end });
  }
  return found;
}
