/** The packaged extension in a real VS Code: what a drafter sees, asked through the editor's own interface. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentLink,
  type DocumentSymbol,
  env,
  extensions,
  type FoldingRange,
  type Hover,
  type Location,
  languages,
  Position,
  Selection,
  type TextDocument,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { encodeGb18030 } from '../../../server/disk/gb18030.js';
import { articles, docx, list, p } from '../../disk/docx-files.js';
import { open, patience, replace, until, untitled, uriOf } from './drive.js';

describe('Creg in VS Code', () => {
  it('is the installed package, and starts with the first draft', async () => {
    const extension = extensions.getExtension('creg.creg');
    assert.ok(extension);
    assert.ok(!extension.extensionPath.includes('stub'));
    await open('ningbo.zh.creg');
    await until('activation', () => extension.isActive);
  });

  it('knows its files, and boxes no Chinese punctuation in them', async () => {
    const document = await open('ningbo.zh.creg');
    assert.equal(document.languageId, 'creg');
    const editor = workspace.getConfiguration('editor', { languageId: 'creg' });
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor.get('unicodeHighlight.invisibleCharacters'), false);
    assert.equal(editor.get('wordBasedSuggestions'), 'off');
    assert.deepEqual(editor.get('wordSegmenterLocales'), 'zh-CN');
  });

  it('finds in Ningbo what is there to be found, in Chinese', async () => {
    const document = await open('ningbo.zh.creg');
    const findings = await diagnosticsOf(document, found => found.length > 3);
    const codes = findings.map(({ code }) => code);
    for (const code of [
      'authority/instrument-without-power',
      'authority/extra-legal-trigger',
      'clarity/unbounded-discretion',
    ]) {
      assert.ok(codes.includes(code), `${code} is not among ${codes.join(', ')}`);
    }
    for (const { message, source } of findings) {
      assert.equal(source, 'creg');
      assert.match(message, /\p{Script=Han}/u);
    }
    const discretion = findings.find(({ code }) => code === 'clarity/unbounded-discretion');
    assert.ok(discretion);
    assert.match(document.getText(discretion.range), /认为/);
    assert.equal(discretion.severity, DiagnosticSeverity.Error);
  });

  it('reports drafts that nobody opened', async () => {
    const other = uriOf('zhengzhou.zh.creg');
    assert.ok(!workspace.textDocuments.some(({ uri }) => uri.toString() === other.toString()));
    await until('findings of a closed file', () => findingsOf(other).length > 0);
  });

  it('says on hover by which norm, and how well it is known', async () => {
    const document = await open('ningbo.zh.creg');
    await diagnosticsOf(document, found => found.length > 3);
    const text = await hoverText(document, '“生态环境部门认为应当', 8);
    assert.match(text, /国办发〔2020〕49号/);
    assert.match(text, /2020-12-07/);
    assert.match(text, /核对过原文/);
    assert.match(await hoverText(document, '危害：'), /harm/);
    assert.match(await hoverText(document, '行政处罚决定'), /penalty-decision/);
  });

  it('goes from a finding into the national standard', async () => {
    const document = await open('ningbo.zh.creg');
    await diagnosticsOf(document, found => found.length > 3);
    const targets = await ask<Location[]>('vscode.executeDefinitionProvider', document, '“生态环境部门认为应当', 8);
    const norm = targets.find(({ uri }) => uri.scheme === 'creg');
    assert.ok(norm, `no norm among ${targets.map(({ uri }) => uri.toString()).join(', ')}`);
    const standard = await workspace.openTextDocument(norm.uri);
    assert.equal(standard.languageId, 'creg');
    assert.match(standard.getText(), /国办发〔2020〕49号/);
    assert.match(standard.lineAt(norm.range.start.line).text, /要求/);
    const editor = await window.showTextDocument(standard);
    assert.equal(
      await editor
        .edit(edit => edit.insert(new Position(0, 0), 'x'))
        .then(
          () => standard.isDirty,
          () => false,
        ),
      false,
    );
  });

  it('goes from a name to its declaration, in this draft and in the shared vocabulary', async () => {
    const document = await open('ningbo.zh.creg');
    await diagnosticsOf(document, found => found.length > 3);
    const [own] = await ask<Location[]>('vscode.executeDefinitionProvider', document, '当：取水中断', 3);
    assert.equal(own?.uri.toString(), document.uri.toString());
    assert.match(document.lineAt(own?.range.start.line ?? 0).text, /事实 取水中断/);
    const [shared] = await ask<Location[]>('vscode.executeDefinitionProvider', document, '凭：行政处罚决定', 3);
    assert.equal(shared?.uri.toString(), 'creg:norms/vocabulary.creg');
    const uses = await ask<Location[]>('vscode.executeReferenceProvider', document, '当：取水中断', 3);
    assert.equal(uses.length, 2);
  });

  it('outlines and folds the draft', async () => {
    const document = await open('ningbo.zh.creg');
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children)]);
    for (const name of ['列入', '环境失信', '断水', '提高污水处理费']) assert.ok(names(symbols).includes(name), name);
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(folds.some(({ start }) => document.lineAt(start).text.includes('情形 断水')));
  });

  it('follows every edit', async () => {
    const document = await open('ningbo.zh.creg');
    await diagnosticsOf(document, found => found.some(isDiscretion));
    await replace(document, '生态环境部门认为应当列入的其他违法行为', '法律、行政法规规定应当列入的其他违法行为');
    await diagnosticsOf(document, found => !found.some(isDiscretion));
    await replace(document, '法律、行政法规规定应当列入的其他违法行为', '生态环境部门认为应当列入的其他违法行为');
    await diagnosticsOf(document, found => found.some(isDiscretion));
  });

  it('offers what fits where the cursor stands', async () => {
    const document = await untitled(
      '黑名单 甲 “甲名单” {\n  情形 乙 “欠税的” {\n    凭：\n    当：处罚种类 含 \n    \n  }\n}\n',
    );
    const labels = async (line: number): Promise<string[]> => {
      const at = document.lineAt(line).range.end;
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const proofs = await labels(2);
    assert.ok(proofs.includes('行政处罚决定'), proofs.join(' '));
    const penalties = await labels(3);
    assert.ok(penalties.includes('行政拘留'), penalties.join(' '));
    const headings = await labels(4);
    assert.ok(headings.includes('危害') && headings.includes('例外'), headings.join(' '));
    assert.ok(!headings.includes('制定机关'));
  });

  it('completes a word while it is typed, and replaces nothing but that word', async () => {
    const document = await untitled('定义 甲：构成犯罪且');
    await diagnosticsOf(document, found => found.length > 0);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const end = document.positionAt(document.getText().length);
    editor.selection = new Selection(end, end);
    for (const text of ['从', '重']) await commands.executeCommand('type', { text });
    await commands.executeCommand('editor.action.triggerSuggest');
    const expected = '定义 甲：构成犯罪且从重处罚';
    // The list of suggestions has no event that a test could wait for.
    for (let tries = 0; tries < 40 && document.getText() !== expected; tries++) {
      await new Promise(resolve => setTimeout(resolve, 100));
      await commands.executeCommand('acceptSelectedSuggestion');
    }
    assert.equal(document.getText(), expected);
  });

  it('mends form with a quick fix, and all of it at once', async () => {
    const document = await open('form.creg');
    const found = await diagnosticsOf(document, list => list.some(({ code }) => code === 'logic/mixed-and-or'));
    const mixed = found.find(({ code }) => code === 'logic/mixed-and-or');
    assert.ok(mixed);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      mixed.range,
    );
    const fix = actions.find(({ kind, edit }) => kind?.value === 'quickfix' && edit);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(' | '));
    assert.ok(actions.some(({ kind }) => kind?.value === 'source.fixAll.creg') || fix.isPreferred);
    assert.ok(await workspace.applyEdit(fix.edit));
    await diagnosticsOf(document, list => !list.some(({ code }) => code === 'logic/mixed-and-or'));
    assert.match(document.getText(), /[（(].*且.*[）)]/);
  });

  it('lays a draft out', async () => {
    const document = await untitled('法规“示例办法”{\n施行：2026-03-01\n情形暗管“排污的”\n}\n');
    await diagnosticsOf(document, found => found.length > 0);
    const edits = await commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    const change = new WorkspaceEdit();
    change.set(document.uri, edits);
    await workspace.applyEdit(change);
    assert.match(document.getText(), /^法规 “示例办法” \{\n {2}施行：2026-03-01\n/);
  });

  it('checks drafts that are not saved', async () => {
    const document = await untitled('黑名单 甲 “甲名单” {\n  情形 乙 “有关部门认为应当列入的其他行为”\n}\n');
    const found = await diagnosticsOf(document, list => list.length > 0);
    assert.ok(found.some(isDiscretion));
  });

  it('looks at an existing text while it is marked as one, and never otherwise', async () => {
    const document = await open('old-style.txt');
    assert.equal(document.languageId, 'plaintext');
    // A draft answered after it: the server had its turn.
    const draft = await open('ningbo.zh.creg');
    await diagnosticsOf(draft, found => found.some(isDiscretion));
    assert.deepEqual(findingsOf(document.uri), []);

    await window.showTextDocument(document);
    await commands.executeCommand('creg.checkText');
    const text = await open('old-style.txt');
    assert.equal(text.languageId, 'regulation-text');
    const found = await diagnosticsOf(text, list => list.some(isDiscretion));
    const discretion = found.find(isDiscretion);
    assert.ok(discretion);
    assert.match(text.getText(discretion.range), /认为应当列入/);
    assert.match(await hoverText(text, '认为应当列入', 1), /国办发〔2020〕49号/);
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', text.uri);
    assert.ok(symbols.some(({ name, children }) => name.startsWith('第二章') && children.length === 2));
    const editor = workspace.getConfiguration('editor', { languageId: 'regulation-text' });
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);

    await replace(text, '水务局认为应当列入的其他情形', '法律、行政法规规定的其他情形');
    await diagnosticsOf(text, list => list.length > 0 && !list.some(isDiscretion));
    await replace(text, '法律、行政法规规定的其他情形', '水务局认为应当列入的其他情形');
    await diagnosticsOf(text, list => list.some(isDiscretion));
    await languages.setTextDocumentLanguage(text, 'plaintext');
    await diagnosticsOf(text, list => list.length === 0);
  });

  it('marks the texts that the settings name, and those that are regulations beyond doubt where it may', async () => {
    const write = async (name: string, content: string): Promise<Uri> => {
      await workspace.fs.writeFile(uriOf(name), encoded(content));
      return uriOf(name);
    };
    const body = '第一条　有下列情形之一的，由水务局列入失信名单：\n（一）水务局认为应当列入的其他行为。\n';
    const named = await write('kept/a.txt', `某市的文件\n${body}`);
    const sure = await write('other/b.md', `# 某市河湖管理办法\n\n${body}`);
    const notes = await write('other/c.txt', `会议记录\n${body}`);
    const languageOf = async (uri: Uri): Promise<string> => {
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
      return workspace.textDocuments.find(document => document.uri.toString() === uri.toString())?.languageId ?? '';
    };
    const creg = workspace.getConfiguration('creg');
    try {
      for (const uri of [named, sure, notes]) assert.match(await languageOf(uri), /^(?:plaintext|markdown)$/);
      await creg.update('texts', ['kept/*.txt'], true);
      await until('findings of the text that is named', () => findingsOf(named).some(isDiscretion));
      assert.equal(await languageOf(sure), 'markdown');
      await creg.update('detectTexts', true, true);
      await until('findings of the text that is sure', () => findingsOf(sure).some(isDiscretion));
      assert.equal(await languageOf(notes), 'plaintext');
      assert.deepEqual(findingsOf(notes), []);
    } finally {
      await creg.update('texts', undefined, true);
      await creg.update('detectTexts', undefined, true);
    }
  });

  it('makes a draft of a text: of what is open, of a Word file, of what was copied', async () => {
    const drafted = async (what: string, command: string, ...given: readonly unknown[]): Promise<TextDocument> => {
      const before = new Set(workspace.textDocuments);
      const isNew = (document: TextDocument): boolean => document.isUntitled && !before.has(document);
      await commands.executeCommand(command, ...given);
      await until(what, () => window.activeTextEditor !== undefined && isNew(window.activeTextEditor.document));
      const made = window.activeTextEditor?.document;
      assert.ok(made);
      assert.equal(made.languageId, 'creg');
      assert.match(made.getText(), /^法规 “/);
      return made;
    };

    const text = await open('old-style.txt');
    const ofText = await drafted('the draft of a text', 'creg.importText');
    assert.match(ofText.getText(), /情形 “水务局认为应当列入的其他情形/);
    // It took effect in 2016, and as a draft it is held against the norms of that day.
    const creg = workspace.getConfiguration('creg');
    try {
      await creg.update('asOf', '2026-11-25', true);
      const found = await diagnosticsOf(ofText, list => list.some(isDiscretion));
      assert.ok(!found.some(({ code }) => String(code).startsWith('syntax/')));
    } finally {
      await creg.update('asOf', undefined, true);
    }

    const word = docx({
      body:
        p('某市河湖管理失信名单办法') +
        p('有下列情形之一的，列入失信名单：', { list: 1 }) +
        p('偷水的。', { list: 1, level: 1 }),
      numbering: articles + list(1, 0),
    });
    await workspace.fs.writeFile(uriOf('word.docx'), word);
    const ofWord = await drafted('the draft of a Word file', 'creg.importText', uriOf('word.docx'));
    assert.match(ofWord.getText(), /原文第一条\n(?:.*\n)*.*情形 “偷水的/);

    // Opened as UTF-8 it is unreadable; the draft is not.
    await workspace.fs.writeFile(uriOf('gb.txt'), encodeGb18030(text.getText()));
    assert.match((await open('gb.txt')).getText(), /\uFFFD/);
    assert.equal((await drafted('the draft of a text in GB18030', 'creg.importText')).getText(), ofText.getText());

    await env.clipboard.writeText(text.getText());
    const pasted = await drafted('the draft of what was copied', 'creg.pasteText');
    assert.equal(pasted.getText(), ofText.getText());
  });

  it('takes a change of settings without a restart', async () => {
    const document = await open('ningbo.zh.creg');
    const creg = workspace.getConfiguration('creg');
    try {
      await creg.update('language', 'en', true);
      await diagnosticsOf(
        document,
        found => found.length > 0 && found.every(({ message }) => /[a-z]{3}/.test(message)),
      );
      await creg.update('severity', { 'clarity/unbounded-discretion': 'off' }, true);
      await diagnosticsOf(document, found => found.length > 0 && !found.some(isDiscretion));
    } finally {
      await creg.update('severity', undefined, true);
      await creg.update('language', undefined, true);
    }
    await diagnosticsOf(
      document,
      found => found.some(isDiscretion) && found.every(({ message }) => /\p{Script=Han}/u.test(message)),
    );
  });

  it('begins a new regulation that passes as it stands, with its cases', async () => {
    const answers = {
      kind: 'blacklist',
      authority: 'city',
      territory: '某省某市',
      subject: '食品安全',
      field: '身体健康和生命安全',
      face: 'zh',
    };
    await commands.executeCommand('creg.newRegulation', answers);
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled && document.languageId === 'creg');
    assert.match(document.getText(), /“某省某市食品安全严重失信主体名单条例”/);
    await lensesOf(document, titles => titles.some(title => title === '✓ 列入，依 吊销许可'));
    const grave = languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity <= DiagnosticSeverity.Warning);
    assert.deepEqual(grave, []);
  });

  it('shows beside list and case how they stand, and changes with a threshold', async () => {
    const draft = (sign: string) =>
      `黑名单 甲 “甲” {\n  对象：企业\n  情形 乙 “丙” { 凭：行政处罚决定；当：罚款金额 ${sign} 600 元 }\n}\n案例 “六百” 于 甲 { 企业；罚款金额 = 600 元；其余：无；预期：不列入 }\n`;
    const document = await untitled(draft('≥'));
    await lensesOf(document, titles => titles.includes('✗ 列入，依 乙'));
    await replace(document, '≥', '超过');
    await lensesOf(document, titles => titles.includes('✓ 不列入'));
    await commands.executeCommand('creg.runCases');
  });

  it('switches the language of a draft and back', async () => {
    const document = await untitled('黑名单 甲 / list-a “甲” { 情形 乙 / b “丙” { 当：构成犯罪 } }\n');
    const before = document.getText();
    await commands.executeCommand('creg.switchFace');
    assert.match(document.getText(), /^blacklist list-a \/ 甲 "甲" \{ criterion b \/ 乙 "丙" \{ when: convicted \} \}/);
    await commands.executeCommand('creg.switchFace');
    assert.equal(document.getText(), before);
  });

  it('checks against another date', async () => {
    const document = await untitled('法规 “某市办法” {\n  依据：《中华人民共和国民法通则》\n}\n');
    const isRepealed = ({ code }: Diagnostic) => code === 'citation/repealed';
    await diagnosticsOf(document, found => found.some(isRepealed));
    try {
      await commands.executeCommand('creg.checkAgainstDate', '2016-01-01');
      await diagnosticsOf(document, found => !found.some(isRepealed));
    } finally {
      await commands.executeCommand('creg.checkAgainstDate', '');
    }
    await diagnosticsOf(document, found => found.some(isRepealed));
  });

  it('completes by pinyin, with what the name means', async () => {
    const document = await untitled('定义 甲：fkje\n');
    const list = await ask<CompletionList>('vscode.executeCompletionItemProvider', document, 'fkje', 4);
    const item = list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === '罚款金额');
    assert.ok(item, list.items.map(({ label }) => label).join(' '));
    assert.match(String(item.filterText), /fkje/);
  });

  it('renames across files, and says why where it cannot', async () => {
    await workspace.fs.writeFile(uriOf('rename-a.creg'), encoded('词汇 本省词汇 “本省词汇” { 事实 水源污染：是否 }\n'));
    await workspace.fs.writeFile(uriOf('rename-b.creg'), encoded('使用 本省词汇\n定义 甲：水源污染\n'));
    const document = await open('rename-a.creg');
    const renamed = async (name: string) => {
      const offset = document.getText().indexOf('水源污染') + 1;
      return commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        document.positionAt(offset),
        name,
      );
    };
    // The second file is known once its watcher has told of it.
    let edit = await renamed('水源受污染');
    for (let turn = 0; edit.entries().length < 2 && turn < 100; turn++) {
      await new Promise(resolve => setTimeout(resolve, 100));
      edit = await renamed('水源受污染');
    }
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['rename-a.creg', 'rename-b.creg'],
    );
    await assert.rejects(renamed('两 个'), /不能作名称/);
  });

  it('opens what is cited: a standard, and what is known of a law', async () => {
    const document = await untitled('法规 “某市办法” {\n  依据：国办发〔2020〕49号，《中华人民共和国环境保护法》\n}\n');
    const law = await ask<Location[]>('vscode.executeDefinitionProvider', document, '环境保护法');
    const [target] = law;
    assert.ok(target, 'the law has no definition');
    const opened = await workspace.openTextDocument(target.uri);
    assert.match(opened.getText(), /环境保护法[\s\S]*共 70 条/u);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.equal(links.length, 2);
  });

  it('comes back after a restart of its server', async () => {
    const document = await open('ningbo.zh.creg');
    await commands.executeCommand('creg.restartServer');
    await diagnosticsOf(document, found => found.some(isDiscretion));
  });
});

/** Diagnostics with their code as a word: VS Code puts it beside the address of its explanation. */
function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .map(each => (typeof each.code === 'object' ? Object.create(each, { code: { value: each.code.value } }) : each));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function isDiscretion({ code }: Diagnostic): boolean {
  return code === 'clarity/unbounded-discretion';
}

/** The titles of the lenses of a document, once they are as the test expects them. */
async function lensesOf(document: TextDocument, expected: (titles: readonly string[]) => boolean): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    if (expected(titles)) return;
    if (Date.now() > end) throw new Error(`expected other lenses than:\n${titles.join('\n')}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** The findings of a document, once they are as the test expects them. */
async function diagnosticsOf(
  document: TextDocument,
  expected: (found: readonly Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  const now = (): Diagnostic[] => findingsOf(document.uri);
  try {
    await until('findings', () => expected(now()));
  } catch {
    const found = now().map(({ code, message }) => `${String(code)} ${message}`);
    throw new Error(`expected other findings than:\n${found.join('\n')}`);
  }
  return now();
}

/** Asks for something at a text of the document, `skip` characters into it. */
async function ask<Answer>(command: string, document: TextDocument, text: string, skip = 1): Promise<Answer> {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, text);
  return commands.executeCommand<Answer>(command, document.uri, document.positionAt(offset + skip));
}

async function hoverText(document: TextDocument, text: string, skip = 1): Promise<string> {
  const hovers = await ask<Hover[]>('vscode.executeHoverProvider', document, text, skip);
  return hovers
    .flatMap(({ contents }) => contents.map(part => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}
