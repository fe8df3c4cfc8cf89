/** The table of an amendment, as a committee reads it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { compare } from '../../server/core/compare/compare.js';
import { readDocx } from '../../server/disk/docx/docx.js';
import type { ChangeTable, Line } from '../../server/render/changes/change-table.js';
import { changesOf } from '../../server/render/changes/changes.js';
import { changesToHtml } from '../../server/render/changes/html.js';
import { changesToMarkdown } from '../../server/render/changes/markdown.js';
import { documentOf } from '../../server/render/compose.js';
import { toText } from '../../server/render/text.js';
import { changesToDocx } from '../../server/render/word/word.js';
import { drafts } from '../grammar/drafts.js';
import { after, before } from './amendment.js';
import { analysed, documentFrom } from './rendered.js';

function tableOf(old: string, now: string, language: 'zh' | 'en' = 'zh'): ChangeTable {
  const [left, right] = [analysed(old, 'draft', []), analysed(now, 'draft', [])];
  const [one, other] = [documentOf(left, { language }), documentOf(right, { language })];
  assert.ok(one && other);
  return changesOf(one, other, compare(left, right, 'versions'));
}

/** A regulation with these articles, and the rows of the table of two of them, a line each. */
function rows(old: string, now: string): readonly string[] {
  const draft = (inside: string): string => `法规 “某市信用管理办法” {\n施行：2026-03-01\n${inside}\n}`;
  const { rows: found, rest } = tableOf(draft(old), draft(now));
  const cell = (lines: readonly Line[] = []): string =>
    lines
      .map(({ label, pieces, alone }) => {
        const words = pieces.map(({ text, changed }) => (changed && !alone ? `[${text}]` : text)).join('');
        return alone ? `[${label}${words}]` : label + words;
      })
      .join('/');
  return [...found.map(row => `${row.kind}: ${cell(row.before)} → ${cell(row.after)}｜${row.notes.join('')}`), ...rest];
}

describe('render: the table of an amendment', () => {
  const table = tableOf(before, after);

  for (const [name, page] of [
    ['amendment.zh.md', changesToMarkdown(table)],
    ['amendment.zh.html', changesToHtml(table)],
  ] as const) {
    it(`reads right: ${name}`, () => {
      const path = `test/golden/render/${name}`;
      if (process.env.CREG_UPDATE) {
        mkdirSync('test/golden/render', { recursive: true });
        writeFileSync(path, page);
      }
      assert.equal(page, existsSync(path) ? readFileSync(path, 'utf8') : '(no such page: run with CREG_UPDATE=1)');
    });
  }

  it('shows the words of both texts, and nothing else, in its columns', () => {
    const words = (draft: string): string => toText(documentFrom(draft)).replaceAll(/[\s　]/gu, '');
    const [old, now] = [words(before), words(after)];
    for (const { before: left = [], after: right = [] } of table.rows) {
      const said = (lines: readonly Line[]): string =>
        lines.map(({ label, pieces }) => label + pieces.map(({ text }) => text).join('')).join('');
      assert.ok(old.includes(said(left)), said(left));
      assert.ok(now.includes(said(right)), said(right));
    }
  });

  it('tells who is listed now and was not, from the comparison', () => {
    const notes = table.rows.find(row => row.after?.[0]?.label === '第七条')?.notes ?? [];
    assert.match(notes[0] ?? '', /^第一项列入范围扩大。现在列入、过去不列入：.*货值金额 3 万元/u);
    assert.match(notes[1] ?? '', /^原第三项删去。过去列入、现在不列入：.*构成犯罪/u);
    assert.match(notes[2] ?? '', /^第三项新增。现在列入、过去不列入：.*3 次/u);
    assert.match(notes[3] ?? '', /^第四项列入范围缩小。过去列入、现在不列入：.*罚款 10 万元/u);
    assert.equal(notes[4], '原为第五条。');
  });

  it('is the same file of Word every time, with struck and bold words, and is read back as a table', async () => {
    const [first, second] = [await changesToDocx(table), await changesToDocx(table)];
    assert.deepEqual(Buffer.from(first), Buffer.from(second));
    const xml = strFromU8(unzipSync(first)['word/document.xml'] ?? new Uint8Array());
    assert.match(xml, /w:orient="landscape"/u);
    assert.match(xml, /<w:tblHeader\/>/u);
    assert.match(xml, /<w:strike\/>(?:(?!<\/w:r>).)*五万/u);
    assert.match(xml, /<w:b\/>(?:(?!<\/w:r>).)*三万/u);
    const read = readDocx(first);
    assert.ok(typeof read === 'object');
    assert.match(read.text, /^\|现行条文\|修改后条文\|说明\|$/mu);
  });

  it('loads nothing, runs nothing and takes no markup from a draft', () => {
    const page = changesToHtml(tableOf(before, after.replace('诚信', '<b>诚信</b>')));
    assert.doesNotMatch(page, /<script|<link|<img|https?:|url\(|@import/u);
    const marked = tableOf('法规 “某市办法” { 条 “甲。” }', '法规 “某市办法” { 条 “甲。”；条 “<b>乙</b>|*丙*。” }');
    assert.match(changesToHtml(marked), /&lt;b&gt;乙/u);
    assert.match(changesToMarkdown(marked), /\\<b\\>乙\\<\/b\\>\\\|\\\*丙\\\*/u);
  });
});

describe('render: articles of two versions', () => {
  it('are matched by what they are called, however much they are reworded', () => {
    assert.deepEqual(rows('条 甲 “应当诚实守信。”', '条 乙 “新的一条。”\n条 甲 “主管部门负责监督检查。”'), [
      'added:  → [第一条新的一条。]｜新增。',
      'changed: 第一条[应当诚实守信。] → 第二条[主管部门负责监督检查。]｜修改文字。原为第一条。',
      '第二条改为第三条，内容未作修改。',
    ]);
  });

  it('without a name are matched by their words', () => {
    assert.deepEqual(rows('条 “失信信息应当在七日内公示。”', '条 “失信信息应当在二十日内公示。”'), [
      'changed: 第一条失信信息应当在[七]日内公示。 → 第一条失信信息应当在[二十]日内公示。｜修改文字。',
      '第二条未作修改。',
    ]);
  });

  it('that moved are told as moved, and those that gave way to them are not', () => {
    assert.deepEqual(
      rows(
        '条 甲 “第一句话在这里。”\n条 乙 “又一条规定。”\n条 丙 “再一条内容。”',
        '条 丙 “再一条内容。”\n条 甲 “第一句话在这里。”\n条 乙 “又一条规定。”',
      ),
      [
        'moved: 第三条再一条内容。 → 第一条再一条内容。｜移动：由第三条移作第一条。',
        '第四条未作修改。第一条、第二条改为第二条、第三条，内容未作修改。',
      ],
    );
  });

  it('that moved to another chapter are told so although their order is the same', () => {
    assert.deepEqual(
      rows(
        '章 “总则”\n条 甲 “第一句。”\n条 乙 “第二件事情。”\n章 “附则”\n条 丙 “末一条。”',
        '章 “总则”\n条 甲 “第一句。”\n章 “附则”\n条 乙 “第二件事情。”\n条 丙 “末一条。”',
      ),
      [
        'moved: 第二条第二件事情。 → 第二条第二件事情。｜移动：由第一章第二条移作第二章第二条。',
        '第一条、第三条、第四条未作修改。',
      ],
    );
  });

  it('that are gone stand where they stood, and chapters are told as well', () => {
    assert.deepEqual(
      rows(
        '章 “总则”\n条 甲 “第一句。”\n章 “多余的一章”\n条 乙 “没有用的一条规定。”\n章 “附则”\n条 丙 “末一条。”',
        '章 “总则”\n条 甲 “第一句。”\n章 “附则”\n条 丙 “末一条。”',
      ),
      [
        'heading: [第二章多余的一章] → ｜删去。',
        'deleted: [第二条没有用的一条规定。] → ｜删去。',
        '第一条未作修改。第三条、第四条改为第二条、第三条，内容未作修改。',
      ],
    );
  });

  it('whose citations follow the numbers alone are told so', () => {
    assert.deepEqual(
      rows(
        '条 甲 “应当诚实守信。”\n条 乙 “主管部门负责监督检查。”\n条 丙 “违反{甲}规定的，依法处理。”',
        '条 丁 “全新的规定。”\n条 甲 “应当诚实守信。”\n条 乙 “主管部门负责监督检查。”\n条 丙 “违反{甲}规定的，依法处理。”',
      ).slice(0, 2),
      [
        'added:  → [第一条全新的规定。]｜新增。',
        'changed: 第三条违反第[一]条规定的，依法处理。 → 第四条违反第[二]条规定的，依法处理。｜引用的条号随之调整。原为第三条。',
      ],
    );
  });

  it('whose values changed although their words did not are shown', () => {
    const list = (years: number): string => `黑名单 失信 “失信主体名单” { 期限：${years} 年 “列入期限按照国家规定。” }`;
    assert.deepEqual(rows(list(3), list(2)).slice(0, 1), [
      'changed: 第一条列入期限按照国家规定。 → 第一条列入期限按照国家规定。｜文字不变。期限由“3年”改为“2年”。',
    ]);
  });

  it('of one text are a table without rows', () => {
    const { rows: found, summary, rest } = tableOf(before, before);
    assert.deepEqual(found, []);
    assert.equal(summary[0], '没有修改。');
    assert.deepEqual(rest, ['第一条至第十五条未作修改。']);
  });

  it('of every two generated drafts: one with itself has no rows, two have their words in their columns', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(drafts, drafts, ({ zh: old }, { zh: now }) => {
        const [one, other] = [old, now].map(draft => documentOf(analysed(draft, 'draft', []), { language: 'zh' }));
        if (!one || !other) return;
        assert.deepEqual(tableOf(now, now).rows, []);
        const tight = (text: string): string => text.replaceAll(/[|｜\s]/gu, '');
        const [left, right] = [tight(toText(one)), tight(toText(other))];
        const { rows: found } = tableOf(old, now);
        const whole = (lines: readonly Line[] = []): readonly string[] =>
          lines.map(({ label, pieces }) => tight(label + pieces.map(({ text }) => text).join('')));
        for (const row of found) {
          for (const words of whole(row.before)) assert.ok(left.includes(words), words);
          for (const words of whole(row.after)) assert.ok(right.includes(words), words);
        }
      }),
      { numRuns: 60 },
    );
  });
});
