/** Other files, as what runs cases asks for them: the list that a case is about may stand in another file. */
import type { Day, Model, Reference } from '../model.js';
import { dayOfFile } from '../norms/in-force.js';
import type { Settings } from '../settings.js';
import { modelOf, sourceOf, type Workspace } from '../workspace.js';

/** A file with what it says and the day on which it is looked at. */
export interface Neighbour {
  readonly uri: string;
  readonly text: string;
  readonly model: Model;
  readonly day: Day;
}

export type Neighbours = (uri: string) => Neighbour | undefined;

/** The files of a workspace, shipped norms included; the same function for the same workspace and settings. */
export function neighboursIn(workspace: Workspace, settings: Settings): Neighbours {
  const known = last.get(workspace);
  if (known?.settings === settings) return known.neighbours;
  const neighbours: Neighbours = uri => {
    const source = sourceOf(workspace, uri);
    const model = source && modelOf(workspace, uri);
    return model && { uri, text: source.text, model, day: dayOfFile(model, settings) };
  };
  last.set(workspace, { settings, neighbours });
  return neighbours;
}

/** So that what was worked out with it is known by it. */
const last = new WeakMap<Workspace, { readonly settings: Settings; readonly neighbours: Neighbours }>();

/** The reference whose name begins at an offset. */
export function referenceAt({ names }: Model, offset: number): Reference | undefined {
  const { references } = names;
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.at.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = references[low];
  return found?.at.start === offset ? found : undefined;
}
