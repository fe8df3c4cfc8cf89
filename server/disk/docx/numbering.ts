/** Automatic numbers of Word: which list and level a paragraph is of, and what stands before it. */
import { writeNumber } from './number-formats.js';
import { readXml } from './xml.js';

/** What a paragraph, or its style, says of its number. List `0` takes away what the style gives. */
export interface NumberMark {
  readonly list?: string;
  readonly level?: number;
}

/** Numbers the paragraphs of one document in their order. */
export interface Numbering {
  /** What stands before a paragraph; empty where nothing does. */
  next(own: NumberMark | undefined, style: string | undefined): string;
}

interface Level {
  start: number;
  format: string;
  /** `第%1条`: `%1` is the number of the outermost level. */
  text: string;
  /** What stands between number and words. */
  gap: string;
  /** The level whose number makes this one begin anew, from 1; 0 for none. */
  restart?: number;
  /** Digits for every level in the text. */
  legal: boolean;
  style?: string;
}

/** Levels by their depth, from 0. */
interface Scheme {
  readonly levels: Level[];
  /** Where its levels really are: those of the list that a style names. */
  styleLink?: string;
  styleName?: string;
}

/** A list in use: a scheme, with changes of its own. */
interface List {
  scheme: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

interface Style {
  readonly mark?: NumberMark;
  readonly basedOn?: string;
}

export function readNumbering(numbering: string | undefined, styles: string | undefined): Numbering {
  const { schemes, lists } = numbering === undefined ? none() : readLists(numbering);
  const { byName, usual } = styles === undefined ? { byName: new Map<string, Style>() } : readStyles(styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  function markOf(own: NumberMark | undefined, name: string | undefined): NumberMark {
    let mark = own ?? {};
    const seen = new Set<string>();
    for (let at = name ?? usual; at !== undefined && !seen.has(at); at = byName.get(at)?.basedOn) {
      seen.add(at);
      const { list, level } = byName.get(at)?.mark ?? {};
      mark = { ...(list !== undefined && { list }), ...(level !== undefined && { level }), ...mark };
    }
    return mark;
  }

  return {
    next(own, style) {
      const { list: id, level: stated } = markOf(own, style);
      const list = id === undefined || id === '0' ? undefined : lists.get(id);
      const found = list && schemeOf(list.scheme, schemes, lists, byName);
      if (!list || !found || id === undefined) return '';
      const { key, scheme } = found;
      const ofStyle = scheme.levels.findIndex(level => level?.style !== undefined && level.style === style);
      const depth = stated ?? Math.max(ofStyle, 0);
      const level = list.levels.get(depth) ?? scheme.levels[depth];
      if (!level) return '';

      // Lists of one scheme go on counting together, until one of them says where it begins.
      const known = counts.get(key) ?? [];
      counts.set(key, known);
      const first = `${id} ${depth}`;
      const start = list.starts.get(depth) ?? level.start;
      if (list.starts.has(depth) && !begun.has(first)) known[depth] = undefined;
      begun.add(first);
      known[depth] = (known[depth] ?? start - 1) + 1;
      for (let below = depth + 1; below < known.length; below++) {
        const restart = (list.levels.get(below) ?? scheme.levels[below])?.restart ?? below;
        if (restart > depth) known[below] = undefined;
      }
      const levelAt = (at: number) => list.levels.get(at) ?? scheme.levels[at];
      const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const number = known[at] ?? list.starts.get(at) ?? levelAt(at)?.start ?? 1;
        return writeNumber(number, level.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal'));
      });
      return level.format === 'bullet' || text === '' ? '' : text + level.gap;
    },
  };
}

/** The levels of a list, where a style lends them those of the list that defines it. */
function schemeOf(
  key: string,
  schemes: ReadonlyMap<string, Scheme>,
  lists: ReadonlyMap<string, List>,
  styles: ReadonlyMap<string, Style>,
): { readonly key: string; readonly scheme: Scheme } | undefined {
  const scheme = schemes.get(key);
  if (scheme?.styleLink === undefined) return scheme && { key, scheme };
  for (const [other, each] of schemes) {
    if (each.styleName === scheme.styleLink) return { key: other, scheme: each };
  }
  const through = lists.get(styles.get(scheme.styleLink)?.mark?.list ?? '')?.scheme;
  const linked = through === undefined ? undefined : schemes.get(through);
  return through !== undefined && linked && linked !== scheme ? { key: through, scheme: linked } : { key, scheme };
}

// --- numbering.xml ----------------------------------------------------------------------------------------------

interface Lists {
  readonly schemes: Map<string, Scheme>;
  readonly lists: Map<string, List>;
}

function none(): Lists {
  return { schemes: new Map(), lists: new Map() };
}

/** Office knows nine levels. */
const mostLevels = 9;

function readLists(xml: string): Lists {
  const { schemes, lists } = none();
  let scheme: Scheme | undefined;
  let list: List | undefined;
  let level: Level | undefined;
  let override = 0;
  readXml(xml, {
    open(name, attribute) {
      const value = attribute('val');
      if (name === 'abstractNum') {
        scheme = { levels: [] };
        schemes.set(attribute('abstractNumId') ?? '', scheme);
      } else if (name === 'num') {
        list = { scheme: '', starts: new Map(), levels: new Map() };
        lists.set(attribute('numId') ?? '', list);
      } else if (name === 'abstractNumId' && list) list.scheme = value ?? '';
      else if (name === 'numStyleLink' && scheme && value !== undefined) scheme.styleLink = value;
      else if (name === 'styleLink' && scheme && value !== undefined) scheme.styleName = value;
      else if (name === 'lvlOverride') override = depthOf(attribute('ilvl'));
      else if (name === 'startOverride') list?.starts.set(override, numberOf(value, 1));
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', gap: ' ', legal: false };
        const depth = depthOf(attribute('ilvl'));
        if (list) list.levels.set(depth, level);
        else if (scheme) scheme.levels[depth] = level;
      } else if (level) readLevel(level, name, value);
    },
    close(name) {
      if (name === 'abstractNum') scheme = undefined;
      if (name === 'num') list = undefined;
      if (name === 'lvl') level = undefined;
    },
  });
  return { schemes, lists };
}

function readLevel(level: Level, name: string, value: string | undefined): void {
  if (name === 'start') level.start = numberOf(value, 1);
  else if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.text = value ?? '';
  else if (name === 'suff') level.gap = value === 'nothing' ? '' : ' ';
  else if (name === 'lvlRestart') level.restart = numberOf(value, 0);
  else if (name === 'isLgl') level.legal = isOn(value);
  else if (name === 'pStyle' && value !== undefined) level.style = value;
}

function depthOf(value: string | undefined): number {
  return Math.min(mostLevels - 1, numberOf(value, 0));
}

export function numberOf(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,6}$/u.test(value) ? Number(value) : otherwise;
}

/** A switch of Office is on when it is there, unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

// --- styles.xml -------------------------------------------------------------------------------------------------

function readStyles(xml: string): { readonly byName: ReadonlyMap<string, Style>; readonly usual?: string } {
  const byName = new Map<string, Style>();
  let usual: string | undefined;
  let name = '';
  let basedOn: string | undefined;
  let mark: { list?: string; level?: number } | undefined;
  readXml(xml, {
    open(element, attribute) {
      const value = attribute('val');
      if (element === 'style') {
        name = attribute('styleId') ?? '';
        basedOn = undefined;
        mark = undefined;
        if (attribute('type') === 'paragraph' && attribute('default') !== undefined && isOn(attribute('default')))
          usual = name;
      } else if (element === 'basedOn') basedOn = value;
      else if (element === 'numPr') mark = {};
      else if (element === 'numId' && mark && value !== undefined) mark.list = value;
      else if (element === 'ilvl' && mark) mark.level = depthOf(value);
    },
    close(element) {
      if (element === 'style') byName.set(name, { ...(mark && { mark }), ...(basedOn !== undefined && { basedOn }) });
    },
  });
  return { byName, ...(usual !== undefined && { usual }) };
}
