/** Whether wording marks whom it is about by credit; else its burdens are duties and penalties like others. */
import type { Clause, Model } from '../model.js';
import { party, type Statement } from '../statements.js';

/** A sentence, by its own words or those of its lead. Under a title on credit every sentence is about such parties. */
export function isOnParty(model: Model, { text, lead }: Clause): boolean {
  return marks(model, text) || marks(model, lead?.text ?? '');
}

/** A part of a sentence; 对其予以限制 goes on from the part that names the party. */
export function bearsOnParty(model: Model, { text, lead, bears }: Statement): boolean {
  const goesOn = model.ordinary === true ? /[对将]其(?!他|余|中)/u : /其(?!他|余|中)/u;
  return marks(model, text) || marks(model, lead) || (bears === 'meant' && goesOn.test(text));
}

function marks(model: Model, text: string): boolean {
  if (model.ordinary === true) return marked.test(text);
  return isUnderCredit(model) || party.test(text) || marked.test(text);
}

/** Whether the title says that the text is about credit. */
export function isUnderCredit({ regulations }: Model): boolean {
  return regulations.length === 0 || regulations.some(({ title }) => titles.test(title.text));
}

const titles = /信用|信誉|失信|诚信|征信|名单|名录|惩戒|积分|[红黑]榜|红黑[牌旗]/u;

/** 名单, 公示系统 and 记录 alone are members, registers and minutes in an ordinary regulation. */
const marked =
  /失信(?!被执行)|(?<!诚实)信用(?!信息公示系统)|诚信(?!原则)|信誉|征信|曝光|不文明|惩戒|[黑灰]名单|不良行为|(?:异常|违法|违约|不良|警示|重点监管)[^，。；、设建]{0,10}(?:名单|名录|记录)|[红黄黑]牌|[A-E丙丁]级/u;
