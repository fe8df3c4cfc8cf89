/** Markdown for hover texts: words of a draft never act as markup. */

/** Text that reads as itself. */
export function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, '$1\\$2');
}

export function bold(text: string): string {
  // On one line: a break inside would end the emphasis.
  return `**${literal(text.replace(/\s*\n\s*/g, ' ').trim())}**`;
}

/** The same for a client that shows text only. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\*\*/g, '')
    .replace(/^> ?/gm, '')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]<>#|~\-+]|\d)/g, '$1')
    .replace(/\n\n---\n\n/g, '\n\n');
}
