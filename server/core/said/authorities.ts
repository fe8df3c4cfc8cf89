/** Clauses on how authorities, their heads and their places fare: no party of credit is meant. */
import type { Clause } from '../model.js';

/** 约谈区人民政府主要负责人，并向社会公开; 绩效评估中予以扣分. */
export function isOfAuthorities({ text, lead }: Clause): boolean {
  return ofAuthorities.test(`${lead?.text ?? ''}${text}`);
}

const ofAuthorities =
  /约谈[^，。；]{0,12}人民政府|绩效(?:评估|管理|考核)|挂牌督办|信访事项|督办|所在地[^，。；]{0,8}人民政府/u;
