/** The page of the official text inside the editor: shows it, follows the cursor, and leads back to the draft. */
import { element, host, listen } from './editor.js';
import { type Finding, noteOf, showFindings } from './findings.js';
import { blockOf, offsetUnder, pieceAt, placeOf } from './places.js';

interface Shown {
  readonly kind: 'show';
  readonly state: unknown;
  readonly body: string;
  readonly style: string;
  readonly language: 'zh' | 'en';
  readonly findings: readonly Finding[];
  readonly writable: readonly string[];
  /** Why the page is not that of the draft as it stands. */
  readonly stale: string | null;
  readonly words: { readonly write: string; readonly elsewhere: string; readonly page: string };
}

type Message =
  | Shown
  | { readonly kind: 'cursor'; readonly offset: number; readonly moves: boolean }
  | { readonly kind: 'say'; readonly text: string };

const page = element('page');
const said = element('said');
const stale = element('stale');
let cursor: number | undefined;

listen<Message>(message => {
  if (message.kind === 'show') show(message);
  else if (message.kind === 'cursor') follow(message.offset, message.moves);
  else said.textContent = message.text;
});

function show({ state, body, style, language, findings, writable, stale: why, words }: Shown): void {
  host.setState(state);
  const sheet = element('page-style');
  if (sheet.textContent !== style) sheet.textContent = style;
  const focused = document.activeElement?.closest('[id]')?.id;
  page.innerHTML = body;
  page.lang = language === 'zh' ? 'zh-Hans' : 'en';
  stale.textContent = why ?? '';
  stale.hidden = why === null;
  page.classList.toggle('is-stale', why !== null);
  const main = page.querySelector('main');
  main?.setAttribute('aria-label', words.page);
  for (const id of writable) addButton(id, words.write);
  const homeless = showFindings(page, findings);
  if (homeless.length > 0) listElsewhere(homeless, words.elsewhere);
  for (const piece of pieces()) piece.tabIndex = -1;
  const [first] = pieces();
  if (first) first.tabIndex = 0;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (cursor !== undefined) follow(cursor, false);
}

function addButton(id: string, label: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'write';
  button.dataset.write = id;
  button.textContent = label;
  const sentence = document.getElementById(id);
  button.setAttribute('aria-label', `${label}: ${sentence?.textContent ?? ''}`);
  sentence?.append(button);
}

/** Findings on what is not published: conditions, facts, the head of the draft. */
function listElsewhere(findings: readonly Finding[], label: string): void {
  const rest = document.createElement('section');
  rest.className = 'elsewhere';
  const heading = document.createElement('h2');
  heading.textContent = label;
  rest.append(heading, ...findings.map(noteOf));
  rest.setAttribute('aria-label', label);
  page.append(rest);
}

// --- from the draft to the page ---------------------------------------------------------------------------------

function follow(offset: number, moves: boolean): void {
  cursor = offset;
  for (const lit of page.querySelectorAll('.is-current')) lit.classList.remove('is-current');
  const piece = pieceAt(page, offset);
  // The whole regulation is not what somebody is at who types its number.
  if (!piece || piece.tagName === 'H1' || piece.classList.contains('chapter')) return;
  const block = piece.tagName === 'SECTION' ? (piece.querySelector<HTMLElement>('p, h2, h3') ?? piece) : blockOf(piece);
  block.classList.add('is-current');
  if (!moves) return;
  const { top, bottom } = block.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) block.scrollIntoView({ block: 'center' });
}

// --- from the page to the draft ---------------------------------------------------------------------------------

document.addEventListener('click', event => {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const button = target?.closest<HTMLElement>('[data-write]');
  if (button) {
    host.postMessage({ kind: 'write', id: button.dataset.write });
    return;
  }
  const piece = target?.closest<HTMLElement>('[data-start]');
  const selected = document.getSelection();
  if (!piece || (selected && !selected.isCollapsed)) return;
  event.preventDefault();
  const { start, end } = placeOf(piece);
  const isNote = piece.classList.contains('note');
  const offset = isNote ? start : offsetUnder(piece, event.clientX, event.clientY);
  host.postMessage({ kind: 'reveal', start: offset, end: isNote ? end : offset });
});

function pieces(): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('p[data-start], h1[data-start]')];
}

/** One stop for the tab key; arrows go through the text, Enter opens the place in the draft. */
page.addEventListener('keydown', event => {
  const at = event.target instanceof HTMLElement ? event.target : undefined;
  if (!at?.matches('p[data-start], h1[data-start]')) return;
  if (event.key === 'Enter') {
    const { start } = placeOf(at);
    host.postMessage({ kind: 'reveal', start, end: start });
    event.preventDefault();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = pieces();
  const next = all[all.indexOf(at) + step];
  if (!next) return;
  event.preventDefault();
  at.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});
