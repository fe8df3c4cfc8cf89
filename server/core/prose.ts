/** Findings of a draft and of its prose, put together: each thing is told once. */
import { overlaps } from '../../grammar/index.js';
import type { Finding } from './finding.js';
import type { List, Model } from './model.js';
import type { ProseReading } from './read/prose.js';

/**
 * What the blocks of a draft gave, with what reading all of it as a text gave. Prose is judged as it is in a text. What
 * a list lacks in its block may stand in an article of prose; and what a heading repeats is told of the sentence.
 */
export function withProse(
  found: readonly Finding[],
  said: readonly Finding[],
  model: Model,
  prose: ProseReading,
): readonly Finding[] {
  const lists = new Set(prose.model.lists.map(({ at }) => at.start));
  const lacking = new Set(said.flatMap(({ code, at }) => (lists.has(at.start) ? [code] : [])));
  const told = new Set(said.filter(({ at }) => prose.isProse(at)).map(({ code, quote }) => `${code} ${quote}`));
  const read = new Set(prose.model.lists.map(({ kind }) => kind));
  const about = listsByPlace(model);
  const isGiven = ({ code, at }: Finding): boolean => {
    const list = about.get(at.start);
    if (!list || !read.has(list.kind) || lacking.has(code)) return false;
    return safeguards.test(code) || prose.isProse(list.span);
  };
  // A text tells it where the list is created, a draft at the heading that states what the document is.
  const isCreated = said.some(({ code, at }) => code === creating && lists.has(at.start) && prose.isProse(at));
  const kept = found.filter(finding => {
    if (ofForm.test(finding.code)) return true;
    if (isCreated && finding.code === creating) return false;
    return !prose.isProse(finding.at) && !isGiven(finding) && !told.has(`${finding.code} ${finding.quote}`);
  });
  const more = said.filter(({ code, at }) => {
    return prose.isProse(at) && !kept.some(other => other.code === code && overlaps(other.at, at));
  });
  return [...kept, ...more];
}

const creating = 'authority/instrument-without-power';

/** The lists by where a finding about one as a whole stands: at its name, or at a step of its procedure. */
function listsByPlace({ lists }: Model): ReadonlyMap<number, List> {
  const places = new Map<number, List>();
  for (const list of lists) {
    for (const { start } of [list.at, ...[...list.steps.values()].map(({ at }) => at)]) {
      if (!places.has(start)) places.set(start, list);
    }
  }
  return places;
}

/** What a list may owe to an article in prose. */
const safeguards = /^procedure\/(?!short-consultation$)|^redlist\/no-exit$/u;

/** Checks that no text has: how a draft is written, and what is not formal yet. */
const ofForm = /^(?:syntax|logic|suppression)\/|^clarity\/(?:unformalised|wording-logic-mismatch)$/u;
