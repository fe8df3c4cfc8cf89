/** creg/import: an existing text as a draft, laid out. */
import { format } from '../../grammar/index.js';
import { importText } from '../core/import/import.js';
import type { Day } from '../core/model.js';
import { modelOf, statuteOf, syntaxOf, type Workspace, withSource } from '../core/workspace.js';

/** `uri` is the address of the text, or where it would be; the draft is read among the files of the workspace. */
export function importedDraft(workspace: Workspace, text: string, uri: string, today: Day): string {
  const among = withSource(workspace, { uri, text, kind: 'text' });
  const statute = statuteOf(among, uri);
  const model = modelOf(among, uri);
  if (!statute || !model) return '';
  const draft = importText(statute, model, today);
  const target = `${uri}.creg`;
  const syntax = syntaxOf(withSource(workspace, { uri: target, text: draft, kind: 'draft' }), target);
  return syntax ? format(syntax, draft) : draft;
}
