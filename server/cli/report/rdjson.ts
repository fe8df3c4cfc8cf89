/** The report as reviewdog's diagnostic format, rdjson: comments and suggested changes in a review. */
import type { Span } from '../../../grammar/index.js';
import type { Edit, Finding, Level } from '../../core/finding.js';
import { type Lookup, type Place, placeOf, places, type Reporter } from './checked.js';
import { caseLine, oneLine, open } from './told.js';

export function rdjsonReporter(lookup: Lookup): Reporter {
  const find = places(lookup);
  const diagnostics: unknown[] = [];
  return {
    add(file) {
      const own = placeOf(file);
      for (const finding of open(file)) {
        const example = caseLine(finding, file.language);
        diagnostics.push({
          message: [oneLine(finding, file.language), ...(example === undefined ? [] : [example])].join('\n'),
          location: { path: file.name, range: rangeOf(own, finding.at) },
          severity: severityOf[finding.level],
          code: { value: finding.code },
          suggestions: suggestionsOf(finding, own),
          related_locations: (finding.related ?? []).flatMap(({ uri, at, message }) => {
            const place = uri === undefined || uri === file.uri ? own : find(uri);
            // A shipped norm is no file of the repository.
            if (!place || place.name.startsWith('creg:')) return [];
            return [{ message: message[file.language], location: { path: place.name, range: rangeOf(place, at) } }];
          }),
        });
      }
      return '';
    },
    finish: () => `${JSON.stringify({ source: { name: 'creg' }, diagnostics }, undefined, 2)}\n`,
  };
}

const severityOf: Readonly<Record<Level, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/**
 * Fixes of form. A suggestion bears no title, so that one which changes the meaning would not say so; and each stands
 * alone, so that the edits of one fix become one change from the first to the last.
 */
function suggestionsOf(finding: Finding, place: Place): readonly unknown[] {
  return (finding.fixes ?? [])
    .filter(({ kind, edits }) => kind === 'form' && edits.length > 0)
    .map(({ edits }) => {
      const span = {
        start: Math.min(...edits.map(edit => edit.span.start)),
        end: Math.max(...edits.map(edit => edit.span.end)),
      };
      return { range: rangeOf(place, span), text: textAfter(place.text, span, edits) };
    });
}

function textAfter(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let at = start;
  let after = '';
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    after += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return after + text.slice(at, end);
}

/** Lines and columns count from 1, columns in bytes of UTF-8. */
function rangeOf(place: Place, { start, end }: Span): { readonly start: object; readonly end: object } {
  return { start: positionOf(place, start), end: positionOf(place, end) };
}

function positionOf({ text, lines }: Place, offset: number): { readonly line: number; readonly column: number } {
  const { line, character } = lines.position(offset);
  return { line: line + 1, column: Buffer.byteLength(text.slice(offset - character, offset), 'utf8') + 1 };
}
