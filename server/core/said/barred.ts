/** Cases of dishonesty that bar somebody for a time, said in a list that names no record: 三年内不得申请…：其他失信行为. */
import type { Clause, Model } from '../model.js';

/** The items of such leads, by what the clauses under one lead say together. */
export function isBarredForDishonesty(model: Model, clause: Clause): boolean {
  if (clause.role !== 'other' || clause.item === undefined || !clause.lead) return false;
  let leads = known.get(model);
  if (!leads) {
    leads = new Set(
      model.clauses.flatMap(({ lead, text }) =>
        lead && dishonest.test(text) && bars.test(lead.text) && !ofOfficials.test(lead.text) ? [lead.span.start] : [],
      ),
    );
    known.set(model, leads);
  }
  return leads.has(clause.lead.span.start);
}

const known = new WeakMap<Model, ReadonlySet<number>>();

const dishonest = /(?:失信|诚信)[^，。；]{0,12}行为|违背[^，。；]{0,8}诚信/u;
const bars =
  /[一二三四五六七八九十0-9至]+年内?，?不得|[年内]不得[^，。；]{0,20}(?:申请|申报|参与|参加|享受|担任|从事)|取消[^。；]{0,40}资格/u;
const ofOfficials = /处分|公职人员|公务员|国家机关/u;
