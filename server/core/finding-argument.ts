/** Why a finding holds, as a chain of places: the facts of its case, the criterion, the list, the norm, the verdict. */
import type { Bilingual, Span } from '../../grammar/index.js';
import { called } from './bind/resolve.js';
import type { Finding } from './finding.js';
import type { Criterion, List, Model } from './model.js';
import { quoted } from './reading.js';

/** A step of the chain, and the place that it rests on; `uri` is absent for the file of the finding. */
export interface ArgumentStep {
  readonly kind: 'fact' | 'criterion' | 'list' | 'place' | 'norm' | 'verdict';
  readonly says: Bilingual;
  readonly uri?: string;
  readonly at: Span;
}

/** The argument behind a finding with a witness; empty for any other, which rests on its words alone. */
export function argumentBehind(finding: Finding, model: Model): readonly ArgumentStep[] {
  const { witness, at } = finding;
  if (!witness) return [];
  const home = criterionAt(model, at);
  const stretch = home?.criterion.span ?? at;
  return [
    ...Object.entries(witness.facts).map(
      ([name, value]): ArgumentStep => ({
        kind: 'fact',
        says: { zh: `${name}：${value}`, en: `${name}: ${value}` },
        at: mentionOf(model, name, stretch) ?? home?.criterion.at ?? at,
      }),
    ),
    ...(home ? [criterionStep(model, home.criterion), listStep(model, home.list)] : []),
    ...placeSteps(finding),
    { kind: 'verdict', says: { zh: `结论：${witness.verdict.zh}`, en: `Conclusion: ${witness.verdict.en}` }, at },
  ];
}

function criterionAt(model: Model, at: Span): { readonly list: List; readonly criterion: Criterion } | undefined {
  for (const list of model.lists) {
    const criterion = list.criteria.find(({ span }) => span.start <= at.start && at.start <= span.end);
    if (criterion) return { list, criterion };
  }
  return undefined;
}

/** Where a criterion uses the name of a fact. */
function mentionOf(model: Model, name: string, { start, end }: Span): Span | undefined {
  return model.names.references.find(({ text, at }) => text === name && start <= at.start && at.end <= end)?.at;
}

function criterionStep(model: Model, criterion: Criterion): ArgumentStep {
  const name = nameOf(model, criterion, criterion.clause?.text);
  return {
    kind: 'criterion',
    says: { zh: `符合情形${name.zh}`, en: `meets the criterion ${name.en}` },
    at: criterion.at,
  };
}

function listStep(model: Model, list: List): ArgumentStep {
  const name = nameOf(model, list, list.title?.text);
  return { kind: 'list', says: { zh: `列入${name.zh}`, en: `goes onto the list ${name.en}` }, at: list.at };
}

/** Its name in quotation marks of each language; of what has none, its words. */
function nameOf(
  model: Model,
  { name, at }: { readonly name?: string; readonly at: Span },
  words: string | undefined,
): Bilingual {
  if (name === undefined) return quoted(words ?? '');
  const { zh, en } = called(model.names.entities.find(each => each.at.start === at.start) ?? { name });
  return { zh: `「${zh}」`, en: `“${en}”` };
}

/** Other places that the finding names, the clause of the norm last. */
function placeSteps({ related = [], norm }: Finding): readonly ArgumentStep[] {
  const isNorm = ({ zh }: Bilingual): boolean => norm !== undefined && zh.startsWith(norm);
  const step = ({ uri, at, message }: (typeof related)[number], kind: 'place' | 'norm'): ArgumentStep => ({
    kind,
    says: message,
    at,
    ...(uri !== undefined && { uri }),
  });
  return [
    ...related.filter(({ message }) => !isNorm(message)).map(each => step(each, 'place')),
    ...related.filter(({ message }) => isNorm(message)).map(each => step(each, 'norm')),
  ];
}
