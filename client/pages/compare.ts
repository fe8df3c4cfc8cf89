/** The page of a comparison inside the editor: every row leads to its places in both texts. */
import { element, host, listen } from './editor.js';

interface Shown {
  readonly kind: 'show';
  readonly state: unknown;
  readonly body: string;
  readonly style: string;
  readonly language: 'zh' | 'en';
  readonly open: string;
}

const page = element('page');

listen<Shown>(({ state, body, style, language, open }) => {
  host.setState(state);
  const sheet = element('page-style');
  if (sheet.textContent !== style) sheet.textContent = style;
  page.lang = language === 'zh' ? 'zh-Hans' : 'en';
  page.innerHTML = body;
  for (const place of page.querySelectorAll<HTMLElement>('[data-side], [data-uri]')) {
    place.tabIndex = 0;
    place.setAttribute('role', 'link');
    place.title = open;
  }
});

function openPlace(at: EventTarget | null): boolean {
  const place = at instanceof Element ? at.closest<HTMLElement>('[data-side], [data-uri]') : null;
  if (!place) return false;
  const { side, uri, start, end } = place.dataset;
  host.postMessage({ kind: 'reveal', side, uri, start: Number(start), end: Number(end) });
  return true;
}

page.addEventListener('click', ({ target }) => {
  if (document.getSelection()?.isCollapsed !== false) openPlace(target);
});
page.addEventListener('keydown', event => {
  if (event.key === 'Enter' && openPlace(event.target)) event.preventDefault();
});
