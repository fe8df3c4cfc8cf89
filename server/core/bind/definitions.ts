/** Definitions expanded wherever they are declared, each once; those that run in a circle are told. */
import type { Define } from '../../../grammar/index.js';
import { type Formula, partsOf } from '../../logic/formula.js';
import { formulaOf } from './conditions.js';
import type { Declared } from './names.js';
import { type Binding, declaredHere, tell } from './resolve.js';

/**
 * A function that gives what a definition stands for; `bindingOf` is the binding of the file that declares it, `uri`
 * the file in which circles are told.
 */
export function definer(uri: string, bindingOf: (uri: string) => Binding | undefined): (declared: Declared) => Formula {
  const known = new Map<Declared, Formula>();
  const sizes = new Map<Formula, Size>();
  const open: Declared[] = [];

  return declared => {
    const done = known.get(declared);
    if (done) return done;
    const binding = bindingOf(declared.entity.uri);
    const { condition } = declared.node as Define;
    const opaque: Formula = { kind: 'opaque', text: declared.entity.name, at: declared.entity.at };
    if (!binding || !condition) return opaque;
    if (open.includes(declared)) {
      const own = bindingOf(uri);
      if (own) tellCircle(own, open.slice(open.indexOf(declared)));
      return opaque;
    }
    open.push(declared);
    const formula = formulaOf(binding, { scope: declared.scope, also: [] }, condition);
    open.pop();
    const size = sizeOf(formula, sizes);
    const isReadable = size.parts <= most.parts && size.depth <= most.depth;
    known.set(declared, isReadable ? formula : opaque);
    if (isReadable) sizes.set(formula, size);
    return isReadable ? formula : opaque;
  };
}

/** How much a formula is when every definition in it is written out. */
interface Size {
  readonly parts: number;
  readonly depth: number;
}

/** Forty definitions, each of which names the next one twice, would be more parts than any machine can visit. */
const most: Size = { parts: 4096, depth: 200 };

function sizeOf(formula: Formula, known: ReadonlyMap<Formula, Size>): Size {
  if (formula.kind === 'defined') return known.get(formula.formula) ?? { parts: 1, depth: 1 };
  return sizeOfAll(partsOf(formula), known);
}

function sizeOfAll(formulas: readonly Formula[], known: ReadonlyMap<Formula, Size>): Size {
  let parts = 1;
  let depth = 0;
  for (const formula of formulas) {
    const size = sizeOf(formula, known);
    parts += size.parts;
    depth = Math.max(depth, size.depth);
  }
  return { parts, depth: depth + 1 };
}

/** Told at the first of the circle that stands in this file. */
function tellCircle(binding: Binding, circle: readonly Declared[]): void {
  const { uri } = binding.view;
  const here = circle.filter(declared => declared.entity.uri === uri);
  const first = here.sort((a, b) => a.entity.at.start - b.entity.at.start)[0];
  if (!first) return;
  const from = circle.indexOf(first);
  const round = [...circle.slice(from), ...circle.slice(0, from), first].map(declared => declared.entity.name);
  tell(
    binding,
    'logic/circular-definition',
    first.entity.at,
    {
      zh: `定义绕成了圈：${round.map(name => `「${name}」`).join(' → ')}，永远得不出结果。`,
      en: `The definitions run in a circle and never come to an end: ${round.map(name => `“${name}”`).join(' → ')}.`,
    },
    { related: circle.filter(declared => declared !== first).map(({ entity }) => declaredHere(uri, entity)) },
  );
}
