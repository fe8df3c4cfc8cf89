/** How well a check does on labelled texts: the figures that `npm run benchmark -- --update` recorded, in words. */
import type { Face } from '../../grammar/index.js';
import recorded from './figures.json' with { type: 'json' };

interface Figures {
  readonly right: number;
  readonly wrong: number;
  readonly due: number;
  readonly found: number;
}

interface Measured {
  readonly texts: number;
  readonly byCheck: Readonly<Record<string, Figures>>;
}

const sets: readonly (readonly [keyof typeof names, Measured])[] = [
  ['own', recorded.own],
  ['real', recorded.real],
  ['public', recorded.public],
];

/** A part of a whole, which is not nought. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/**
 * Precision and recall of a check on all labelled texts together; absent where it was not measured, or where nothing
 * was reported or nothing due.
 */
export function measured(code: string): { readonly precision?: Share; readonly recall?: Share } {
  const all = sets.flatMap(([, { byCheck }]) => byCheck[code] ?? []);
  const sum = (of: keyof Figures): number => all.reduce((total, figures) => total + figures[of], 0);
  const reported = sum('right') + sum('wrong');
  const due = sum('due');
  return {
    ...(reported > 0 && { precision: { part: sum('right'), of: reported } }),
    ...(due > 0 && { recall: { part: sum('found'), of: due } }),
  };
}

/** `67%`. */
export function percent({ part, of }: Share): string {
  return `${Math.round((100 * part) / of)}%`;
}

/** Precision and recall on one short line; undefined for a check that was not measured. */
export function shareLine(code: string, language: Face): string | undefined {
  const { precision, recall } = measured(code);
  if (!precision && !recall) return undefined;
  const words = shareWords[language];
  const shares = [
    ...(precision ? [`${words.precision} ${percent(precision)}`] : []),
    ...(recall ? [`${words.recall} ${percent(recall)}`] : []),
  ];
  return `${words.where}${shares.join(words.comma)}`;
}

const shareWords = {
  zh: { where: '在标注过的法规上：', precision: '精确率', recall: '召回率', comma: '，' },
  en: { where: 'On labelled regulations: ', precision: 'precision', recall: 'recall', comma: ', ' },
} as const;

/** A line for each set of texts in which the check spoke or should have; none for a check that was not measured. */
export function figureLines(code: string, language: Face): readonly string[] {
  return sets.flatMap(([name, { texts, byCheck }]) => {
    const figures = byCheck[code];
    return figures ? [sentence(names[name][language](texts), figures, language)] : [];
  });
}

const names = {
  own: { zh: (texts: number) => `${texts} 部自编法规`, en: (texts: number) => `${texts} invented texts` },
  real: { zh: (texts: number) => `${texts} 部真实法规`, en: (texts: number) => `${texts} real texts` },
  public: { zh: (texts: number) => `${texts} 部公开的法规`, en: (texts: number) => `${texts} public texts` },
} as const;

function sentence(texts: string, { right, wrong, due, found }: Figures, language: Face): string {
  const reported = right + wrong;
  const precision = percent({ part: right, of: reported });
  const recall = percent({ part: found, of: due });
  if (language === 'zh') {
    const spoken = reported === 0 ? '没有报告' : `报告 ${reported} 处，其中 ${right} 处正确（精确率 ${precision}）`;
    const missing = due === 0 ? '没有应当报告的' : `应当报告 ${due} 处，找到 ${found} 处（召回率 ${recall}）`;
    return `${texts}：${spoken}；${missing}`;
  }
  const spoken =
    reported === 0 ? 'nothing reported' : `${reported} reported, ${right} of them rightly (precision ${precision})`;
  const missing = due === 0 ? 'nothing due' : `${due} due, ${found} of them found (recall ${recall})`;
  return `${texts}: ${spoken}; ${missing}`;
}
