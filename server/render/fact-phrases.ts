/** How facts of the shipped vocabulary are said in a sentence; any other fact is said by its wording or its name. */
import type { Bilingual } from '../../grammar/index.js';

/** Yes-no facts: said of the party or of the case. */
export const holdPhrases: Readonly<Record<string, Bilingual & { readonly not?: Bilingual }>> = {
  期限届满: {
    zh: '列入期限届满',
    en: 'the term has ended',
    not: { zh: '列入期限尚未届满', en: 'the term has not ended' },
  },
  据以列入的决定被撤销: {
    zh: '据以列入的决定被撤销',
    en: 'the decision on which the listing rests has been annulled',
    not: { zh: '据以列入的决定未被撤销', en: 'the decision on which the listing rests stands' },
  },
  已纠正违法行为: { zh: '已纠正违法行为', en: 'the breach has been corrected' },
  已履行处罚: { zh: '已履行行政处罚决定', en: 'the penalty has been performed' },
  已消除不良影响: { zh: '已消除不良影响', en: 'the harm has been removed' },
  已作出信用承诺: { zh: '已作出信用承诺', en: 'a credit pledge has been made' },
  有履行能力: { zh: '有履行能力', en: 'the party is able to perform' },
  拒不履行生效文书: {
    zh: '拒不履行生效法律文书确定的义务',
    en: 'the party refuses a duty fixed by an effective legal document',
  },
  无主观故意: {
    zh: '没有主观故意',
    en: 'the party acted without intent',
    not: { zh: '有主观故意', en: 'the party acted with intent' },
  },
  无主观过错: {
    zh: '没有主观过错',
    en: 'the party is without fault',
    not: { zh: '有主观过错', en: 'the party is at fault' },
  },
  不可抗力: {
    zh: '因不可抗力造成',
    en: 'the act was due to force majeure',
    not: { zh: '并非因不可抗力造成', en: 'the act was not due to force majeure' },
  },
  构成犯罪: {
    zh: '经生效刑事判决认定构成犯罪',
    en: 'a criminal judgment that has taken effect found a crime',
    not: { zh: '不构成犯罪', en: 'the act is no crime' },
  },
  从重处罚: { zh: '依法从重处罚', en: 'the penalty was set on the heavier step' },
  违反法律行政法规: { zh: '违反法律、行政法规', en: 'a law or administrative regulation is broken' },
  限期支付未支付: { zh: '经责令限期支付，逾期未支付', en: 'an order to pay by a date was missed' },
};

/** Choices: `%` stands for the values. */
export const choicePhrases: Readonly<Record<string, Bilingual>> = {
  处罚种类: { zh: '受到%处罚', en: 'the penalty includes %' },
  凭: { zh: '有%为凭', en: 'it is established by %' },
  危害: { zh: '危害%', en: 'it harms %' },
  对象: { zh: '属于%', en: 'the party is %' },
  安全事故等级: { zh: '发生%', en: '% occurred' },
  文件类型: { zh: '属于%', en: 'the instrument is %' },
};

/** Numbers: `%` stands for the bounds, `#` for the period in which they count. */
export const numberPhrases: Readonly<Record<string, Bilingual>> = {
  行政处罚: { zh: '#受到%行政处罚', en: '% penalties have taken effect#' },
  列入: { zh: '列入名单满%', en: 'listed for %' },
  较大事故次数: { zh: '#发生%较大事故', en: '% larger accidents occurred#' },
};
