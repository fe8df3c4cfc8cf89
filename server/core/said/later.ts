/** Standards of who is listed and what follows that a text leaves to a later paper. */
import type { Clause, Model } from '../model.js';
import { type Match, matchesIn, readingOf } from '../reading.js';

/** 标准由…另行规定, 根据需要制定…认定标准: the words that leave them. */
export function standardsLeftIn({ ordinary }: Model, clause: Clause): readonly Match[] {
  const { text } = readingOf(clause);
  // In a regulation about something else, projects and budgets are evaluated and recorded too.
  if (ordinary === true && !/信用|诚信|失信|惩戒|名单|名录|不良/u.test(text)) return [];
  return [...matchesIn(clause, delegated), ...matchesIn(clause, ownStandard)].filter(
    match => !elsewhere.test(sentenceAround(text, match)),
  );
}

/** 标准由…另行规定, 具体办法由…制定. */
const delegated =
  /(?:名单|评价|惩戒|列入|记录|失信)[^。]{0,60}?(?<what>(?:标准|办法|方式|措施|情形)[^。；，]{0,16}由[^。；，]{2,48}?(?:另行规定|另行制定|制定|确定))/gu;

/** 根据需要制定失信惩戒对象认定标准: whoever lists lays down whom. */
const ownStandard =
  /(?<!已|已经|未)(?:制定|确定|明确|出台|拟订)[^，。；的]{0,24}(?:惩戒[^，。；]{0,4}对象|(?:失信|黑|违法)[^，。；]{0,8}名单|失信行为)[^，。；]{0,8}(?:标准|条件|情形)(?!的?，(?:应当|可以|须))/gu;

/** Associations and their members, officials, the bureau’s own planning, and what another norm lays down. */
const elsewhere =
  /鼓励|支持|协会|商会|会员|工作人员|公职人员|公务员|政务诚信|平台经营者|交易信用|《|国家统一|全国统一|不得|抽查|检查频次|信用服务机构|国务院|参照(?:全国|国家)|合作|协同|一体化|都市圈|区域信用/u;

/** The sentence up to a match and the match itself: who lays it down, and under what. */
function sentenceAround(text: string, { index, text: words }: Match): string {
  return text.slice(text.lastIndexOf('。', index) + 1, index) + words;
}
