/** Phrases of lexicons in wording, and the evidence that excuses them. */
import assert from 'node:assert/strict';
import { excuse } from '../../server/core/evidence.js';
import type { Clause, LexiconPhrase } from '../../server/core/model.js';
import { findPhrases, quotable } from '../../server/core/phrases.js';
import { mark, unmark } from '../marks.js';
import { bound } from './draft.js';

function entry(texts: readonly string[], more: Partial<LexiconPhrase> = {}): LexiconPhrase {
  return { uri: 'test', at: { start: 0, end: 0 }, texts, code: 'x/y', where: [], excusedBy: [], instead: [], ...more };
}

function clause(text: string): Clause {
  return { text, span: { start: 0, end: text.length }, role: 'criterion', formal: false };
}

/** Exactly the marked stretches are found. */
function checkFound(phrases: readonly LexiconPhrase[], marked: string): readonly string[] {
  const { text, spans } = unmark(marked);
  const found = findPhrases(clause(text), phrases);
  assert.equal(
    mark(
      text,
      found.map(({ at }) => at),
    ),
    mark(text, spans),
  );
  return found.map(({ text: words }) => words);
}

describe('phrases', () => {
  it('are found wherever they stand, over line breaks, spaces and widths', () => {
    const phrases = [entry(['情节严重', '影响恶劣', 'as appropriate'])];
    checkFound(phrases, '<|情节严重|>或者<|影响恶劣|>的');
    checkFound(phrases, '<|情节\n      严 重|>的');
    checkFound(phrases, '<|情节\u200b严重|>的');
    checkFound(phrases, 'measures <|AS\n  Appropriate|> may follow');
    checkFound(phrases, 'has appropriate means');
    assert.deepEqual(checkFound(phrases, '<|情节\n      严重|>的'), ['情节严重']);
    assert.deepEqual(checkFound(phrases, '<|as\n   appropriate|>'), ['as appropriate']);
  });

  it('reach over other words at a gap, within one sentence, and no further than they must', () => {
    const phrases = [entry(['认为应当…的其他'])];
    checkFound(phrases, '部门<|认为应当列入的其他|>行为');
    checkFound(phrases, '认为应当列入的。其他的其他行为');
    checkFound(phrases, '认为应当甲，<|认为应当乙的其他|>行为');
    checkFound([entry(['甲…乙…丙'])], '<|甲一乙二丙|>三丙');
  });

  it('stand for any of their alternatives, and reach over a narrow gap within one part of a sentence', () => {
    const phrases = [entry(['群众/业主‥投诉/举报'])];
    checkFound(phrases, '<|群众投诉|>、<|业主多次举报|>的');
    checkFound(phrases, '<|业主对服务质量举\n报|>的');
    checkFound(phrases, '群众满意，投诉较少的');
    checkFound(phrases, '群众在本市行政区域内依照规定投诉的');
    checkFound(phrases, '投诉群众');
    checkFound([entry(['甲‥乙…丙'])], '<|甲一乙，二丙|>');
    checkFound([entry(['甲‥乙…丙'])], '甲，乙，丙');
  });

  it('count in the roles that the lexicon names', () => {
    checkFound([entry(['及时'], { where: ['criterion'] })], '<|及时|>报告');
    checkFound([entry(['及时'], { where: ['procedure'] })], '及时报告');
  });

  it('of one code do not overlap: the longest counts', () => {
    const phrases = [entry(['严重违法', '严重']), entry(['严重违法行为'])];
    checkFound(phrases, '<|严重违法行为|>和<|严重|>后果');
    const other = [entry(['严重']), entry(['严重'], { code: 'x/z' })];
    assert.equal(findPhrases(clause('严重'), other).length, 2);
  });

  it('are quoted without the wraps in them', () => {
    assert.equal(quotable('情节\n   严重'), '情节严重');
    assert.equal(quotable('in  serious\n cases'), 'in serious cases');
  });
});

/** The evidence for the first 情节严重 (or its like) in a draft, as `kind: words`. */
function evidence(text: string, excusedBy: readonly string[], phrase = '情节严重'): string {
  const model = bound(text);
  const phrases = [entry([phrase], { excusedBy })];
  for (const candidate of model.clauses) {
    if (candidate.role !== 'criterion' && candidate.role !== 'procedure') continue;
    const [found] = findPhrases(candidate, phrases);
    if (!found) continue;
    const proof = excuse(model, candidate, found.at, found.phrase);
    return proof ? `${proof.kind}: ${proof.text}` : 'none';
  }
  return 'not found';
}

const criterion = (wording: string, body = '') => `黑名单 甲 “甲” { 情形 一 “${wording}” ${body} }`;

describe('evidence', () => {
  it('is a definition anywhere in the file', () => {
    assert.equal(
      evidence(`定义 情节严重：罚款金额 ≥ 1 元\n${criterion('情节严重的')}`, ['definition']),
      'definition: 情节严重',
    );
    assert.equal(
      evidence(`定义 严重违法行为：企业\n${criterion('严重违法行为')}`, ['definition'], '严重违法'),
      'definition: 严重违法行为',
    );
    assert.equal(evidence(`定义 情节恶劣：企业\n${criterion('情节严重的')}`, ['definition']), 'none');
  });

  it('is a number in the same sentence', () => {
    assert.equal(evidence(criterion('情节严重，被处五十万元以上罚款的'), ['amount']), 'amount: 五十万元');
    assert.equal(evidence(criterion('一年内受到三次以上处罚，情节严重的'), ['count']), 'count: 三次以上');
    assert.equal(evidence(criterion('情节严重，逾期三十日以上的'), ['number-of-days']), 'number-of-days: 三十日');
    assert.equal(evidence(criterion('被处五十万元罚款。情节严重的'), ['amount']), 'none');
    assert.equal(evidence(criterion('2026年3月1日以后，情节严重的'), ['number-of-days', 'period']), 'none');
    assert.equal(evidence(criterion('第三次，情节严重的'), ['count']), 'none');
    assert.equal(
      evidence(criterion('in serious cases, fined 50,000 yuan'), ['amount'], 'in serious cases'),
      'amount: 50,000 yuan',
    );
  });

  it('is a number in the condition that decides beside the wording', () => {
    assert.equal(evidence(criterion('情节严重的', '{ 当：罚款金额 ≥ 50 万元 }'), ['amount']), 'amount: 罚款金额');
    assert.equal(evidence(criterion('情节严重的', '{ 当：一年内 行政处罚 ≥ 3 次 }'), ['count']), 'count: 行政处罚');
    assert.equal(evidence(criterion('情节严重的', '{ 当：企业 }'), ['amount', 'count']), 'none');
  });

  it('is a law, an enumeration or another clause, where the lexicon admits it', () => {
    assert.equal(
      evidence(criterion('法律、行政法规规定的情节严重的'), ['reference-to-law']),
      'reference-to-law: 法律、行政法规规定',
    );
    assert.equal(evidence(criterion('依法认定情节严重的'), ['reference-to-law']), 'none');
    assert.equal(evidence(criterion('情节严重，有下列情形的'), ['enumeration']), 'enumeration: 下列情形');
    assert.equal(
      evidence(criterion('本办法第三条所列情节严重的'), ['cross-reference']),
      'cross-reference: 本办法第三条',
    );
    assert.equal(evidence(criterion('情节严重，有下列情形的'), ['definition']), 'none');
  });
});
