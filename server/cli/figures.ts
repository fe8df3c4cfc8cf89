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

/** A line for each set of texts in which the check spoke or should have; none for a check that was not measured. */
export function figureLines(code: string, language: Face): readonly string[] {
  const sets: readonly (readonly [keyof typeof names, Measured])[] = [
    ['own', recorded.own],
    ['real', recorded.real],
  ];
  return sets.flatMap(([name, { texts, byCheck }]) => {
    const figures = byCheck[code];
    return figures ? [sentence(names[name][language](texts), figures, language)] : [];
  });
}

const names = {
  own: { zh: (texts: number) => `${texts} 部自编法规`, en: (texts: number) => `${texts} invented texts` },
  real: { zh: (texts: number) => `${texts} 部真实法规`, en: (texts: number) => `${texts} real texts` },
} as const;

function sentence(texts: string, { right, wrong, due, found }: Figures, language: Face): string {
  const reported = right + wrong;
  return language === 'zh'
    ? `${texts}：报告 ${reported} 处，其中 ${right} 处正确；应当报告 ${due} 处，找到 ${found} 处`
    : `${texts}: ${reported} reported, ${right} of them rightly; ${due} due, ${found} of them found`;
}
