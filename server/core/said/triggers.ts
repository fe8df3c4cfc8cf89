/** Clauses about something else, such as ordinary penalties, that expose, record or bar somebody all the same. */
import { exposesOffenders } from '../exposure.js';
import type { Clause, Model } from '../model.js';
import { isBarredForDishonesty } from './barred.js';

export interface Trigger {
  /** The clause as far as it decides on that. */
  readonly clause: Clause;
  /** Where the part that does so begins. */
  readonly from: number;
}

/** What in a clause decides on exposure, a record or a bar though its role does not say so. */
export function triggerIn(model: Model, clause: Clause): Trigger | undefined {
  const shown = exposing(clause);
  if (shown || !isBarredForDishonesty(model, clause)) return shown;
  return { clause: { ...clause, role: 'criterion', list: 'record' }, from: clause.span.start };
}

/** “情节严重的，处…罚款”: the word grades an ordinary penalty, and nobody is listed by it. */
export function gradesPenalty({ text, role }: Clause): boolean {
  if (role === 'criterion' || role === 'lead') return false;
  return /(?:的|，)(?:由[^，。]{2,30})?(?:并?可以?)?(?:处以?|并处|给予)[^。；]{0,30}(?:罚款|处分|警告|拘留)|吊销[^。；]{0,12}(?:许可证|执照)/u.test(
    text,
  );
}

/**
 * A clause on ordinary penalties, as far as it shows offenders to the public or puts them on record: 给予警告；情节严重的，
 * 向社会公布其违法行为.
 */
function exposing(clause: Clause): Trigger | undefined {
  if (clause.formal || !/公[布示开告]|曝光|名单|信用|诚信/u.test(clause.text)) return undefined;
  if (clause.role !== 'other' && !gradesPenalty(clause)) return undefined;
  for (const { 0: text, index } of clause.text.matchAll(/[^。；]+[。；]?/gu)) {
    const until = index + consequenceIn(text);
    if (until < index) continue;
    // What follows it does not decide on it.
    const span = { start: clause.span.start, end: clause.span.start + until };
    const words = clause.text.slice(0, until);
    return {
      clause: { ...clause, role: 'criterion', list: 'record', text: words, span },
      from: clause.span.start + index,
    };
  }
  return undefined;
}

/** Where a part of a sentence shows offenders or records them; -1: nowhere. */
function consequenceIn(text: string): number {
  if (/罚款|吊销|注销/u.test(text)) return -1;
  return exposesOffenders(text) ? text.search(showing) : text.search(recording);
}

const showing = /(?:向社会|予以|依法|媒体)?(?:公[布示开告]|公开曝光|曝光)(?!平台)/u;
const recording =
  /(?<=的，(?:[^，。；]{0,24}，)?(?:由[^，。；]{2,24})?(?:应当|可以)?(?:将其|依法)?)(?:列入[^，。；]{0,14}名单|[记纳录]入[^，。；]{0,14}(?:信用|诚信))/u;
