/** XML as a value, and written out: elements that hold elements have a line each, elements that hold words stay in one. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** It holds words, even where all of them stand in elements: a line break between these would be one more. */
  readonly mixed?: true;
}

/** An element, or words. */
export type Node = Element | string;

/** An attribute without a value is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Node[]
): Element {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children };
}

/** An element that holds words, and elements among them. */
export function mixed(name: string, ...children: readonly Node[]): Element {
  return { name, attributes: {}, children, mixed: true };
}

/** A whole document, in UTF-8. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes, children, mixed: isMixed }: Element, indent: string): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const start = `${indent}<${name}${given.join('')}`;
  if (children.length === 0) return `${start}/>`;
  // Among words a line break would be a word space.
  if (isMixed || children.some(child => typeof child === 'string') || isShort(children)) {
    const inside = children.map(child => (typeof child === 'string' ? escaped(child) : written(child, '')));
    return `${start}>${inside.join('')}</${name}>`;
  }
  const lines = children.map(child => (typeof child === 'string' ? '' : written(child, `${indent}  `)));
  return `${start}>\n${lines.join('\n')}\n${indent}</${name}>`;
}

/** One element, with words or nothing inside. */
function isShort([only, ...others]: readonly Node[]): boolean {
  return others.length === 0 && typeof only === 'object' && only.children.every(child => typeof child === 'string');
}

/** Control characters may not stand in XML at all. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
