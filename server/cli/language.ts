/** In which language the command line speaks. */
import type { Face } from '../../grammar/index.js';

/** `auto`: a finding in the language of the file it is about. */
export type Language = Face | 'auto';

/**
 * The language of help, summaries and everything that is about no file: what `--lang` says, else English where the
 * environment asks for it, else Chinese.
 */
export function ownLanguage(asked: Language, env: NodeJS.ProcessEnv): Face {
  if (asked !== 'auto') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en/i.test(locale) ? 'en' : 'zh';
}
