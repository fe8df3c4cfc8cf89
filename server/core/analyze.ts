/** Text → tree → model → problems → findings. Pure: no files, no protocol, no clock. The first file to open. */
import type { Parsed, Span, StatuteFile } from '../../grammar/index.js';
import { accept } from './baseline.js';
import { neighboursIn } from './cases/neighbours.js';
import { lastBefore } from './clause.js';
import type { Finding, Level, Offence, Problem } from './finding.js';
import { fingerprintsOf } from './fingerprint/fingerprint.js';
import type { Clause, Model } from './model.js';
import { governedCodes, normsFor } from './norms/in-force.js';
import { type Norms, offenceOf, requirementsFor } from './norms/norms.js';
import { withProse } from './prose.js';
import { readProse } from './read/prose.js';
import { smooth } from './read/smooth.js';
import { read } from './read.js';
import type { Rule } from './rule.js';
import type { Settings } from './settings.js';
import { suppress } from './suppress/suppress.js';
import { modelOf, type Source, sourceOf, statuteOf, syntaxOf, type Workspace } from './workspace.js';

/** Everything that is known of one file. */
export interface Analysis {
  readonly source: Source;
  /** Of a draft. */
  readonly syntax?: Parsed;
  /** Of an existing text. */
  readonly statute?: StatuteFile;
  readonly model: Model;
  readonly norms: Norms;
  /** Worked out when it is first asked for: who only reads or completes a draft does not wait for the checks. */
  readonly findings: readonly Finding[];
}

/** The analysis of a file of the workspace. Throws for a file that is not there. */
export function analyze(workspace: Workspace, uri: string, rules: readonly Rule[], settings: Settings): Analysis {
  const source = sourceOf(workspace, uri);
  const model = modelOf(workspace, uri);
  if (!source || !model) throw new Error(`no such file in the workspace: ${uri}`);
  const syntax = syntaxOf(workspace, uri);
  const statute = statuteOf(workspace, uri);
  const norms = normsFor(workspace, model, settings);
  const read = { source, model, norms, ...(syntax && { syntax }), ...(statute && { statute }) };
  let findings: readonly Finding[] | undefined;
  return {
    ...read,
    get findings() {
      findings ??= findingsOf(read, workspace, rules, settings);
      return findings;
    },
  };
}

function findingsOf(
  { source, model, norms, syntax, statute }: Omit<Analysis, 'findings'>,
  workspace: Workspace,
  rules: readonly Rule[],
  settings: Settings,
): readonly Finding[] {
  const neighbours = neighboursIn(workspace, settings);

  const speaking = speakersOf(rules, workspace, norms, settings);
  const smoothed = statute && smoothly(source.uri, statute);
  const stamp = stamper(source.text, model);
  const stampSmooth = smoothed && stamper(source.text, smoothed.model, smoothed.sourceOf);
  const check = (read: Model): readonly Finding[] => {
    const found: Finding[] = [];
    for (const speaker of speaking) {
      const problems = speaker.rule.check({ model: smoothed?.model ?? read, norms, neighbours });
      for (const problem of problems) found.push((stampSmooth ?? stamp)(problem, speaker));
    }
    return found;
  };
  const prose = syntax && readProse(source.text, syntax.file, model);
  const found = prose ? withProse(check(model), check(prose.model), model, prose) : check(model);

  const codes = {
    known: new Set(rules.map(rule => rule.code)),
    speaking: new Set(speaking.map(({ rule }) => rule.code)),
  };
  const allowed = { ...settings, text: source.text, comments: syntax?.file.comments ?? [], top: topOf(model) };
  const { findings, problems } = suppress(allowed, found, codes);
  const told = problems.flatMap(({ code, problem }) => {
    const speaker = speaking.find(({ rule }) => rule.code === code);
    return speaker ? [stamp(problem, speaker)] : [];
  });
  return compared([...findings, ...told].sort(byPlace), source.text, model, syntax, settings);
}

/** The findings with their fingerprints, and those that were there before marked, where the settings ask for it. */
function compared(
  findings: readonly Finding[],
  text: string,
  model: Model,
  syntax: Parsed | undefined,
  { accepted, fingerprints, digest }: Settings,
): readonly Finding[] {
  if (!accepted && !fingerprints) return findings;
  const prints = fingerprintsOf(findings, { text, model, ...(syntax && { file: syntax.file }) }, digest);
  // They were made above, and nobody has seen them yet.
  for (const [index, finding] of findings.entries()) (finding as Unfinished).fingerprint = prints[index] ?? '';
  return accepted ? accept(findings, accepted) : findings;
}

/** Where something is told of the whole file. */
function topOf({ regulations: [regulation], span }: Model): Span {
  return regulation?.title.span ?? { start: span.start, end: span.start };
}

/** A rule that speaks here, with the clause of the norms that it reports. */
interface Speaker {
  readonly rule: Rule;
  readonly under?: Offence;
  /** What the settings say of it, in place of its own levels. */
  readonly set?: Level;
}

/** For files of one run the same, but for those that a configuration of their own or other norms bind. */
function speakersOf(
  rules: readonly Rule[],
  workspace: Workspace,
  norms: Norms,
  settings: Settings,
): readonly Speaker[] {
  const { levels } = settings;
  const { shipped } = workspace;
  const known = lastSpeakers.get(norms);
  if (known && known.rules === rules && known.levels === levels && known.shipped === shipped) return known.speaking;
  const speaking = rules.flatMap(rule => speakerOf(rule, workspace, norms, settings) ?? []);
  lastSpeakers.set(norms, { rules, levels, shipped, speaking });
  return speaking;
}

const lastSpeakers = new WeakMap<
  Norms,
  Pick<Settings, 'levels'> &
    Pick<Workspace, 'shipped'> & { readonly rules: readonly Rule[]; readonly speaking: readonly Speaker[] }
>();

function speakerOf(rule: Rule, workspace: Workspace, norms: Norms, settings: Settings): Speaker | undefined {
  const set = levelSet(rule.code, settings);
  if (set === 'off') return undefined;
  const [clause] = requirementsFor(norms, rule.code);
  if (!clause && governedCodes(workspace).has(rule.code)) return undefined;
  if (clause?.requirement.checked === 'unread') return undefined;
  return { rule, ...(clause && { under: offenceOf(clause) }), ...(set && { set }) };
}

/** The level that the settings give a code: by its own name, else by its category. */
function levelSet(code: string, { levels }: Settings): Level | 'off' | undefined {
  const category = code.slice(0, code.indexOf('/'));
  for (const key of [code, category]) if (Object.hasOwn(levels, key)) return levels[key];
  return undefined;
}

const loudness: readonly Level[] = ['hint', 'info', 'warning', 'error'];

function levelOf({ rule, under, set }: Speaker, problem: Problem): Level {
  const { as } = problem;
  const cap = (problem.under ?? under)?.cap;
  const own = (as && rule[as]) ?? rule.level;
  // A norm read at second hand warns at most, unless the caller wants it louder.
  if (set) return set;
  return cap && loudness.indexOf(own) > loudness.indexOf(cap) ? cap : own;
}

/** An existing text whose layout the checks need not see: what they read then, and the way back. */
function smoothly(uri: string, statute: StatuteFile): SmoothModel | undefined {
  let known = smoothModels.get(statute);
  if (known === undefined) {
    const found = smooth(statute);
    known = found ? { model: read(uri, found.statute.text, found.statute), sourceOf: found.sourceOf } : 'as it is';
    smoothModels.set(statute, known);
  }
  return known === 'as it is' ? undefined : known;
}

interface SmoothModel {
  readonly model: Model;
  readonly sourceOf: (span: Span) => Span;
}

const smoothModels = new WeakMap<StatuteFile, SmoothModel | 'as it is'>();

type Unfinished = { -readonly [Key in keyof Finding]: Finding[Key] };

/** `sourceOf`: where the model is of other words than the file, the way from the one to the other. */
function stamper(
  text: string,
  model: Model,
  sourceOf?: (span: Span) => Span,
): (problem: Problem, speaker: Speaker) => Finding {
  const clauseAt = clauseFinder(model.clauses);
  return (told, speaker) => {
    const { article, item } = clauseAt(told.at.start) ?? {};
    const problem = sourceOf ? moved(told, sourceOf) : told;
    const { at, message, related, fixes, witness, under, as } = problem;
    const { norm, place } = under ?? speaker.under ?? {};
    const found: Unfinished = {
      at,
      message,
      code: speaker.rule.code,
      level: levelOf(speaker, problem),
      quote: text.slice(at.start, at.end),
      suppressed: false,
    };
    // Not spread: of several conditional spreads each costs as much as all the rest.
    if (place) found.related = related ? [...related, place] : [place];
    else if (related) found.related = related;
    if (fixes) found.fixes = fixes;
    if (witness) found.witness = witness;
    if (under) found.under = under;
    if (as) found.as = as;
    if (norm !== undefined) found.norm = norm;
    if (article !== undefined) found.article = article;
    if (item !== undefined) found.item = item;
    return found;
  };
}

/** A problem at its place in the source; what stands in another file stays there. */
function moved(problem: Problem, sourceOf: (span: Span) => Span): Problem {
  const { related, fixes } = problem;
  return {
    ...problem,
    at: sourceOf(problem.at),
    ...(related && { related: related.map(each => (each.uri ? each : { ...each, at: sourceOf(each.at) })) }),
    ...(fixes && {
      fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, span: sourceOf(edit.span) })) })),
    }),
  };
}

/** The last clause that begins at or before an offset and reaches over it. */
function clauseFinder(clauses: readonly Clause[]): (offset: number) => Clause | undefined {
  return offset => {
    const clause = clauses[lastBefore(clauses, offset)];
    return clause && offset <= clause.span.end ? clause : undefined;
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.at.start - b.at.start || a.at.end - b.at.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
