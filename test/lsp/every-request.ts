/** Every request and notification of the protocol, asked in one real conversation: what the README's table is made from. */
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { connect, memoryDisk, type TestClient } from './client.js';

/** A line of the table. */
export interface Asked {
  readonly method: string;
  /** The answer was what was asked for, not only no error. */
  readonly answered: boolean;
  /** What it is good for here, or why there is no answer. */
  readonly zh: string;
  readonly en: string;
}

interface Question {
  readonly method: string;
  readonly zh: string;
  readonly en: string;
  /** Absent: the server has no answer, and the words say why. */
  readonly ask?: (talk: Talk) => Promise<unknown>;
}

interface Talk {
  readonly client: TestClient;
  request(method: string, params: object): Promise<unknown>;
  /** Of the draft, at the first place of these words. */
  at(words: string, skip?: number): object;
}

const uri = 'file:///drafts/a.creg';
const other = 'file:///drafts/b.creg';
const text = `法规 “甲条例” {
  依据：国办发〔2020〕49号，《中华人民共和国民法通则》
  事实 取水中断 / water-cut：是否
  定义 断水：取水中断 且 构成犯罪
  黑名单 乙 “乙名单” {
      对象：企业
    情形 丙 “造成取水中断的” { 凭：行政处罚决定；当：断水 或 罚款金额 ≥ 5 万元 }
    情形 丁 “部门认为应当列入的其他行为”
    惩戒 { 措施 限制政府采购 依据《政府采购法》第二十二条 }
    }
}
案例 “一” 于 乙 { 企业；构成犯罪；取水中断；其余：无；预期：列入，依 丙 }
`;
const range = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };

/** Asks everything; the answers are judged by whether there is something in them. */
export async function askEverything(): Promise<readonly Asked[]> {
  const client = await connect({
    capabilities: {
      textDocument: {
        diagnostic: {},
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        completion: { completionItem: { snippetSupport: true } },
        codeAction: { resolveSupport: { properties: ['edit'] } },
      },
      workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
    },
    disk: memoryDisk({
      '/drafts/creg.json': '{ "baseline": "old.json" }',
      '/drafts/old.json': '{ "version": 1, "files": {} }',
      '/drafts/b.creg': '黑名单 戊 “戊名单” { 情形 己 “庚” }',
    }),
    folders: ['file:///drafts'],
  });
  const talk: Talk = {
    client,
    request: (method, params) => client.connection.sendRequest(method, params),
    at(words, skip = 1) {
      const before = text.slice(0, text.indexOf(words) + skip).split('\n');
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      return { textDocument: { uri }, position };
    },
  };
  const asked: Asked[] = [];
  for (const { method, zh, en, ask } of questions) {
    const answer = ask ? await ask(talk).catch(() => undefined) : undefined;
    asked.push({ method, answered: hasSomething(answer), zh, en });
  }
  client.connection.dispose();
  return asked;
}

function hasSomething(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === false) return false;
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer !== 'object') return true;
  const parts = Object.values(answer);
  return parts.length > 0 && parts.some(part => hasSomething(part));
}

const about = { textDocument: { uri } };

async function item(talk: Talk, method: string, words: string): Promise<unknown> {
  const [first] = ((await talk.request(method, talk.at(words))) as unknown[] | null) ?? [];
  return first;
}

const questions: readonly Question[] = [
  // --- life -----------------------------------------------------------------------------------------------------
  {
    method: 'initialize',
    zh: '协商能力和列的编码',
    en: 'capabilities and position encoding are agreed on',
    ask: async ({ client }) => client.initialized.capabilities.positionEncoding,
  },
  {
    method: 'textDocument/didOpen, didChange, didClose',
    zh: '增量同步；未保存的文件也检查',
    en: 'incremental; files that are not saved are checked too',
    async ask({ client, request }) {
      await client.open(uri, text);
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line: 9, character: 0 }, end: { line: 9, character: 2 } }, text: '' }],
      });
      return request('textDocument/documentSymbol', about);
    },
  },
  {
    method: '$/cancelRequest',
    zh: '没有人等的答案不再计算',
    en: 'an answer that nobody waits for is not worked out',
    async ask({ client }) {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(
        'textDocument/hover',
        { ...about, position: range.start },
        source.token,
      );
      source.cancel();
      return answer.then(
        () => true,
        () => true,
      );
    },
  },
  // --- diagnostics ----------------------------------------------------------------------------------------------
  {
    method: 'textDocument/diagnostic',
    zh: '编号、相关条文、标记、改法所需的数据',
    en: 'with codes, related clauses, tags, and what fixes need',
    ask: ({ request }) => request('textDocument/diagnostic', about),
  },
  {
    method: 'textDocument/publishDiagnostics',
    zh: '客户端不会自己来取时推送',
    en: 'pushed to a client that does not ask',
    async ask() {
      const pushed = await connect();
      await pushed.open(uri, text);
      const { diagnostics } = await pushed.pushed(uri);
      pushed.connection.dispose();
      return diagnostics;
    },
  },
  {
    method: 'workspace/diagnostic',
    zh: '逐个文件，没有变化的不重发，可取消',
    en: 'file by file, unchanged ones not sent again, cancellable',
    ask: ({ request }) => request('workspace/diagnostic', { previousResultIds: [] }),
  },
  {
    method: '$/progress',
    zh: '检查整个工作区时报告进度',
    en: 'how far the check of the whole workspace is',
    async ask({ client, request }) {
      const told: unknown[] = [];
      client.connection.onNotification('$/progress', ({ value }: { value: { kind?: string } }) => {
        told.push(value.kind);
      });
      await request('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'all' });
      return told.includes('begin') && told.includes('report') && told.includes('end');
    },
  },
  // --- reading --------------------------------------------------------------------------------------------------
  {
    method: 'textDocument/hover',
    zh: '依据哪一条、怎么核对的、为什么、举例',
    en: 'by which clause, how it was read, why, for instance',
    ask: ({ request, at }) => request('textDocument/hover', at('部门认为', 4)),
  },
  {
    method: 'textDocument/documentSymbol',
    zh: '章条款项、名单、情形、案例',
    en: 'chapters, articles, lists, criteria, cases',
    ask: ({ request }) => request('textDocument/documentSymbol', about),
  },
  {
    method: 'workspace/symbol',
    zh: '按名称、别名或者拼音',
    en: 'by name, by alias, or by pinyin',
    ask: ({ request }) => request('workspace/symbol', { query: 'qszd' }),
  },
  {
    method: 'workspaceSymbol/resolve',
    zh: '答案一次给全，没有要再补的',
    en: 'not needed: symbols come whole',
  },
  {
    method: 'textDocument/documentHighlight',
    zh: '同一名称的各处',
    en: 'the other places of a name',
    ask: ({ request, at }) => request('textDocument/documentHighlight', at('断水')),
  },
  {
    method: 'textDocument/documentLink',
    zh: '引用打开所引的标准和法律',
    en: 'citations open the standard or the law',
    ask: ({ request }) => request('textDocument/documentLink', about),
  },
  { method: 'documentLink/resolve', zh: '答案一次给全', en: 'not needed: links come whole' },
  {
    method: 'textDocument/foldingRange',
    zh: '块、章、长句、注释',
    en: 'blocks, chapters, long wording, comments',
    ask: ({ request }) => request('textDocument/foldingRange', about),
  },
  {
    method: 'textDocument/selectionRange',
    zh: '从词到分句、句子、语句、块',
    en: 'from the Chinese word to the clause, the sentence, the block',
    ask: ({ request }) => request('textDocument/selectionRange', { ...about, positions: [{ line: 6, character: 14 }] }),
  },
  {
    method: 'textDocument/semanticTokens/full',
    zh: '名称按意思着色，废止的法律划掉',
    en: 'names by what they mean, repealed law struck through',
    ask: ({ request }) => request('textDocument/semanticTokens/full', about),
  },
  {
    method: 'textDocument/semanticTokens/full/delta',
    zh: '只发变化',
    en: 'only what changed',
    async ask({ request }) {
      const before = (await request('textDocument/semanticTokens/full', about)) as { resultId: string };
      const delta = await request('textDocument/semanticTokens/full/delta', {
        ...about,
        previousResultId: before.resultId,
      });
      return typeof delta === 'object' && delta !== null && 'edits' in delta;
    },
  },
  {
    method: 'textDocument/semanticTokens/range',
    zh: '看得见的几行',
    en: 'the lines in sight',
    ask: ({ request }) => request('textDocument/semanticTokens/range', { ...about, range }),
  },
  {
    method: 'textDocument/inlayHint',
    zh: '情形和名单旁边的结论',
    en: 'the verdict beside criterion and list',
    ask: ({ request }) => request('textDocument/inlayHint', { ...about, range }),
  },
  { method: 'inlayHint/resolve', zh: '答案一次给全', en: 'not needed: hints come whole' },
  {
    method: 'textDocument/codeLens',
    zh: '名单的结论和案例的结果',
    en: 'verdicts of a list, results of its cases',
    ask: ({ request }) => request('textDocument/codeLens', about),
  },
  { method: 'codeLens/resolve', zh: '答案一次给全', en: 'not needed: lenses come whole' },
  { method: 'textDocument/documentColor', zh: '草案里没有颜色', en: 'a draft has no colours' },
  {
    method: 'textDocument/inlineValue',
    zh: '没有单步调试：案例的理由在测试结果里',
    en: 'nothing is stepped through: the argument of a case stands in its result',
  },
  // --- navigation -----------------------------------------------------------------------------------------------
  {
    method: 'textDocument/definition',
    zh: '声明、所引的标准和法律、被违反的条款',
    en: 'the declaration, what is cited, the clause offended',
    ask: ({ request, at }) => request('textDocument/definition', at('断水 或')),
  },
  {
    method: 'textDocument/declaration',
    zh: '同 definition',
    en: 'as definition',
    ask: ({ request, at }) => request('textDocument/declaration', at('断水 或')),
  },
  {
    method: 'textDocument/typeDefinition',
    zh: '取值的事实、情形的名单、名单的标准',
    en: 'the fact of a value, the list of a criterion, the standards of a list',
    ask: ({ request, at }) => request('textDocument/typeDefinition', at('丙 “造成', 0)),
  },
  {
    method: 'textDocument/implementation',
    zh: '落实条款的情形，检验情形的案例',
    en: 'criteria under a clause, cases that try a criterion',
    ask: ({ request, at }) => request('textDocument/implementation', at('丙 “造成', 0)),
  },
  {
    method: 'textDocument/references',
    zh: '所有文件里的各处',
    en: 'in every file',
    ask: ({ request, at }) =>
      request('textDocument/references', { ...at('断水 或'), context: { includeDeclaration: true } }),
  },
  {
    method: 'textDocument/prepareCallHierarchy',
    zh: '情形 → 名单 → 措施',
    en: 'criterion → list → measure',
    ask: ({ request, at }) => request('textDocument/prepareCallHierarchy', at('乙 “乙名单', 0)),
  },
  {
    method: 'callHierarchy/incomingCalls',
    zh: '哪些情形列入',
    en: 'which criteria lead onto a list',
    ask: async talk =>
      talk.request('callHierarchy/incomingCalls', {
        item: await item(talk, 'textDocument/prepareCallHierarchy', '乙 “乙名单'),
      }),
  },
  {
    method: 'callHierarchy/outgoingCalls',
    zh: '列入以后有什么措施',
    en: 'which measures follow',
    ask: async talk =>
      talk.request('callHierarchy/outgoingCalls', {
        item: await item(talk, 'textDocument/prepareCallHierarchy', '乙 “乙名单'),
      }),
  },
  {
    method: 'textDocument/prepareTypeHierarchy',
    zh: '文书、领域、处罚的类别',
    en: 'classes of documents, fields, penalties',
    ask: ({ request, at }) => request('textDocument/prepareTypeHierarchy', at('行政处罚决定')),
  },
  {
    method: 'typeHierarchy/supertypes',
    zh: '上一级类别',
    en: 'the class above',
    ask: async talk =>
      talk.request('typeHierarchy/supertypes', {
        item: await item(talk, 'textDocument/prepareTypeHierarchy', '行政处罚决定'),
      }),
  },
  {
    method: 'typeHierarchy/subtypes',
    zh: '其下的取值',
    en: 'the values below',
    async ask(talk) {
      const value = await item(talk, 'textDocument/prepareTypeHierarchy', '行政处罚决定');
      const [parent] = (await talk.request('typeHierarchy/supertypes', { item: value })) as unknown[];
      return talk.request('typeHierarchy/subtypes', { item: parent });
    },
  },
  {
    method: 'textDocument/moniker',
    zh: '标准条款的通用名称',
    en: 'what a clause of a norm is called everywhere',
    ask: ({ request, at }) => request('textDocument/moniker', at('断水 或')),
  },
  // --- writing --------------------------------------------------------------------------------------------------
  {
    method: 'textDocument/completion',
    zh: '关键词、名称、法律、条号、文号、成段的模板；可用拼音',
    en: 'keywords, names, laws, articles, numbers, whole parts; by pinyin too',
    ask: ({ request, at }) => request('textDocument/completion', at('断水 或', 5)),
  },
  {
    method: 'completionItem/resolve',
    zh: '选中的名称的说明',
    en: 'what the selected name means',
    async ask({ request, at }) {
      const list = (await request('textDocument/completion', at('罚款金额', 2))) as { items: { data?: unknown }[] };
      const named = list.items.find(({ data }) => data !== undefined);
      const resolved = named && ((await request('completionItem/resolve', named)) as { documentation?: unknown });
      return resolved?.documentation;
    },
  },
  {
    method: 'textDocument/inlineCompletion',
    zh: '不替起草人猜整句条文',
    en: 'whole sentences of law are not guessed',
  },
  {
    method: 'textDocument/signatureHelp',
    zh: '条件和标题的值怎么写',
    en: 'how conditions and values are written',
    ask: ({ request, at }) => request('textDocument/signatureHelp', at('罚款金额 ≥ 5', 5)),
  },
  {
    method: 'textDocument/codeAction',
    zh: '改法、重构、留作案例、一次改正书写形式',
    en: 'ways out, refactorings, keep as a case, mend all form',
    ask: ({ request, at }) => {
      const { position } = at('部门认为', 3) as { position: object };
      return request('textDocument/codeAction', {
        ...about,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
    },
  },
  {
    method: 'codeAction/resolve',
    zh: '选中的重构才计算',
    en: 'a refactoring is worked out when it is chosen',
    async ask({ request, at }) {
      const { position } = at('取水中断 且') as { position: object };
      const context = { diagnostics: [], only: ['refactor'] };
      const [first] = (await request('textDocument/codeAction', {
        ...about,
        range: { start: position, end: position },
        context,
      })) as object[];
      const resolved = (await request('codeAction/resolve', first ?? {})) as { edit?: unknown };
      return resolved.edit;
    },
  },
  {
    method: 'textDocument/formatting',
    zh: '整份草案',
    en: 'the whole draft',
    ask: ({ request }) => request('textDocument/formatting', { ...about, options: { tabSize: 2, insertSpaces: true } }),
  },
  {
    method: 'textDocument/rangeFormatting',
    zh: '选中的几行',
    en: 'the lines that are chosen',
    ask: ({ request }) =>
      request('textDocument/rangeFormatting', { ...about, range, options: { tabSize: 2, insertSpaces: true } }),
  },
  {
    method: 'textDocument/onTypeFormatting',
    zh: '法规文本的项自动编号，草案的括号对齐',
    en: 'items of a text number themselves, brackets of a draft line up',
    async ask({ client, request }) {
      const marked = 'file:///drafts/c.txt';
      await client.open(marked, '第一条 列入名单：\n（一）逃税的；\n\n', 1, 'regulation-text');
      return request('textDocument/onTypeFormatting', {
        textDocument: { uri: marked },
        position: { line: 2, character: 0 },
        ch: '\n',
        options: { tabSize: 2, insertSpaces: true },
      });
    },
  },
  {
    method: 'textDocument/prepareRename',
    zh: '哪里可以改名，为什么不可以',
    en: 'where a name can be changed, and why not',
    ask: ({ request, at }) => request('textDocument/prepareRename', at('断水 或')),
  },
  {
    method: 'textDocument/rename',
    zh: '所有文件；会改变意思的拒绝',
    en: 'in every file; refused where it would change what is meant',
    ask: ({ request, at }) => request('textDocument/rename', { ...at('断水 或'), newName: '停水' }),
  },
  {
    method: 'textDocument/linkedEditingRange',
    zh: '在声明处改名，各处同时变',
    en: 'a name and its uses, typed over together',
    ask: ({ request, at }) => request('textDocument/linkedEditingRange', at('断水：取水')),
  },
  {
    method: 'textDocument/willSave, willSaveWaitUntil',
    zh: '保存前不改动：要排版由编辑器的设置决定',
    en: 'nothing is changed by saving; the editor’s own setting formats',
  },
  // --- workspace ------------------------------------------------------------------------------------------------
  {
    method: 'workspace/textDocumentContent',
    zh: '标准和法律作为只读文件打开',
    en: 'standards and laws open to be read',
    ask: ({ request }) => request('workspace/textDocumentContent', { uri: 'creg:norms/restraint.creg' }),
  },
  {
    method: 'workspace/didChangeConfiguration',
    zh: '改设置不用重启',
    en: 'no restart',
    async ask({ client, request }) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
      return request('textDocument/diagnostic', about);
    },
  },
  {
    method: 'workspace/didChangeWatchedFiles',
    zh: '没有打开的文件变了也知道',
    en: 'files that are not open',
    async ask({ client, request }) {
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: other, type: 2 }],
      });
      return request('workspace/diagnostic', { previousResultIds: [] });
    },
  },
  {
    method: 'workspace/willRenameFiles',
    zh: '配置和基线里的文件名跟着改',
    en: 'configurations and baselines go on naming their files',
    ask: ({ request }) =>
      request('workspace/willRenameFiles', {
        files: [{ oldUri: 'file:///drafts/old.json', newUri: 'file:///drafts/new.json' }],
      }),
  },
  {
    method: 'workspace/executeCommand',
    zh: '命令是编辑器的，服务器只回答',
    en: 'commands are the editor’s; the server answers',
  },
  { method: 'notebookDocument/didOpen', zh: '法规不是笔记本', en: 'a regulation is no notebook' },
  {
    method: 'shutdown',
    zh: '',
    en: '',
    ask: async ({ request }) => ((await request('shutdown', {})) === null ? true : undefined),
  },
];
