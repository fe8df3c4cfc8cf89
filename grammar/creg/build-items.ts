/** Gathers the elements of values into items: what stands between two separators. */
import { cover, type Span } from '../span.js';
import type * as Ast from './ast.js';
import { citationOf, pinOf } from './build-ast.js';
import type { Token } from './tokens.js';

type Citation = ReturnType<typeof citationOf>;

/** Items while they are being read. */
export interface Gathering {
  readonly items: Ast.Item[];
  elements: Ast.Element[];
  /** The citation that further places belong to. */
  citation: Citation | undefined;
  /** A separator stands behind the last item. */
  separated: boolean;
}

export function gather(): Gathering {
  return { items: [], elements: [], citation: undefined, separated: false };
}

export function add(into: Gathering, element: Ast.Element): void {
  // `listed by X` is `列入，依 X`: what a mark governs is an item of its own.
  if (element.kind === 'Mark' && element.word === 'by' && into.elements.length > 0) separate(into);
  into.elements.push(element);
  into.citation = undefined;
  into.separated = false;
}

export function addTitle(into: Gathering, token: Token): void {
  const citation = citationOf(token);
  add(into, citation);
  into.citation = citation;
}

/** A place belongs to the title before it, also over separators: `《…》第七十八条、第七十九条`. */
export function addPin(into: Gathering, token: Token): void {
  const pin = pinOf(token);
  const citation = into.citation;
  if (!citation) {
    add(into, pin);
    return;
  }
  citation.pins.push(pin);
  citation.span = cover(citation.span, pin.span);
  const last = into.items[into.items.length - 1];
  if (into.elements.length === 0 && last) {
    into.items.pop();
    into.elements = [...last.elements];
  }
  into.separated = false;
}

/** `answer within 5 working days`: a name right before a window is the act to be done in it. */
export function addDeadline(into: Gathering, deadline: Ast.Deadline): void {
  const last = into.elements[into.elements.length - 1];
  if (last?.kind !== 'Name' || deadline.act) {
    add(into, deadline);
    return;
  }
  into.elements.pop();
  add(into, { ...deadline, span: cover(last.span, deadline.span), act: last });
}

export function separate(into: Gathering): void {
  if (into.elements.length > 0) into.items.push(itemOf(into.elements));
  into.elements = [];
  into.separated = true;
}

function itemOf(elements: Ast.Element[]): Ast.Item {
  const first = elements[0];
  const last = elements[elements.length - 1];
  const span: Span = first && last ? cover(first.span, last.span) : { start: 0, end: 0 };
  return { kind: 'Item', span, elements };
}

export interface Gathered {
  readonly items: readonly Ast.Item[];
  /** Wording that ends the statement, behind its last value. */
  readonly wordings: readonly Ast.Wording[];
}

export function gathered(into: Gathering): Gathered {
  const wordings = trailing(into.elements);
  separate(into);
  return { items: into.items, wordings };
}

const noWordings: readonly Ast.Wording[] = [];

/** Takes the wordings off the end of the last item, if something else stands before them. */
function trailing(elements: Ast.Element[]): readonly Ast.Wording[] {
  let from = elements.length;
  while (from > 0 && elements[from - 1]?.kind === 'Wording') from--;
  if (from === 0 || from === elements.length) return noWordings;
  return elements.splice(from) as Ast.Wording[];
}
