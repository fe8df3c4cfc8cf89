/** What the fixes would change, as a unified diff that `patch -p1` and `git apply` take. */
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import type { Reporter } from './checked.js';

export function diffReporter(): Reporter {
  return {
    add({ name, text, better }) {
      if (better === undefined || better === text) return '';
      const options = { context: 3, headerOptions: OMIT_HEADERS };
      const changes = createTwoFilesPatch('', '', text, better, undefined, undefined, options);
      return `--- ${shown(`a/${name}`)}\n+++ ${shown(`b/${name}`)}\n${changes}`;
    },
    finish: () => '',
  };
}

/** A name as both programs read it: Han as they are, with a tab behind a name with spaces, quoted where it must be. */
function shown(name: string): string {
  if (/["\\\p{Cc}]/u.test(name)) return JSON.stringify(name);
  return name.includes(' ') ? `${name}\t` : name;
}
