/** What a level is called. */
import type { Bilingual } from '../../../grammar/index.js';
import type { Level } from '../finding.js';

/** Two characters each in Chinese, so that columns stand without counting widths. */
export const levelNames: Readonly<Record<Level, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
};
