/** The status bar: on which day and under which standard the draft is checked, and how its criteria stand. */
import { l10n, MarkdownString, StatusBarAlignment, type TextEditor, Uri, window } from 'vscode';
import type { Part } from './server.js';

interface Status {
  readonly asOf: string;
  readonly standards: readonly { readonly name: string; readonly title: string; readonly uri: string }[];
  readonly inside: number;
  readonly wider: number;
  readonly undecided: number;
  readonly formalised: number;
  readonly criteria: number;
}

export const statusBar: Part = server => {
  const item = window.createStatusBarItem('creg.status', StatusBarAlignment.Right, 100);
  item.name = 'Creg';
  item.command = 'creg.checkAgainstDate';
  let asked = 0;

  async function show(editor: TextEditor | undefined): Promise<void> {
    const document = editor?.document;
    if (document?.languageId !== 'creg' || document.uri.scheme === 'creg') {
      item.hide();
      return;
    }
    const turn = ++asked;
    const textDocument = { uri: document.uri.toString() };
    const status = await server.ask<Status>('creg/status', { textDocument });
    // The answer to an earlier question may come after that to a later one.
    if (turn !== asked) return;
    if (!status) {
      item.hide();
      return;
    }
    item.text = text(status);
    item.tooltip = tooltip(status);
    item.accessibilityInformation = { label: `Creg: ${spoken(status)}` };
    item.show();
  }

  const again = (): void => void show(window.activeTextEditor);
  again();
  return [item, window.onDidChangeActiveTextEditor(again), server.onChange(again)];
};

function text({ asOf, standards: [first], inside, wider, undecided }: Status): string {
  const verdicts = [
    [inside, '$(check)'],
    [wider, '$(error)'],
    [undecided, '$(question)'],
  ].flatMap(([count, icon]) => (count === 0 ? [] : [`${icon} ${count}`]));
  return ['$(law)', first ? `${first.name} · ${asOf}` : asOf, ...verdicts].join('  ');
}

function spoken({ asOf, inside, wider, undecided }: Status): string {
  return l10n.t(
    'checked as of {0}; {1} criteria inside the standards, {2} beyond them, {3} undecided',
    asOf,
    inside,
    wider,
    undecided,
  );
}

function tooltip(status: Status): MarkdownString {
  const { asOf, standards, formalised, criteria } = status;
  const shown = new MarkdownString('', true);
  shown.appendMarkdown(`**${l10n.t('Checked as of {0}', asOf)}**\n\n`);
  for (const { name, title, uri } of standards) {
    shown.appendMarkdown(`- [${escaped(name)}](${Uri.parse(uri).toString(true)} "${escaped(title)}")\n`);
  }
  shown.appendMarkdown(`\n${escaped(spoken(status))}\n\n`);
  if (criteria > 0) {
    const share = Math.round((100 * formalised) / criteria);
    shown.appendMarkdown(`${l10n.t('{0} of {1} criteria are formalised ({2}%)', formalised, criteria, share)}\n\n`);
  }
  shown.appendMarkdown(l10n.t('Click to check against another date.'));
  return shown;
}

function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>"]/g, '\\$&');
}
