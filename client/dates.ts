/** “Check against date…”: the norms of another day, for the folder that the draft is in. */
import { ConfigurationTarget, commands, l10n, window, workspace } from 'vscode';
import type { Part } from './server.js';

export const dates: Part = () => [
  commands.registerCommand('creg.checkAgainstDate', async (given?: unknown) => {
    const uri = window.activeTextEditor?.document.uri;
    const settings = workspace.getConfiguration('creg', uri);
    const day =
      typeof given === 'string'
        ? given
        : await window.showInputBox({
            title: l10n.t('Check against the norms of which day?'),
            prompt: l10n.t('Year-month-day, such as 2026-03-01. Empty: each draft on the day it takes effect.'),
            value: settings.get('asOf', ''),
            validateInput: text => (text === '' || isDay(text) ? undefined : l10n.t('There is no such day.')),
          });
    if (day === undefined || (day !== '' && !isDay(day))) return;
    const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await settings.update('asOf', day === '' ? undefined : day, target);
  }),
];

/** A day of the calendar: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
