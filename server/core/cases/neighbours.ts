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

/** The files of a workspace, shipped norms included. */
export function neighboursIn(workspace: Workspace, settings: Settings): Neighbours {
  return uri => {
    const source = sourceOf(workspace, uri);
    const model = source && modelOf(workspace, uri);
    return model && { uri, text: source.text, model, day: dayOfFile(model, settings) };
  };
}

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
