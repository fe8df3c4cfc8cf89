/** Word documents for tests, made from what Office writes: a body, and lists with automatic numbers. */
import { strToU8, zipSync } from 'fflate';

export interface Parts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
}

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Bytes of a .docx file. */
export function docx({ body, numbering, styles }: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  };
  if (numbering !== undefined)
    files['word/numbering.xml'] = strToU8(`<w:numbering ${namespaces}>${numbering}</w:numbering>`);
  if (styles !== undefined) files['word/styles.xml'] = strToU8(`<w:styles ${namespaces}>${styles}</w:styles>`);
  return zipSync(files);
}

/** A paragraph; `list` and `level` as in its own properties, `style` by id. */
export function p(
  text: string,
  { list, level, style }: { readonly list?: number; readonly level?: number; readonly style?: string } = {},
): string {
  const ilvl = level === undefined ? '' : `<w:ilvl w:val="${level}"/>`;
  const numPr = list === undefined ? '' : `<w:numPr>${ilvl}<w:numId w:val="${list}"/></w:numPr>`;
  const pStyle = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${pStyle}${numPr}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A scheme of levels, each a format, its text, and perhaps more of its XML. */
export function scheme(
  id: number,
  ...levels: readonly (readonly [format: string, text: string, more?: string])[]
): string {
  const xml = levels.map(
    ([format, text, more = ''], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${xml.join('')}</w:abstractNum>`;
}

/** A list that uses a scheme. */
export function list(id: number, of: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
}

/** 第一条 over （一） over 1. */
export const articles = scheme(
  0,
  ['chineseCountingThousand', '第%1条'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
);
