/** The styles of a review sheet in Word: small enough for six columns, in the faces of official documents. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Face } from '../../../grammar/index.js';
import { faces } from '../word/styles.js';

const latin = 'Times New Roman';

export function reviewStyles(language: Face): IStylesOptions {
  const zh = language === 'zh';
  const face = (name: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: 'eastAsia' });
  const text = { font: face(faces.text) };
  const strong = zh ? { font: face(faces.bold) } : { bold: true };
  const style = (
    id: string,
    name: string,
    look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...look });
  const spacing = { line: 264, before: 20, after: 20 };
  return {
    default: {
      document: { run: { ...text, size: 20, language: { value: zh ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' } } },
    },
    paragraphStyles: [
      style('SheetTitle', zh ? '表题' : 'Sheet title', {
        run: { font: face(zh ? faces.title : faces.text), size: 40, bold: !zh },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 200 } },
      }),
      style('Part', zh ? '部分' : 'Part', {
        run: { ...strong, size: 22 },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      }),
      style('Cell', zh ? '表文' : 'Cell', { paragraph: { spacing } }),
      style('Strong', zh ? '表文加重' : 'Strong cell', { run: strong, paragraph: { spacing } }),
      style('Label', zh ? '表头' : 'Label', {
        run: strong,
        paragraph: { spacing, alignment: AlignmentType.CENTER, keepNext: true },
      }),
      style('Head', zh ? '栏目' : 'Column head', {
        run: strong,
        paragraph: { spacing, alignment: AlignmentType.CENTER },
      }),
      style('Small', zh ? '说明' : 'Note', { run: { size: 18 }, paragraph: { spacing: { before: 60, after: 60 } } }),
      style('Tiny', zh ? '代码' : 'Code', { run: { size: 14, color: '555555' }, paragraph: { spacing } }),
    ],
  };
}
