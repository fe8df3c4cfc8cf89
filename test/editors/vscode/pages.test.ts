/** Pages beside a draft: the official text in step with the cursor, and the comparison with its witnesses. */
import assert from 'node:assert/strict';
import { commands, Selection, type TextDocument, window, workspace } from 'vscode';
import { open, replace, until, untitled, uriOf } from './drive.js';
import { seen } from './eye.js';

const text = 'document.querySelector("#page").innerText';
const current = '[...document.querySelectorAll(".is-current")].map(each => each.innerText).join()';

describe('the official text beside its draft', () => {
  it('opens, numbered, with what is found in it', async () => {
    await open('ningbo.zh.creg');
    await commands.executeCommand('creg.preview');
    const shown = await seen<string>(text, found => /第一条　为了规范生态环境失信黑名单管理/u.test(found));
    assert.match(shown, /（三）生态环境部门认为应当列入的其他违法行为/u);
    await seen<string>('document.querySelector(".finding.error")?.innerText ?? ""', found => found !== '');
    const notes = await seen<string[]>(
      '[...document.querySelectorAll(".note")].map(each => each.title)',
      found => found.length > 3,
    );
    assert.ok(notes.includes('clarity/unbounded-discretion'), notes.join(' '));
  });

  it('follows the cursor, and leads back to the draft', async () => {
    const document = await open('ningbo.zh.creg');
    await commands.executeCommand('creg.preview');
    place(document, '“造成集中式饮用水水源取水中断的');
    await seen<string>(current, found => found.startsWith('（一）造成集中式饮用水'));
    place(document, '“有效期为三年');
    await seen<string>(current, found => found.includes('有效期为三年'));
    await seen<boolean>('(document.querySelector("#art_3__para_1__item_2 .author").click(), true)', found => found);
    await until('the editor to go there', () => {
      const editor = window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.active.line).text.includes('媒体曝光') === true;
    });
  });

  it('follows the keys, and goes blank on no half-typed line', async () => {
    const document = await untitled(
      '法规 “某市办法” {\n  条 一 “甲应当守信。”\n  条 二 “乙应当守信。”\n  条 三 “丙应当守信。”\n}\n',
    );
    await seen<string>(text, found => found.includes('第三条　丙应当守信'));
    await replace(document, '乙应当守信。”', '乙应当诚实守信。”');
    await seen<string>(text, found => found.includes('第二条　乙应当诚实守信'));
    await replace(document, '条 二 “', '黑名单 ｛ 情形 当：（ 条 二 “');
    await seen<boolean>('!document.querySelector("#stale").hidden', found => found);
    const kept = await seen<string>(text, () => true);
    assert.match(kept, /第三条　丙应当守信/u);
    await replace(document, '黑名单 ｛ 情形 当：（ 条 二 “', '条 二 “');
    await seen<boolean>('document.querySelector("#stale").hidden', found => found);
  });

  it('writes a standard sentence into the draft with one click', async () => {
    const document = await open('ningbo.zh.creg');
    const sentence = '当事人可以自收到告知之日起五个工作日内进行陈述和申辩。';
    await seen<string>(text, found => found.includes(sentence));
    const press = `[...document.querySelectorAll("p")].find(each => each.innerText.includes("${sentence}"))?.querySelector(".write")?.click() === undefined`;
    await seen<boolean>(press, found => found);
    await until('the draft to say it', () => document.getText().includes(`个工作日内 “${sentence}”`));
    await seen<string>('[...document.querySelectorAll(".author")].map(each => each.innerText).join()', found =>
      found.includes(sentence),
    );
    await commands.executeCommand('undo');
  });

  it('is exported in every form', async () => {
    await open('exemplary.zh.creg');
    const written = async (format: string): Promise<Uint8Array> => {
      const target = uriOf(`exemplary.${format}`);
      await commands.executeCommand('creg.exportText', format, target);
      return workspace.fs.readFile(target);
    };
    for (const format of ['txt', 'md', 'html']) {
      const words = new TextDecoder().decode(await written(format));
      assert.match(words, /第一条/u, format);
      assert.match(words, /食品安全/u, format);
    }
    const word = await written('docx');
    assert.equal(String.fromCharCode(...word.slice(0, 2)), 'PK');
  });
});

describe('a comparison', () => {
  it('shows whom the standard would not list', async () => {
    const draft = await open('six-hundred-yuan.zh.creg');
    await commands.executeCommand('creg.compareWith', draft.uri, {
      kind: 'standard',
      uri: 'creg:norms/restraint.creg',
      standard: '国办发〔2020〕49号',
    });
    const shown = await seen<string>(text, found => found.includes('草案与标准的比较'));
    assert.match(shown, /600 元/u);
  });

  it('of two drafts names who is listed by one alone, and leads into both', async () => {
    const draft = await open('ningbo.zh.creg');
    const other = uriOf('exemplary.zh.creg');
    await commands.executeCommand('creg.compareWith', draft.uri, { kind: 'file', uri: other.toString() });
    await seen<string>(text, found => found.includes('两份规定的比较'));
    const press =
      '(document.querySelector("[data-side=right][data-start]")?.click(), Boolean(document.querySelector("[data-side=right][data-start]")))';
    await seen<boolean>(press, found => found);
    await until('the other draft', () => window.activeTextEditor?.document.uri.toString() === other.toString());
  });
});

function place(document: TextDocument, words: string): void {
  const offset = document.getText().indexOf(words);
  const editor = window.activeTextEditor;
  assert.ok(editor?.document === document && offset >= 0, words);
  const position = document.positionAt(offset + 1);
  editor.selection = new Selection(position, position);
}
