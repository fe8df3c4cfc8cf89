/** Loads a bundle that lies beside this one, with the code that V8 made of it when it was built. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

export interface Bundle {
  readonly exports: unknown;
  /** Keeps the code that V8 has made so far, for the next start. */
  keep(): void;
}

/**
 * Runs a CommonJS bundle. Compiling it takes longer than checking a file does; the `.cache` beside it holds what V8
 * compiled at build time. V8 itself refuses code that another version or other flags made, and compiles anew.
 */
export function loadBundle(path: string): Bundle {
  optimizeLate();
  const cache = path.replace(/\.cjs$/, '.cache');
  const cachedData = readIfThere(cache);
  // The build writes ASCII alone: nothing has to be decoded.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as unknown };
  script.runInThisContext()(module.exports, require, module, path, __dirname);
  return { exports: module.exports, keep: () => writeFileSync(cache, script.createCachedData()) };
}

/**
 * V8 compiles a function anew, optimized, once it has run for a while: for a process as short as this one that while is
 * ten times too short, and forty texts take a third less with a longer one. The flag is known to exist up to V8 13; an
 * unknown one would be reported to the user.
 */
function optimizeLate(): void {
  if (Number.parseInt(process.versions.v8, 10) <= 13) setFlagsFromString('--interrupt-budget=600000');
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // None was made: the bundle runs without.
    return undefined;
  }
}
