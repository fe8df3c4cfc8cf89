/** Tasks: the command line that comes with the extension, on the files of a folder, with its findings among the problems. */
import { join } from 'node:path';
import {
  type Disposable,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

interface CregTask extends TaskDefinition {
  readonly command: 'lint' | 'test';
  readonly arguments?: readonly string[];
}

/** `folder` is that of the extension: no installed Node.js is needed, the editor's own runs the command line. */
export function taskProvider(folder: string): Disposable {
  const matchers = ['$creg-error', '$creg-warning', '$creg-info'];

  function task(definition: CregTask, scope: WorkspaceFolder): Task {
    const { command, arguments: more = [] } = definition;
    const program = join(folder, 'dist', 'creg.cjs');
    const execution = new ProcessExecution(process.execPath, [program, command, ...more, '--no-color'], {
      cwd: scope.uri.fsPath,
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const name = command === 'lint' ? l10n.t('check all files') : l10n.t('run all cases');
    const made = new Task(definition, scope, name, 'creg', execution, matchers);
    made.group = command === 'lint' ? TaskGroup.Build : TaskGroup.Test;
    return made;
  }

  return tasks.registerTaskProvider('creg', {
    provideTasks() {
      const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      return folders.flatMap(scope =>
        (['lint', 'test'] as const).map(command => task({ type: 'creg', command, arguments: ['.'] }, scope)),
      );
    },
    resolveTask({ definition, scope }) {
      if (typeof scope !== 'object' || (definition.command !== 'lint' && definition.command !== 'test')) {
        return undefined;
      }
      return task(definition as CregTask, scope);
    },
  });
}
