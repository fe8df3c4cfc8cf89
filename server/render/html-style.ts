/** The look of the page: sizes and faces as official documents have them, on screen and on paper. */
import type { Face } from '../../grammar/index.js';

/**
 * A4 with the text block of official documents (156 by 225 mm): title in 小标宋 22 pt, text in 仿宋 16 pt on 29 pt
 * lines, 章 and 第×条 in 黑体, 节 and the line under the title in 楷体. Faces that a machine lacks fall back on its own.
 */
export function pageStyle(language: Face): string {
  return `${shared}${language === 'zh' ? chinese : english}`;
}

const shared = `@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; } }
* { box-sizing: border-box; }
html { background: #ecebe8; color: #000; }
body { margin: 0; }
.page { background: #fff; width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); text-align: justify; overflow-wrap: break-word; }
h1, h2, h3, p { margin: 0; font-weight: normal; font-size: inherit; }
h1 { text-align: center; text-wrap: balance; }
h2, h3, .head { text-align: center; text-wrap: balance; break-after: avoid; }
a { color: inherit; text-decoration: none; }
.annex { break-before: page; margin-top: 29pt; }
table { width: 100%; border-collapse: collapse; margin: 0.4em 0 0.6em; text-align: left; font-size: 14pt; line-height: 1.5; }
th, td { border: 0.75pt solid #000; padding: 0.15em 0.45em; vertical-align: middle; }
th { text-align: center; font-weight: normal; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
p:has(+ table) { break-after: avoid; }
.short { white-space: nowrap; }
p { orphans: 2; widows: 2; }
@media (max-width: 215mm) { .page { width: auto; margin: 0; padding: 8vw 7vw; box-shadow: none; } }
@media print { html { background: none; } .page { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; } .legend { display: none; } }
`;

const chinese = `.page { font: 16pt/29pt FangSong, STFangsong, "FangSong_GB2312", "Fangsong SC", "Noto Serif CJK SC", "Songti SC", serif; line-break: strict; }
h1 { font: 22pt/36pt "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", SimSun, "Songti SC", "Noto Serif CJK SC", serif; margin: 0 0 14.5pt; }
.head { font-family: KaiTi, STKaiti, "KaiTi_GB2312", "Kaiti SC", "Noto Serif CJK SC", serif; }
.head:not(:has(+ .head)) { margin-bottom: 14.5pt; }
h2 { font-family: SimHei, STHeiti, "Heiti SC", "Noto Sans CJK SC", sans-serif; margin: 29pt 0 14.5pt; }
h3 { font-family: KaiTi, STKaiti, "Kaiti SC", "Noto Serif CJK SC", serif; margin: 14.5pt 0; }
.article p { text-indent: 2em; }
.article > p:first-child > .number, th { font-family: SimHei, STHeiti, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
td p, th p { text-indent: 0; }
.annex-label { font-family: SimHei, STHeiti, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
`;

const english = `.page { font: 12pt/1.55 "Times New Roman", "Liberation Serif", "Noto Serif", "Noto Serif CJK SC", serif; text-align: left; }
h1 { font-size: 17pt; font-weight: bold; line-height: 1.35; margin: 0 0 8pt; }
.head:not(:has(+ .head)) { margin-bottom: 14pt; }
h2 { font-weight: bold; margin: 20pt 0 10pt; }
h3 { font-style: italic; margin: 12pt 0 8pt; }
.article { margin: 0 0 8pt; }
.article p { margin: 0 0 4pt; }
.article > p:first-child > .number { font-weight: bold; margin-right: 0.4em; }
.item { padding-left: 4em; text-indent: -2em; }
.subitem { padding-left: 6em; text-indent: -2em; }
table { font-size: 11pt; }
th { font-weight: bold; }
.annex-label { font-weight: bold; }
`;

/** Only in the preview. */
export const markStyle = `.standard { background: #e8f1fb; border-bottom: 1px dashed #4a7fb5; }
.gap, .unresolved { background: #fde3e0; border-bottom: 2px solid #c0362c; }
.untranslated { background: #f3e8fb; border-bottom: 1px dotted #7d4aa8; }
.legend { font: 13px/1.6 system-ui, sans-serif; text-align: center; margin: 8px 0 0; }
`;
