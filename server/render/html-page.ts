/** A page that needs nothing else and loads nothing: what all pages for people have around what stands in them. */
import type { Face } from '../../grammar/index.js';
import { inHtml } from './escape.js';

export interface HtmlPage {
  readonly language: Face;
  /** Words. */
  readonly title: string;
  readonly style: string;
  /** More elements of the head. */
  readonly head?: string;
  /** The one script that may run, as its policy names it: `sha256-…`. */
  readonly script?: string;
  /** HTML. */
  readonly body: string;
}

/** Ends with a line break. */
export function htmlPage({ language, title, style, head = '', script, body }: HtmlPage): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(script === undefined ? [] : [`script-src '${script}'`]),
    // These two do not follow from the first.
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${langOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${head}<title>${inHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
${body.trimEnd()}
</body>
</html>
`;
}

/** A language as HTML names it: browsers choose the typeface of Han characters by it. */
export function langOf(language: Face): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
