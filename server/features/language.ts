/** Which language to answer in: the one that is set, else that of the draft. */
import type { Bilingual, Face } from '../../grammar/index.js';
import type { Analysis } from '../core/analyze.js';

export function languageOf({ model }: Analysis, set: Face | 'auto'): Face {
  return set === 'auto' ? model.face : set;
}

/** The name that a reader of a face expects: the alias where the name itself is in the other script. */
export function nameIn(face: Face, name: string, alias: string | undefined): string {
  if (alias === undefined) return name;
  return isHan(name) === (face === 'zh') ? name : alias;
}

export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Two languages side by side, chosen where they are written: `say('zh')({ zh: '对象', en: 'subjects' })`. */
export function say(face: Face): (text: Bilingual) => string {
  return text => text[face];
}
