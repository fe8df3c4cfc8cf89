/** The test explorer: the cases of every draft, run by the server; a failing one says step by step why. */
import {
  type CancellationToken,
  commands,
  FileCoverage,
  type FileCoverageDetail,
  Location,
  l10n,
  Position,
  Range,
  StatementCoverage,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  type TestRunRequest,
  tests,
  Uri,
  workspace,
} from 'vscode';
import type { Part, Server } from './server.js';

interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface Case {
  readonly title: string;
  readonly range: WireRange;
  readonly list: string;
  readonly standing: 'passed' | 'failed' | 'none' | 'lost';
  readonly expected?: string;
  readonly found?: string;
  readonly steps: readonly {
    readonly depth: number;
    readonly says: string;
    readonly uri?: string;
    readonly range?: WireRange;
  }[];
}

interface Answer {
  readonly cases: readonly Case[];
  readonly coverage: readonly {
    readonly list: string;
    readonly uri: string;
    readonly parts: number;
    readonly covered: number;
    readonly missing: readonly { readonly says: string; readonly range: WireRange }[];
  }[];
}

export const caseExplorer: Part = server => {
  const controller = tests.createTestController('creg.cases', l10n.t('Cases'));
  /** What no case exercises, by run and file: asked for when somebody looks at it. */
  const details = new WeakMap<FileCoverage, readonly FileCoverageDetail[]>();

  async function find(uri: Uri): Promise<readonly [TestItem, Answer] | undefined> {
    const answer = await casesOf(server, uri);
    const id = uri.toString();
    if (!answer || answer.cases.length === 0) {
      controller.items.delete(id);
      return undefined;
    }
    const item = controller.items.get(id) ?? controller.createTestItem(id, workspace.asRelativePath(uri), uri);
    item.children.replace(
      answer.cases.map((each, index) => {
        const child = controller.createTestItem(`${id}#${index}`, each.title, uri);
        child.description = each.list;
        child.range = toRange(each.range);
        return child;
      }),
    );
    controller.items.add(item);
    return [item, answer];
  }

  async function findAll(): Promise<void> {
    for (const uri of await workspace.findFiles('**/*.creg', '**/node_modules/**')) await find(uri);
  }

  async function run(
    { include, exclude }: TestRunRequest,
    run: TestRun,
    token: CancellationToken,
    covers: boolean,
  ): Promise<void> {
    const isExcluded = (item: TestItem): boolean => exclude?.includes(item) === true;
    const wanted = include ?? [...controller.items].map(([, item]) => item);
    const byFile = new Map<string, ReadonlySet<string> | undefined>();
    for (const item of wanted) {
      if (isExcluded(item) || !item.uri) continue;
      const file = item.uri.toString();
      const isFile = item.id === file;
      byFile.set(file, isFile ? undefined : new Set([...(byFile.get(file) ?? []), item.id]));
    }
    for (const [file, ids] of byFile) {
      if (token.isCancellationRequested) break;
      const found = await find(Uri.parse(file));
      if (!found) continue;
      const [item, answer] = found;
      for (const [index, each] of answer.cases.entries()) {
        const child = item.children.get(`${file}#${index}`);
        if (!child || isExcluded(child) || (ids && !ids.has(child.id))) continue;
        tell(run, child, each);
      }
      if (covers) for (const coverage of coverageOf(answer)) run.addCoverage(coverage);
    }
    run.end();
  }

  function coverageOf({ coverage }: Answer): readonly FileCoverage[] {
    const byFile = new Map<string, { parts: number; covered: number; missing: FileCoverageDetail[] }>();
    for (const { uri, parts, covered, missing } of coverage) {
      const file = byFile.get(uri) ?? { parts: 0, covered: 0, missing: [] };
      file.parts += parts;
      file.covered += covered;
      file.missing.push(...missing.map(({ range }) => new StatementCoverage(false, toRange(range))));
      byFile.set(uri, file);
    }
    return [...byFile].map(([uri, { parts, covered, missing }]) => {
      const file = new FileCoverage(Uri.parse(uri), { total: parts, covered });
      details.set(file, missing);
      return file;
    });
  }

  controller.resolveHandler = item => (item?.uri ? find(item.uri).then(() => undefined) : findAll());
  controller.refreshHandler = findAll;
  const start = (covers: boolean) => (request: TestRunRequest, token: CancellationToken) =>
    run(request, controller.createTestRun(request), token, covers);
  controller.createRunProfile(l10n.t('Run'), TestRunProfileKind.Run, start(false), true);
  const coverage = controller.createRunProfile(l10n.t('Coverage'), TestRunProfileKind.Coverage, start(true), true);
  coverage.loadDetailedCoverage = async (_, file) => [...(details.get(file) ?? [])];

  const findOpen = (): void => {
    for (const { uri, languageId } of workspace.textDocuments) {
      if (languageId === 'creg' && uri.scheme !== 'creg') void find(uri);
    }
  };
  const watcher = workspace.createFileSystemWatcher('**/*.creg');
  return [
    controller,
    watcher,
    watcher.onDidCreate(uri => void find(uri)),
    watcher.onDidDelete(uri => controller.items.delete(uri.toString())),
    server.onChange(findOpen),
    commands.registerCommand('creg.runCases', async (given?: unknown) => {
      await commands.executeCommand(given === undefined ? 'testing.runAll' : 'testing.runCurrentFile');
    }),
  ];
};

function casesOf(server: Server, uri: Uri): Promise<Answer | undefined> {
  return server.ask<Answer>('creg/cases', { textDocument: { uri: uri.toString() } });
}

function tell(run: TestRun, item: TestItem, { standing, expected, found, steps }: Case): void {
  run.started(item);
  const argument = steps.map(({ depth, says }) => `${'  '.repeat(depth)}${says}`).join('\r\n');
  run.appendOutput(`${item.label}\r\n${argument}\r\n\r\n`, undefined, item);
  if (standing === 'passed') run.passed(item);
  else if (standing === 'none') run.skipped(item);
  else if (standing === 'lost') run.errored(item, new TestMessage(l10n.t('There is no list for this case.')));
  else {
    const message = TestMessage.diff(argument, expected ?? '', found ?? '');
    const decided = steps.find(({ range, uri }) => range && uri);
    if (item.uri && item.range) message.location = new Location(item.uri, item.range);
    run.failed(item, decided ? [message, because(decided)] : message);
  }
}

/** The clause on which the argument turns, marked where it stands. */
function because({ says, uri, range }: Case['steps'][number]): TestMessage {
  const message = new TestMessage(says);
  if (uri && range) message.location = new Location(Uri.parse(uri), toRange(range));
  return message;
}

function toRange({ start, end }: WireRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
