/** Which texts the editor may take for a regulation unasked: those with two signs of one, and no others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isRegulation } from '../../client/regulation-like.js';

describe('a text is taken for a regulation', () => {
  const taken: readonly (readonly [string, string])[] = [
    ['a title and an article', '某市河湖管理办法\n\n第一条　为了保护河湖，制定本办法。\n'],
    ['a title of Markdown and a chapter', '# 某市社会信用条例\n\n## 第一章 总则\n'],
    ['a trial text with a mark in front', '\uFEFF某市失信名单管理规定（试行）\r\n\r\n第一条 为了……\r\n'],
    ['a caption after the number', '某市实施细则（征求意见稿）\n第一条【目的】为了……\n'],
  ];
  for (const [what, text] of taken) it(what, () => assert.ok(isRegulation(text)));
});

describe('a text is left alone', () => {
  const left: readonly (readonly [string, string])[] = [
    ['nothing at all', ''],
    ['a title alone', '某市河湖管理办法\n\n我们讨论了这个文件。\n'],
    ['an article alone', '会议记录\n\n第一条　大家都同意。\n'],
    ['a sentence that ends so', '今天，我们学习了新办法\n第一条　……\n'],
    ['a book of that name', '评《某市河湖管理办法\n第一条　……\n'],
    ['English', 'Notes on the regulation\n\nArticle 1\n'],
    ['a readme', readFileSync('README.md', 'utf8')],
  ];
  for (const [what, text] of left) it(what, () => assert.ok(!isRegulation(text)));
});
