/** What a draft can be compared with, as one chooses it: other drafts, its own earlier versions, standards, any file. */
import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { versionsOf } from './git.js';
import type { Server } from './server.js';

/** What was chosen; can be kept and asked for again. */
export type Choice =
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'version'; readonly ref: string; readonly name: string }
  | { readonly kind: 'standard'; readonly uri: string; readonly standard: string };

interface Comparable {
  readonly drafts: readonly { readonly uri: string; readonly title: string }[];
  readonly standards: readonly { readonly uri: string; readonly standard: string; readonly title: string }[];
}

interface Item extends QuickPickItem {
  readonly choice?: Choice;
}

export async function choose(server: Server, draft: Uri): Promise<Choice | undefined> {
  const [known, versions] = await Promise.all([
    server.ask<Comparable>('creg/comparable', { textDocument: { uri: draft.toString() } }),
    versionsOf(draft),
  ]);
  const items: Item[] = [
    ...titled(
      l10n.t('Earlier versions'),
      versions.map(({ ref, message, day }) => {
        const name = `${ref.slice(0, 7)} ${day}`.trim();
        return { label: message || name, description: name, choice: { kind: 'version', ref, name } };
      }),
    ),
    ...titled(
      l10n.t('Standards in force'),
      (known?.standards ?? []).map(({ uri, standard, title }) => ({
        label: standard,
        ...(title !== standard && { description: title }),
        choice: { kind: 'standard', uri, standard },
      })),
    ),
    ...titled(
      l10n.t('Other drafts'),
      (known?.drafts ?? []).map(({ uri, title }) => ({
        label: workspace.asRelativePath(Uri.parse(uri)),
        description: title,
        choice: { kind: 'file', uri },
      })),
    ),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: l10n.t('Another file…') },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compare {0} with', workspace.asRelativePath(draft)),
    matchOnDescription: true,
  });
  return picked && (picked.choice ?? (await pickFile()));
}

function titled(label: string, items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

async function pickFile(): Promise<Choice | undefined> {
  const [uri] =
    (await window.showOpenDialog({ filters: { [l10n.t('Regulations')]: ['creg', 'docx', 'txt', 'md'] } })) ?? [];
  return uri && { kind: 'file', uri: uri.toString() };
}
