/** Laying out text on lines: what stays together, where a line may break, and the comments that end a line. */

/** Columns of a line, Han counted as two. */
const lineWidth = 100;

export type Doc =
  | string
  | readonly Doc[]
  | { readonly kind: 'group'; readonly content: Doc; readonly broken: boolean }
  | { readonly kind: 'indent'; readonly content: Doc }
  | { readonly kind: 'align'; readonly content: Doc }
  | { readonly kind: 'line'; readonly flat: string; readonly hard: boolean }
  | { readonly kind: 'either'; readonly broken: Doc; readonly flat: Doc }
  | { readonly kind: 'hug'; readonly hugging: Doc; readonly broken: Doc }
  | { readonly kind: 'trail'; readonly text: string };

/** A break that is a blank where the group fits its line. */
export const line: Doc = { kind: 'line', flat: ' ', hard: false };
/** A break that is nothing where the group fits its line. */
export const soft: Doc = { kind: 'line', flat: '', hard: false };
/** A break in any case. */
export const hard: Doc = { kind: 'line', flat: '', hard: true };

/** Breaks all of its own breaks when it does not fit, or has a hard one in it. */
export function group(content: Doc, broken = false): Doc {
  return { kind: 'group', content, broken: broken || mustBreak(content) };
}

export function indent(content: Doc): Doc {
  return { kind: 'indent', content };
}

/** New lines begin in the column in which the content begins. */
export function align(content: Doc): Doc {
  return { kind: 'align', content };
}

export function either(broken: Doc, flat: Doc): Doc {
  return { kind: 'either', broken, flat };
}

/** The first of two layouts where it fits up to the first break in it, else the second. */
export function hug(hugging: Doc, broken: Doc): Doc {
  return { kind: 'hug', hugging, broken };
}

/** A comment at the end of the line on which it stands, wherever that line ends. */
export function trail(text: string): Doc {
  return { kind: 'trail', text };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

function mustBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return false;
  if (isList(doc)) return doc.some(mustBreak);
  switch (doc.kind) {
    case 'group':
      return doc.broken;
    case 'indent':
    case 'align':
      return mustBreak(doc.content);
    case 'line':
      return doc.hard;
    case 'hug':
      return mustBreak(doc.hugging);
    case 'either':
    case 'trail':
      return false;
  }
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

/** Columns of a text: East Asian wide and full-width characters take two. Ambiguous ones (“ ” …) take one. */
export function columns(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x1100 && isWide(code)) count++;
  }
  return count;
}

function isWide(code: number): boolean {
  if (code >= 0x4e00) {
    if (code <= 0xa4cf) return true;
    // Beyond the basic plane a character is two units and two columns.
    if (code < 0xac00 || (code >= 0xd800 && code <= 0xdfff)) return false;
    return code <= 0xd7a3 || (code >= 0xf900 && code <= 0xfaff) || isForm(code);
  }
  return (code >= 0x2e80 && code <= 0x4dbf && code !== 0x303f) || code <= 0x115f;
}

function isForm(code: number): boolean {
  return (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff01 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6);
}

interface Command {
  readonly margin: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

/** The text of a document; lines end in `\n`. A string in it that has line breaks of its own keeps them. */
export function render(doc: Doc): string {
  const out: string[] = [];
  const comments: string[] = [];
  const stack: Command[] = [{ margin: 0, flat: false, doc }];
  let column = 0;
  // The margin is written with the first text of the line, so that empty lines stay empty.
  let fresh = true;

  const write = (text: string) => {
    if (text === '') return;
    if (fresh) {
      out.push(' '.repeat(column));
      fresh = false;
    }
    out.push(text);
    const last = text.lastIndexOf('\n');
    column = last < 0 ? column + columns(text) : columns(text.slice(last + 1));
  };
  const trimBlanks = () => {
    for (let last = out.pop(); last !== undefined; last = out.pop()) {
      const kept = last.replace(/ +$/, '');
      if (kept !== '') {
        out.push(kept);
        return;
      }
    }
  };
  const newLine = (margin: number) => {
    if (!fresh) trimBlanks();
    comments.forEach((comment, index) => {
      // A second comment cannot share the line: it would become a part of the first.
      if (index > 0) out.push(`\n${' '.repeat(margin)}`);
      else if (fresh) out.push(' '.repeat(column));
      else out.push(' ');
      out.push(comment);
    });
    comments.length = 0;
    out.push('\n');
    column = margin;
    fresh = true;
  };

  for (let command = stack.pop(); command; command = stack.pop()) {
    const { margin, flat, doc: current } = command;
    if (typeof current === 'string') write(current);
    else if (isList(current)) {
      for (let index = current.length - 1; index >= 0; index--) {
        const part = current[index];
        if (part !== undefined) stack.push({ margin, flat, doc: part });
      }
    } else if (current.kind === 'group') {
      const inner = { margin, flat: true, doc: current.content };
      const fitting = !current.broken && (flat || fits(inner, stack, lineWidth - column));
      stack.push(fitting ? inner : { ...inner, flat: false });
    } else if (current.kind === 'indent') stack.push({ margin: margin + 2, flat, doc: current.content });
    else if (current.kind === 'align') stack.push({ margin: column, flat, doc: current.content });
    else if (current.kind === 'either') stack.push({ margin, flat, doc: flat ? current.flat : current.broken });
    else if (current.kind === 'hug') {
      const hugging = { margin, flat, doc: current.hugging };
      stack.push(flat || fits(hugging, stack, lineWidth - column) ? hugging : { ...hugging, doc: current.broken });
    } else if (current.kind === 'trail') comments.push(current.text);
    else if (flat && !current.hard) write(current.flat);
    else newLine(margin);
  }
  if (comments.length > 0) newLine(0);
  return out.join('');
}

/** Whether a command, flat, and what follows it up to the next possible break fit into `room` columns. */
function fits(first: Command, rest: readonly Command[], room: number): boolean {
  const stack: Command[] = [first];
  let next = rest.length - 1;
  let left = room;
  while (left >= 0) {
    let command = stack.pop();
    if (!command) {
      command = rest[next--];
      if (!command) return true;
    }
    const { margin, flat, doc } = command;
    if (typeof doc === 'string') {
      const end = doc.indexOf('\n');
      left -= columns(end < 0 ? doc : doc.slice(0, end));
      if (end >= 0) return left >= 0;
    } else if (isList(doc)) {
      for (let index = doc.length - 1; index >= 0; index--) {
        const part = doc[index];
        if (part !== undefined) stack.push({ margin, flat, doc: part });
      }
    } else if (doc.kind === 'group') stack.push({ margin, flat: flat && !doc.broken, doc: doc.content });
    else if (doc.kind === 'indent' || doc.kind === 'align') stack.push({ margin, flat, doc: doc.content });
    else if (doc.kind === 'either') stack.push({ margin, flat, doc: flat ? doc.flat : doc.broken });
    else if (doc.kind === 'hug') stack.push({ margin, flat, doc: doc.hugging });
    else if (doc.kind === 'line') {
      if (!flat || doc.hard) return true;
      left -= doc.flat.length;
    }
  }
  return false;
}
