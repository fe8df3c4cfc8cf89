/** The styles of the page: 小标宋 二号 for the title, 黑体 for 章 and 第×条, 楷体 for 节, 仿宋 三号 for the text. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Face } from '../../../grammar/index.js';
import { twips } from './page.js';

/** Faces by their purpose, as Word for Windows has them; `pack.ts` says what takes their place elsewhere. */
export const faces = { title: '方正小标宋简体', bold: '黑体', italic: '楷体', text: '仿宋', page: '宋体' } as const;

const latin = 'Times New Roman';

/** A face for Han, with `“”` and `—` set in it as well; digits and Latin letters in Times New Roman. */
function face(name: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: 'eastAsia' };
}

const exact = (line: number, before = 0, after = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after });
const auto = (before = 0, after = 0) => ({ line: 340, lineRule: LineRuleType.AUTO, before, after });
/** 28 characters in a line: each a little narrower than 三号 is. */
const narrow = { characterSpacing: -5 };
/** Two characters. */
export const firstLine = { firstLine: 640, firstLineChars: 200 };

/** English items hang behind their number. */
export function hangingOf(depth: 1 | 2) {
  return { left: 480 + 320 * depth, hanging: 320 };
}

/** The built-in headings carry the outline; the others are named for what stands in them. */
export function stylesOf(language: Face): IStylesOptions {
  return language === 'zh' ? chinese : english;
}

const chinese: IStylesOptions = {
  default: {
    document: {
      run: { font: face(faces.text), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact(twips.line) },
    },
    title: {
      run: { font: face(faces.title), size: 44 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact(720, 0, 290), keepNext: true },
    },
    heading1: {
      run: { font: face(faces.bold), size: 32 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: exact(twips.line, 579, 290),
        keepNext: true,
        outlineLevel: 0,
      },
    },
    heading2: {
      run: { font: face(faces.italic), size: 32 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: exact(twips.line, 290, 290),
        keepNext: true,
        outlineLevel: 1,
      },
    },
  },
  paragraphStyles: [
    style('Text', '正文条款', { run: narrow, paragraph: { alignment: AlignmentType.BOTH, indent: firstLine } }),
    style('Item', '项', { run: narrow, paragraph: { alignment: AlignmentType.BOTH, indent: firstLine } }),
    style('Subitem', '目', { run: narrow, paragraph: { alignment: AlignmentType.BOTH, indent: firstLine } }),
    style('Note', '题注', {
      run: { font: face(faces.italic) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    }),
    style('AnnexLabel', '附件', {
      run: { font: face(faces.bold) },
      paragraph: { keepNext: true },
    }),
    style('AnnexTitle', '附件标题', {
      run: { font: face(faces.title), size: 44 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact(720, 290, 290), keepNext: true, outlineLevel: 0 },
    }),
    style('Cell', '表格', { run: { size: 28 }, paragraph: { spacing: exact(440, 40, 40) } }),
    style('Head', '表头', {
      run: { font: face(faces.bold), size: 28 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact(440, 40, 40), keepNext: true },
    }),
    style('PageNumber', '页码', { run: { font: face(faces.page), size: 28 }, paragraph: { spacing: exact(340) } }),
  ],
  characterStyles: [{ id: 'Number', name: '条号', run: { font: face(faces.bold) } }],
};

const english: IStylesOptions = {
  default: {
    document: {
      run: { font: face(faces.text), size: 24, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
      paragraph: { spacing: auto() },
    },
    title: { run: { size: 34, bold: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: auto(0, 160) } },
    heading1: {
      run: { bold: true, size: 26 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: auto(360, 160), keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { italics: true, size: 24 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: auto(240, 140), keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    style('Text', 'Provision', { paragraph: { spacing: auto(80, 60) } }),
    style('Item', 'Item', { paragraph: { spacing: auto(0, 60), indent: hangingOf(1) } }),
    style('Subitem', 'Sub-item', { paragraph: { spacing: auto(0, 60), indent: hangingOf(2) } }),
    style('Note', 'Note', { paragraph: { alignment: AlignmentType.CENTER, spacing: auto(0, 60), keepNext: true } }),
    style('AnnexLabel', 'Annex', { run: { bold: true }, paragraph: { keepNext: true } }),
    style('AnnexTitle', 'Annex title', {
      run: { bold: true, size: 28 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: auto(160, 160), keepNext: true, outlineLevel: 0 },
    }),
    style('Cell', 'Cell', { run: { size: 22 }, paragraph: { spacing: { line: 276, before: 40, after: 40 } } }),
    style('Head', 'Head', {
      run: { size: 22, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 276, before: 40, after: 40 }, keepNext: true },
    }),
    style('PageNumber', 'Page number', { run: { size: 22 } }),
  ],
  characterStyles: [{ id: 'Number', name: 'Article number', run: { bold: true } }],
};

function style(
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look };
}
