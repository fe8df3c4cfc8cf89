/** Earlier versions of a file, where VS Code's own Git extension knows the file. */
import { extensions, type Uri } from 'vscode';

export interface Version {
  readonly ref: string;
  readonly message: string;
  readonly day: string;
}

/** As much as is used of what the Git extension offers. */
interface GitApi {
  getRepository(uri: Uri): Repository | null;
  toGitUri(uri: Uri, ref: string): Uri;
}

interface Repository {
  show(ref: string, path: string): Promise<string>;
  log(options: {
    readonly maxEntries: number;
    readonly path: string;
  }): Promise<readonly { readonly hash: string; readonly message: string; readonly commitDate?: Date }[]>;
}

/** The last versions of a file that were kept, the newest first; none where there is no repository. */
export async function versionsOf(uri: Uri): Promise<readonly Version[]> {
  const repository = (await git())?.getRepository(uri);
  if (!repository) return [];
  const commits = await repository.log({ maxEntries: 12, path: uri.fsPath }).catch(() => []);
  return commits.map(({ hash, message, commitDate }) => ({
    ref: hash,
    message: message.split('\n', 1)[0] ?? '',
    day: commitDate?.toISOString().slice(0, 10) ?? '',
  }));
}

export async function versionAt(
  uri: Uri,
  ref: string,
): Promise<{ readonly text: string; readonly uri: Uri } | undefined> {
  const api = await git();
  const text = await api
    ?.getRepository(uri)
    ?.show(ref, uri.fsPath)
    .catch(() => undefined);
  return api && text !== undefined ? { text, uri: api.toGitUri(uri, ref) } : undefined;
}

async function git(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  const offered = extension && (await extension.activate());
  return offered?.enabled ? offered.getAPI(1) : undefined;
}
