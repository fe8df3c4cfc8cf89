/** A draft beside a standard: what each clause says of each criterion, what a list must have, which measures it permits. */

import type { Bilingual } from '../../../grammar/index.js';
import { evaluate } from '../../logic/evaluate.js';
import { findMember } from '../../logic/fact.js';
import { formulasIn } from '../../logic/formula.js';
import { called } from '../bind/resolve.js';
import { conformityOf } from '../conformity.js';
import type { Measure, ProcedureStep, RequiredPart, Requirement, Standard } from '../model.js';
import { citationOf, inForce } from '../norms/norms.js';
import { quotable } from '../phrases.js';
import { instrumentWords, listKindWords, stepWords } from '../words/kinds.js';
import { headOf as listHead, listsOf, sideOf } from './compare.js';
import type { Cell, ClauseVerdict, Comparison, CriterionComparison, Group, ListComparison, Row } from './comparison.js';
import { exampleFrom, headOf } from './criteria.js';
import { measureName, measureSaid, measuresBesideBands, type Placed, provisionsOf } from './provisions.js';
import { section } from './rows.js';
import type { Compared } from './side.js';
import { absentWords, labels, sideLabels } from './words.js';

/** Compares the lists of a draft with one standard, whether or not it binds them on the day. */
export function compareWithStandard(draft: Compared, standard: Standard): Comparison {
  const [own, other] = sideLabels.standard;
  const requirements = standard.requirements.filter(
    requirement => requirement.checked !== 'unread' && inForce(requirement, draft.norms.asOf),
  );
  const bound = listsOf(draft).filter(({ list }) => standard.binds.length === 0 || standard.binds.includes(list.kind));
  const elsewhere = requirements.filter(each => !isDecidedHere(each));
  return {
    kind: 'standard',
    left: sideOf(draft, own),
    right: {
      label: other,
      uri: standard.uri,
      title: [standard.number, `《${quotable(standard.title).trim()}》`].filter(Boolean).join(' '),
      day: draft.norms.asOf,
    },
    general: bound.length === 0 ? [] : section('document', documentRows(draft, requirements)),
    lists: bound.map(placed => listAgainst(placed, standard, requirements)),
    byName: [],
    notes: notesOn(draft, standard, bound.length),
    elsewhere: bound.length === 0 ? 0 : elsewhere.length,
  };
}

function notesOn({ norms }: Compared, standard: Standard, bound: number): readonly Bilingual[] {
  const notes: Bilingual[] = [];
  if (!inForce(standard, norms.asOf))
    notes.push({ zh: `这个标准在 ${norms.asOf} 没有施行`, en: `this standard is not in force on ${norms.asOf}` });
  if (bound === 0) {
    const kinds = standard.binds.map(kind => listKindWords[kind]);
    notes.push({
      zh: `这个标准约束的是${kinds.map(({ zh }) => zh).join('、') || '名单'}，草案里没有`,
      en: `this standard is about ${kinds.map(({ en }) => en.toLowerCase()).join(', ') || 'lists'}, and the draft has none`,
    });
  }
  return notes;
}

function isDecidedHere({ onlyIf, neverIf, must, mustHave, codes }: Requirement): boolean {
  const isOfMeasures = codes.includes('measures/no-basis');
  return (onlyIf ?? neverIf ?? must) !== undefined || mustHave.length > 0 || isOfMeasures;
}

function listAgainst(placed: Placed, standard: Standard, requirements: readonly Requirement[]): ListComparison {
  const { side, list } = placed;
  const asking = requirements.filter(({ onlyIf, neverIf }) => onlyIf ?? neverIf);
  const criteria = list.criteria
    .filter(criterion => inForce(criterion, side.norms.asOf))
    .map((criterion, index): CriterionComparison => {
      const clauses = asking.map((requirement): ClauseVerdict => {
        const clause = { standard, requirement };
        const { verdict, words } = conformityOf(side.model, side.norms, list, criterion, clause);
        const witness = verdict.kind === 'inside' ? undefined : verdict.witness;
        return {
          cited: citationOf(clause),
          name: requirementName(requirement),
          kind: verdict.kind,
          words,
          uri: requirement.uri,
          at: requirement.at,
          ...(witness && { witness: exampleFrom(witness) }),
        };
      });
      return {
        group: groupOf(clauses),
        left: headOf(side, criterion, index),
        renamed: false,
        moved: false,
        reworded: false,
        carries: [],
        clauses,
      };
    });
  const measures = standard.permitted.length > 0 ? measuresBesideBands(list) : [];
  return {
    kind: list.kind,
    left: listHead(placed),
    criteria,
    sections: [
      ...section(
        'required',
        requirements.flatMap(requirement => requiredRows(placed, requirement)),
      ),
      ...section(
        'permitted',
        measures.filter(({ kind }) => kind === 'punishment').map(measure => permittedRow(placed, measure, standard)),
      ),
    ],
  };
}

/** The gravest of what the clauses say. */
function groupOf(clauses: readonly ClauseVerdict[]): Group {
  for (const kind of ['disjoint', 'wider', 'undecided'] as const) {
    if (clauses.some(clause => clause.kind === kind)) return kind;
  }
  return 'inside';
}

function requirementName({ name, wording, codes }: Requirement): Bilingual {
  const zh = name ?? wording?.zh ?? codes[0] ?? '';
  return { zh, en: wording?.en ?? zh };
}

function wordingOf(requirement: Requirement): Bilingual {
  const { zh, en } = requirement.wording ?? {};
  const name = requirementName(requirement);
  return { zh: zh ?? en ?? name.zh, en: en ?? zh ?? name.en };
}

// --- the document -----------------------------------------------------------------------------------------------

/** 应当: what must be true of the file itself. */
function documentRows({ model }: Compared, requirements: readonly Requirement[]): readonly Row[] {
  const instrument = model.regulations[0]?.instrument;
  return requirements.flatMap(({ must, ...requirement }): readonly Row[] => {
    if (!must) return [];
    const facts = formulasIn(must).flatMap(part => ('fact' in part ? [part.fact] : []));
    const fact = facts.find(({ id }) => id === '文件类型');
    const member =
      instrument && fact?.type.kind === 'choice' ? findMember(fact.type.members, instrument.value) : undefined;
    const known = fact && member ? [{ kind: 'members' as const, fact, has: [member.id], lacks: [], whole: true }] : [];
    const { truth } = evaluate(must, { known, restNone: false });
    const standing = truth === 'yes' ? 'same' : truth === 'no' ? 'different' : 'unsure';
    return [
      {
        key: `must ${requirement.name ?? ''}`,
        label: labels.instrument,
        right: { words: wordingOf(requirement), at: requirement.at },
        standing: instrument ? standing : 'unsure',
        absent: absentWords.unstated,
        ...(instrument && { left: { words: instrumentWords[instrument.value], at: instrument.at } }),
      },
    ];
  });
}

// --- what a list must have --------------------------------------------------------------------------------------

/** One row a part that a requirement asks for: 告知（载明 事由、依据、权利）. */
function requiredRows(placed: Placed, requirement: Requirement): readonly Row[] {
  return requirement.mustHave.map((part): Row => {
    const found = partOf(placed, part.part);
    const lacks = found ? lacking(placed, part) : [];
    const isMet = found !== undefined && lacks.length === 0;
    const words = found && lacks.length > 0 ? withoutSome(found, lacks) : found;
    return {
      key: `required ${part.part}`,
      label: partLabel(part.part),
      right: { words: wordingOf(requirement), at: requirement.at },
      standing: isMet ? (isPlain(placed, part) ? 'same' : 'unsure') : found ? 'different' : 'only-right',
      absent: absentWords.unstated,
      ...(words && { left: words }),
    };
  });
}

/** Of who decides, whether the words name a level at all; which it is, and whether it is high enough, a check says. */
function isPlain({ side, list }: Placed, { part, stating }: RequiredPart): boolean {
  if (part !== 'decided-by' || stating.length === 0) return true;
  const issuers = side.model.regulations.flatMap(({ issuers: all }) => all);
  const levelOf = (value: string) => issuers.find(({ name }) => quotable(name.text).trim() === value)?.level ?? '';
  return list.decidedBy.some(
    ({ value }) => stating.includes(value) || ofCountyOrAbove.test(`${value} ${levelOf(value).replaceAll('-', ' ')}`),
  );
}

const ofCountyOrAbove =
  /国务院|省|自治区|(?:市|县|区|州|旗)(?!场)|\b(?:state council|ministry|province|provincial|city|municipal|county|district)\b/iu;

function withoutSome(cell: Cell, lacks: readonly Bilingual[]): Cell {
  const zh = `${cell.words.zh}（缺：${lacks.map(one => one.zh).join('、')}）`;
  const en = `${cell.words.en} (lacks: ${lacks.map(one => one.en).join(', ')})`;
  return { ...cell, words: { zh, en } };
}

function partLabel(part: string): Bilingual {
  const known: Readonly<Record<string, Bilingual>> = {
    ...stepWords,
    term: labels.term,
    removal: labels.removal,
    repair: labels.repair,
    publication: labels.publication,
    'decided-by': labels.decidedBy,
  };
  return known[part] ?? { zh: part, en: part };
}

/** What a list says of a part, as the comparison of two lists has it. */
function partOf({ side, list }: Placed, part: string): Cell | undefined {
  const step = list.steps.get(part as ProcedureStep);
  if (part === 'answer' && step && step === list.steps.get('objection')) {
    return cellOf({ side, list }, 'objection');
  }
  return cellOf({ side, list }, part);
}

function cellOf(placed: Placed, key: string): Cell | undefined {
  const rows = provisionsOf([placed, undefined]).flatMap(each => each.rows);
  return rows.find(row => row.key === key || (key === 'publication' && row.key.startsWith('publication')))?.left;
}

function lacking({ side, list }: Placed, { part, stating, maxMonths, minDays }: RequiredPart): readonly Bilingual[] {
  const months = list.term?.months;
  const lacks: Bilingual[] = [];
  if (part === 'term' && maxMonths !== undefined && (months === undefined || months > maxMonths)) {
    lacks.push({ zh: `不超过 ${maxMonths} 个月`, en: `at most ${maxMonths} months` });
  }
  const step = list.steps.get(part as ProcedureStep);
  if (!step) return lacks;
  const days = step.days?.unit === '日' ? step.days.value : undefined;
  // Working days are not counted here, and a period that stands in the sentence alone is left to the check.
  const isShort = minDays !== undefined && (days === undefined ? !step.period : days < minDays);
  if (isShort) lacks.push({ zh: `不少于 ${minDays} 日`, en: `at least ${minDays} days` });
  const said = [...step.stating, step.clause?.text ?? ''].join('\n');
  for (const content of stating) {
    const names = contentNames(side, content);
    const isSaid = [names.zh, names.en, ...(inOtherWords[names.zh] ?? [])].some(word => said.includes(word));
    if (!isSaid) lacks.push(names);
  }
  return lacks;
}

/** What says it as well: whoever is told the facts and the reasons is told the grounds. */
const inOtherWords: Readonly<Record<string, readonly string[]>> = {
  事由: ['事实', '理由', 'facts', 'reasons'],
};

function contentNames({ model }: Compared, content: string): Bilingual {
  const [entity] = model.names.visible.get(content) ?? [];
  return called(entity ?? { name: content });
}

// --- measures ---------------------------------------------------------------------------------------------------

function permittedRow(placed: Placed, measure: Measure, standard: Standard): Row {
  const label = measureName(placed, measure);
  const isListed = standard.permitted.some(one => one.name === label.zh || one.name === label.en);
  return {
    key: `permitted ${label.zh}`,
    label,
    left: measureSaid(placed.side, measure).cell,
    right: { words: isListed ? { zh: '在清单里', en: 'in its list' } : { zh: '不在清单里', en: 'not in its list' } },
    standing: isListed ? 'same' : measure.basis.length > 0 ? 'unsure' : 'different',
    absent: absentWords.none,
  };
}
