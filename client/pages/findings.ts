/** Findings on the page: the words underlined, and beside the paragraph what is wrong with them. */
import { blockOf, isVerbatim, pieceAt, placeOf } from './places.js';

export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly level: string;
  readonly code: string;
  readonly message: string;
}

/** Returns those for which there is no place on the page. */
export function showFindings(page: HTMLElement, findings: readonly Finding[]): readonly Finding[] {
  const homeless: Finding[] = [];
  for (const [index, finding] of findings.entries()) {
    const marked = underline(page, finding);
    if (marked) noteBeside(marked, finding, `finding-${index}`);
    else homeless.push(finding);
  }
  return homeless;
}

export function noteOf({ start, end, level, code, message }: Finding): HTMLElement {
  const note = document.createElement('button');
  note.type = 'button';
  note.className = `note ${level}`;
  note.dataset.start = String(start);
  note.dataset.end = String(end);
  note.title = code;
  note.textContent = message;
  return note;
}

/** Undefined where nothing on the page comes from the words complained of. */
function underline(page: HTMLElement, { start, end, level }: Finding): HTMLElement | undefined {
  const runs = [...page.querySelectorAll<HTMLElement>('span[data-start]')].filter(run => {
    const place = placeOf(run);
    return place.start < end && start < place.end;
  });
  const [first] = runs;
  // What is said of a whole block is said at its first words; all of it underlined would be read by nobody.
  const isBroad = runs.length > 3;
  if (first && !isBroad) return runs.map(run => underlineIn(run, start, end, level))[0];
  const piece = first ?? pieceAt(page, start);
  if (!piece || placeOf(piece).end - placeOf(piece).start > 4 * (end - start) + 200) return undefined;
  blockOf(piece).classList.add('finding', level);
  return piece;
}

function underlineIn(run: HTMLElement, start: number, end: number, level: string): HTMLElement {
  const place = placeOf(run);
  const [text] = run.childNodes;
  if (!isVerbatim(run) || !(text instanceof Text)) {
    run.classList.add('finding', level);
    return run;
  }
  const range = document.createRange();
  range.setStart(text, Math.max(0, start - place.start));
  range.setEnd(text, Math.min(text.length, end - place.start));
  const mark = document.createElement('mark');
  mark.className = `finding ${level}`;
  range.surroundContents(mark);
  return mark;
}

function noteBeside(marked: HTMLElement, finding: Finding, id: string): void {
  const block = blockOf(marked);
  const note = noteOf(finding);
  note.id = id;
  marked.setAttribute('aria-describedby', [marked.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  let notes = block.nextElementSibling;
  if (!notes?.classList.contains('notes')) {
    notes = document.createElement('div');
    notes.className = 'notes';
    block.after(notes);
  }
  notes.append(note);
}
