/** The last look at every run: references become places, gaps and foreign words are marked. */
import type { Entity } from '../core/model.js';
import type { Run } from './document.js';
import { type Drafted, entityWords, type LooseRun } from './drafted.js';
import { citedFrom, type Here, type Places } from './place.js';

/** Finishes the runs of one passage, which stands at a place. */
export type Finish = (runs: readonly LooseRun[], here: Here) => readonly Run[];

export function finisher(drafted: Drafted, places: Places): Finish {
  return (runs, here) => {
    const found: Run[] = [];
    for (const run of runs) {
      const before = found.at(-1)?.text ?? '';
      if (run.target) found.push(referenceRun(drafted, places, run, run.target, here, before));
      else if (run.mark === 'unresolved') found.push(unresolvedRun(drafted, run));
      else if (run.by === 'standard') found.push(...standardRuns(drafted, run));
      else found.push(run);
    }
    return merged(found);
  };
}

function referenceRun(
  drafted: Drafted,
  places: Places,
  run: LooseRun,
  target: Entity,
  here: Here,
  before: string,
): Run {
  const { target: _, ...plain } = run;
  const place = target.uri === drafted.model.uri ? places.get(target.at.start) : undefined;
  if (place) return { ...plain, text: citedFrom(drafted, place, here, before), cites: place.id };
  // A fact or a member has no place: its name is what was meant.
  if (target.kind === 'fact' || target.kind === 'member') return { ...plain, text: entityWords(drafted, target) };
  return unresolvedRun(drafted, run, target);
}

function unresolvedRun(drafted: Drafted, run: LooseRun, target?: Entity): Run {
  const { target: _, ...plain } = run;
  const name = run.text;
  drafted.problems.push({
    kind: 'unresolved',
    at: run.source,
    message: target
      ? {
          zh: `「${name}」在正文里没有位置，不能写成第×条`,
          en: `“${name}” stands nowhere in this text: it has no article to cite`,
        }
      : {
          zh: `引用的「${name}」没有定义，不能写成第×条`,
          en: `“${name}” is cited and not defined: it has no article to cite`,
        },
  });
  return {
    ...plain,
    text: drafted.language === 'zh' ? `〔引用“${name}”〕` : `〔reference “${name}”〕`,
    mark: 'unresolved',
  };
}

/** 〔…〕 that holds words is a gap; 〔2020〕 is part of a document number. */
function standardRuns({ language }: Drafted, run: LooseRun): readonly Run[] {
  return run.text
    .split(/(〔[^〔〕]*[^〔〕\d][^〔〕]*〕)/u)
    .filter(text => text !== '')
    .map((text): Run => {
      if (/^〔[^〔〕]*[^〔〕\d][^〔〕]*〕$/u.test(text)) return { ...run, text, mark: 'gap' };
      const bare = text
        .replaceAll(/《[^》]*》|“[^”]*”|[\p{Script=Han}]+(?=〔\d)|（[^（）]*〔\d{4}〕[^（）]*）/gu, '')
        .replaceAll(/〔\d{4}〕\d*号?/gu, '');
      const isForeign = language === 'en' ? /\p{Script=Han}/u.test(bare) : /(?<![A-Za-z])[a-z]{3,}/u.test(bare);
      return isForeign ? { ...run, text, mark: 'untranslated' } : { ...run, text };
    });
}

/** Neighbours of one source and one kind are one run. */
function merged(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (run.text === '') continue;
    const isSame =
      last &&
      last.by === run.by &&
      last.mark === run.mark &&
      last.cites === run.cites &&
      last.source.end === run.source.start &&
      run.source.end === run.source.start;
    if (last && isSame) found[found.length - 1] = { ...last, text: last.text + run.text };
    else found.push(run);
  }
  return found;
}
