/** Places in SARIF: addresses of files, and regions of text. */
import { pathToFileURL } from 'node:url';
import type { PhysicalLocation } from 'sarif';
import type { Span } from '../../../grammar/index.js';
import type { Place } from './checked.js';

type Region = NonNullable<PhysicalLocation['region']>;

/** A stretch of a file with its words. */
export function physical(place: Place, span: Span): PhysicalLocation {
  const snippet = { text: place.text.slice(span.start, span.end) };
  return { artifactLocation: { uri: uriOf(place.name) }, region: { ...regionOf(place, span), snippet } };
}

/** Lines and columns count from 1, the end column is the one behind the last character. */
export function regionOf({ lines }: Place, { start, end }: Span): Region {
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** Names are paths or, for shipped norms, addresses already; what is not ASCII is escaped. */
export function uriOf(name: string): string {
  if (name.startsWith('creg:')) return encodeURI(name);
  if (/^(\/|[A-Za-z]:)/.test(name)) return pathToFileURL(name).href;
  return name.split('/').map(encodeURIComponent).join('/');
}
