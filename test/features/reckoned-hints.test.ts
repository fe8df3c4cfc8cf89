/** Inlay hints that look up or reckon */
import assert from 'node:assert/strict';
import { neighboursIn } from '../../server/core/cases/neighbours.js';
import { reckonedHints } from '../../server/features/reckoned-hints.js';
import { analysed } from './analysed.js';

/** The text with the hints in it, in 〔〕. */
function hinted(text: string, language: 'auto' | 'en' = 'auto'): string {
  const { document, analysis, workspace } = analysed(text);
  const neighbours = neighboursIn(workspace, { today: '2026-11-25', levels: {} });
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const hints = reckonedHints(document, analysis, neighbours, range, language).map(({ position, label }) => ({
    at: document.offsetAt(position),
    label,
  }));
  let shown = text;
  for (const { at, label } of hints.sort((a, b) => b.at - a.at))
    shown = `${shown.slice(0, at)}〔${label}〕${shown.slice(at)}`;
  return shown;
}

describe('reckoned hints', () => {
  it('tell the title that a number stands for, unless it stands there', () => {
    assert.match(hinted('法规 “甲” {\n  依据：国办发〔2020〕49号\n}'), /49号〔《.+指导意见》〕\n/u);
    const told = '条 “根据《关于进一步完善失信约束制度构建诚信建设长效机制的指导意见》（国办发〔2020〕49号）制定。”';
    assert.equal(hinted(told), told);
    const unknown = '法规 “甲” {\n  依据：某府发〔2026〕999号\n}';
    assert.equal(hinted(unknown), unknown);
  });

  it('tell the day on which the listing of a case ends', () => {
    const list = '黑名单 甲 “甲” { 情形 乙 “丙” { 当：构成犯罪 }\n期限：6 个月 }\n';
    assert.equal(
      hinted(`${list}案例 “一” 于 甲 { 构成犯罪；日期：2026-08-31；预期：列入 }`),
      `${list}案例 “一” 于 甲 { 构成犯罪；日期：2026-08-31；预期〔至 2027-02-28〕：列入 }`,
    );
    const free = `${list}案例 “二” 于 甲 { 日期：2026-08-31；其余：无；预期：不列入 }`;
    assert.equal(hinted(free), free);
  });

  it('tell the points of all indicators together', () => {
    const rating = '信用评价 甲 “甲” {\n  分值：0 至 100\n  指标 守法：满分 40.5\n  指标 环保：满分 59.5\n}';
    assert.match(hinted(rating), /信用评价 甲〔共 100 分〕 /u);
    assert.match(hinted(rating, 'en'), /〔100 points in all〕/u);
  });
});
