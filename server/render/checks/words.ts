/** The words around what is said of a check: headings, and what can be done where it speaks. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Sheet } from './sheet.js';

export const sheetTitles = {
  why: { zh: '为什么', en: 'Why' },
  norms: { zh: '依据', en: 'Norms' },
  bad: { zh: '会报告', en: 'Reported' },
  good: { zh: '不报告', en: 'Not reported' },
  fixes: { zh: '怎样改', en: 'What to do' },
  figures: { zh: '准确度', en: 'How often it is right' },
  suppress: { zh: '确有理由时', en: 'Where there is a reason' },
} as const satisfies Record<string, Bilingual>;

/** What the check offers, and who has to decide; where it offers nothing, the good examples are the way. */
export function wayOut({ fixes, language }: Sheet): readonly string[] {
  if (fixes.length === 0) return [byHand[language]];
  return fixes.map(({ title, kind }) => `${title[language]}${notes[kind][language]}`);
}

const notes = {
  form: {
    zh: '（只涉及写法：--fix 可改，编辑器中可一键改）',
    en: ' (form only: --fix does it, or one click in the editor)',
  },
  meaning: {
    zh: '（会改变意思：编辑器中由您决定；命令行须加 --unsafe-fixes）',
    en: ' (changes the meaning: yours to decide in the editor; on the command line only with --unsafe-fixes)',
  },
} as const;

const byHand: Bilingual = {
  zh: '没有自动改法，因为要由起草人决定写什么；照「不报告」的写法改。',
  en: 'Nothing is offered, as the drafter has to decide what to say; write it as under “Not reported”.',
};
