/**
 * One token of lookahead, looked up in a table: all that this grammar needs. The library's own strategy compares paths
 * of tokens, which takes most of the time that making a parser costs.
 */
import {
  Alternation,
  type Alternative,
  type ILookaheadStrategy,
  type IProduction,
  type IToken,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
} from 'chevrotain';

type Flags = Uint8Array;

/** What can begin a production, and whether it can be empty. */
interface First {
  readonly types: ReadonlySet<number>;
  readonly empty: boolean;
}

interface LooksAhead {
  LA(howMuch: number): IToken;
}

/**
 * The strategy for a grammar whose token types have indices below `size`. A table is made when it is first looked into:
 * a draft needs half of them.
 */
export function oneToken(size: number): ILookaheadStrategy {
  const firsts = new Map<Rule, First>();
  const found = new Map<Rule, ReadonlyMap<string, IProduction>>();

  const of = (rule: Rule, key: string): IProduction => {
    let productions = found.get(rule);
    if (!productions) {
      productions = index(rule);
      found.set(rule, productions);
    }
    const production = productions.get(key);
    if (!production) throw new Error(`no ${key} in the rule ${rule.name}`);
    return production;
  };

  return {
    validate: () => [],
    buildLookaheadForAlternation({ rule, prodOccurrence }) {
      const make = (): Int16Array => {
        const choice = new Int16Array(size).fill(-1);
        const { definition } = of(rule, `Alternation${prodOccurrence}`) as Alternation;
        definition.forEach((alternative, number) => {
          for (const type of first(alternative, firsts).types) if (choice[type] === -1) choice[type] = number;
        });
        return choice;
      };
      let choice: Int16Array | undefined;
      return function (this: LooksAhead): number | undefined {
        choice ??= make();
        const number = choice[this.LA(1).tokenTypeIdx];
        return number === undefined || number < 0 ? undefined : number;
      };
    },
    buildLookaheadForOptional({ rule, prodOccurrence, prodType }) {
      const make = (): Flags => {
        const flags: Flags = new Uint8Array(size);
        for (const type of first(of(rule, `${prodType}${prodOccurrence}`), firsts, true).types) flags[type] = 1;
        return flags;
      };
      let flags: Flags | undefined;
      return function (this: LooksAhead): boolean {
        flags ??= make();
        return flags[this.LA(1).tokenTypeIdx] === 1;
      };
    },
  };
}

/** The productions of a rule by kind and number. */
function index(rule: Rule): ReadonlyMap<string, IProduction> {
  const productions = new Map<string, IProduction>();
  const visit = (production: IProduction): void => {
    if (production instanceof NonTerminal || production instanceof Terminal) return;
    const key = keyOf(production);
    if (key !== undefined) productions.set(key, production);
    for (const inner of (production as Rule).definition) visit(inner);
  };
  visit(rule);
  return productions;
}

function keyOf(production: IProduction): string | undefined {
  if (production instanceof Alternation) return `Alternation${production.idx}`;
  if (production instanceof Option) return `Option${production.idx}`;
  if (production instanceof RepetitionMandatory) return `RepetitionMandatory${production.idx}`;
  return production instanceof Repetition ? `Repetition${production.idx}` : undefined;
}

/** `content` asks for what is inside an optional production, not whether it is there. */
function first(production: IProduction, known: Map<Rule, First>, content = false): First {
  if (production instanceof Terminal)
    return { types: new Set([production.terminalType.tokenTypeIdx ?? 0]), empty: false };
  if (production instanceof NonTerminal) return ofRule(production.referencedRule, known);
  if (production instanceof Alternation) return anyOf(production.definition, known);
  const inner = inOrder((production as Alternative).definition, known);
  const optional = production instanceof Option || production instanceof Repetition;
  return optional && !content ? { types: inner.types, empty: true } : inner;
}

function ofRule(rule: Rule, known: Map<Rule, First>): First {
  let result = known.get(rule);
  if (!result) {
    result = inOrder(rule.definition, known);
    known.set(rule, result);
  }
  return result;
}

function anyOf(alternatives: readonly IProduction[], known: Map<Rule, First>): First {
  const types = new Set<number>();
  let empty = false;
  for (const alternative of alternatives) {
    const begins = first(alternative, known);
    for (const type of begins.types) types.add(type);
    empty ||= begins.empty;
  }
  return { types, empty };
}

function inOrder(productions: readonly IProduction[], known: Map<Rule, First>): First {
  const types = new Set<number>();
  for (const production of productions) {
    const begins = first(production, known);
    for (const type of begins.types) types.add(type);
    if (!begins.empty) return { types, empty: false };
  }
  return { types, empty: true };
}
