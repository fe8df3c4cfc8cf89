/** Which standards bind which file on which day, and the phrases of every lexicon. */

import type { Day, LexiconPhrase, Model, Standard } from '../model.js';
import type { Settings } from '../settings.js';
import { begins, type Source } from '../units.js';
import { saidIn, type Workspace } from '../workspace.js';
import { inForce, type Norms } from './norms.js';

/** The norms for a file: those shipped and those of the workspace that bind what it is on its day. */
export function normsFor(workspace: Workspace, model: Model, settings: Settings): Norms {
  const asOf = dayOfFile(model, settings);
  const standards = saidBy(workspace, all(workspace), '标准', 'standard').flatMap(said => said.standards);
  const norms = {
    asOf,
    standards: newest(standards.filter(standard => binds(standard, model, asOf))),
    phrases: phrasesOf(workspace),
    givens: saidBy(workspace, all(workspace), '词汇', 'vocabulary').flatMap(said => said.givens ?? []),
    laws: workspace.laws,
  };
  const last = lastNorms.get(workspace.shipped);
  if (last && isSame(last, norms)) return last;
  lastNorms.set(workspace.shipped, norms);
  return norms;
}

/** The same value for files that the same binds, so that what is worked out of it once serves for all of them. */
const lastNorms = new WeakMap<readonly Source[], Norms>();

function isSame(one: Norms, other: Norms): boolean {
  return (
    one.asOf === other.asOf &&
    one.phrases === other.phrases &&
    one.laws === other.laws &&
    areSame(one.standards, other.standards) &&
    areSame(one.givens, other.givens)
  );
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** Codes that some requirement of a shipped standard names: they speak only while one of these is in force. */
export function governedCodes(workspace: Workspace): ReadonlySet<string> {
  let codes = governed.get(workspace.shipped);
  if (!codes) {
    const standards = saidBy(workspace, workspace.shipped, '标准', 'standard').flatMap(said => said.standards);
    codes = new Set(standards.flatMap(({ requirements }) => requirements.flatMap(requirement => requirement.codes)));
    governed.set(workspace.shipped, codes);
  }
  return codes;
}

const governed = new WeakMap<readonly Source[], ReadonlySet<string>>();

/** `--as-of`, else the day on which a draft takes effect, else today. */
export function dayOfFile({ kind, regulations }: Model, { asOf, today }: Settings): Day {
  if (asOf !== undefined) return asOf;
  const effective = kind === 'draft' ? regulations.find(regulation => regulation.effective)?.effective : undefined;
  return effective?.value ?? today;
}

/**
 * A standard binds what lies in its territory and field while it is in force. Which kinds of list it binds is for
 * whoever asks about a list: a file may hold several kinds, and a measure is a measure on any of them.
 */
function binds(standard: Standard, { regulations }: Model, day: Day): boolean {
  if (!inForce(standard, day)) return false;
  const lies = (within: string, place: string | undefined): boolean =>
    place?.replace(/\s/gu, '').startsWith(within) ?? false;
  const { territory, field } = standard;
  if (territory !== undefined) {
    const inside = regulations.some(regulation => lies(territory.replace(/\s/gu, ''), regulation.territory?.value));
    if (!inside) return false;
  }
  return (
    field === undefined || regulations.some(regulation => lies(field.replace(/\s/gu, ''), regulation.field?.value))
  );
}

/** A later version (the same title) replaces an earlier one from the day on which it takes effect. */
function newest(standards: readonly Standard[]): readonly Standard[] {
  const latest = new Map<string, Day>();
  for (const { title, effective } of standards) {
    const known = latest.get(title);
    if (known === undefined || known < (effective ?? '')) latest.set(title, effective ?? '');
  }
  return standards.filter(({ title, effective }) => latest.get(title) === (effective ?? ''));
}

/** Shipped files, then the workspace's. */
function all({ shipped, sources }: Workspace): readonly Source[] {
  return [...shipped, ...sources.values()];
}

/** What the files say for others that may hold a block of this word. */
function saidBy(workspace: Workspace, sources: readonly Source[], zh: string, en: string) {
  return sources.flatMap(source => (source.ready || begins(source, zh, en) ? (saidIn(workspace, source) ?? []) : []));
}

/** One array for the same lexicons, so that what is made of it once serves again. */
function phrasesOf(workspace: Workspace): readonly LexiconPhrase[] {
  const parts = saidBy(workspace, all(workspace), '词库', 'lexicon').map(said => said.phrases);
  const kept = lastPhrases.get(workspace.shipped);
  if (kept && kept.parts.length === parts.length && kept.parts.every((part, index) => part === parts[index])) {
    return kept.phrases;
  }
  const phrases = parts.flat();
  lastPhrases.set(workspace.shipped, { parts, phrases });
  return phrases;
}

const lastPhrases = new WeakMap<
  readonly Source[],
  { readonly parts: readonly (readonly LexiconPhrase[])[]; readonly phrases: readonly LexiconPhrase[] }
>();
