/** The body of a Word document → its paragraphs as a reader sees them, automatic numbers included. */
import { isOn, type Numbering, type NumberMark, numberOf } from './numbering.js';
import { readXml } from './xml.js';

/** A paragraph, or a row of a table. */
export interface DocxParagraph {
  /** Which one of the document, from 0; of a row its first. */
  readonly index: number;
  /** The automatic number with the space after it, which Word shows and does not store. */
  readonly number: string;
  readonly text: string;
}

/** What is known of a paragraph while it is open. */
interface Open {
  readonly index: number;
  own?: { list?: string; level?: number };
  style?: string;
  text: string;
  /** Its end was deleted in a tracked change. */
  endDeleted: boolean;
}

interface Row {
  readonly cells: DocxParagraph[][];
}

/** The gloss above a word, text moved away, and what is there for older programs: not part of the text. */
const skipped: ReadonlySet<string> = new Set(['rt', 'moveFrom', 'del', 'Fallback', 'instrText', 'delText']);

export function readParagraphs(xml: string, numbering: Numbering): readonly DocxParagraph[] {
  const done: DocxParagraph[] = [];
  const open: Open[] = [];
  const rows: Row[] = [];
  const path: string[] = [];
  let count = 0;
  let skipping = 0;
  let hidden = false;
  let isText = false;

  const add = (text: string): void => {
    const paragraph = open.at(-1);
    if (paragraph && skipping === 0 && !hidden) paragraph.text += text;
  };
  const finish = ({ index, own, style, text, endDeleted }: Open): void => {
    if (endDeleted && text.trim() === '') return;
    const paragraph = { index, number: numbering.next(markOf(own), style), text };
    const cell = rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(paragraph);
    else done.push(paragraph);
  };

  readXml(xml, {
    open(name, attribute) {
      const parent = path.at(-1);
      path.push(name);
      // A tracked deletion of the end of a paragraph is a mark in its properties, not a wrapper.
      const isMark = parent === 'rPr' || parent === 'trPr';
      if (skipping > 0 || (skipped.has(name) && !isMark)) {
        skipping++;
        return;
      }
      const paragraph = open.at(-1);
      switch (name) {
        case 'p':
          open.push({ index: count++, text: '', endDeleted: false });
          return;
        case 'pStyle':
          if (paragraph) paragraph.style = attribute('val') ?? '';
          return;
        case 'numPr':
          // What the paragraph was before a tracked change stands deeper.
          if (paragraph && parent === 'pPr' && !path.includes('pPrChange')) paragraph.own = {};
          return;
        case 'numId':
        case 'ilvl':
          if (paragraph?.own && parent === 'numPr' && !path.includes('pPrChange'))
            Object.assign(paragraph.own, readMark(name, attribute('val')));
          return;
        case 'del':
          if (paragraph && path.at(-3) === 'pPr') paragraph.endDeleted = true;
          return;
        case 'r':
          hidden = false;
          return;
        case 'vanish':
          if (path.at(-3) === 'r') hidden = isOn(attribute('val'));
          return;
        case 'tr':
          rows.push({ cells: [] });
          return;
        case 'tc':
          rows.at(-1)?.cells.push([]);
          return;
        case 't':
          isText = true;
          return;
        default:
          add(characterOf(name, parent, attribute) ?? '');
      }
    },
    close(name) {
      path.pop();
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === 't') isText = false;
      if (name === 'r') hidden = false;
      if (name === 'p') {
        const paragraph = open.pop();
        if (paragraph) finish(paragraph);
      }
      if (name === 'tr') {
        const row = rows.pop();
        if (row) (rows.at(-1)?.cells.at(-1) ?? done).push(...lineOf(row));
      }
    },
    text(text) {
      if (isText) add(text);
    },
  });
  return done;
}

function markOf(own: Open['own']): NumberMark | undefined {
  return own && { ...own };
}

function readMark(name: string, value: string | undefined): { list?: string; level?: number } {
  return name === 'numId' ? { list: value ?? '0' } : { level: numberOf(value, 0) };
}

/** What an element inside a run stands for. */
function characterOf(
  name: string,
  parent: string | undefined,
  attribute: (name: string) => string | undefined,
): string | undefined {
  if (parent !== 'r') return undefined;
  switch (name) {
    case 'tab':
    case 'ptab':
      return '\t';
    case 'cr':
      return '\n';
    case 'br':
      return (attribute('type') ?? 'textWrapping') === 'textWrapping' ? '\n' : '';
    case 'noBreakHyphen':
      return '-';
    case 'sym': {
      // Signs of symbol fonts have private code points, which mean nothing elsewhere.
      const code = Number.parseInt(attribute('char') ?? '', 16);
      return code > 0 && code < 0xe000 ? String.fromCharCode(code) : '';
    }
    default:
      return undefined;
  }
}

/** A row of several cells is one line; a table of one cell only frames its paragraphs. */
function lineOf({ cells }: Row): readonly DocxParagraph[] {
  const [only = []] = cells;
  if (cells.length < 2) return only;
  const words = cells.map(cell =>
    cell
      .map(({ number, text }) => (number + text).trim())
      .join(' ')
      .replaceAll(/[\n|]/gu, ' '),
  );
  const index = cells.flat()[0]?.index ?? 0;
  return words.some(word => word !== '') ? [{ index, number: '', text: `|${words.join('|')}|` }] : [];
}
