/** The script of a review sheet: keeps what is filled in inside the page itself, so that saving the page saves it. */
import { dataId } from './decision.js';

/** Browsers save attributes and text, not what was typed: each change is written into both, and into the data. */
export const pageScript = `
const form = document.getElementById('sheet');
const data = document.getElementById('${dataId}');
const count = document.getElementById('count');
let changed = false;
const valueOf = name => form.elements[name] ? form.elements[name].value : '';
const keep = () => {
  for (const field of form.elements) {
    if (field.type === 'radio') field.toggleAttribute('checked', field.checked);
    else if (field.tagName === 'TEXTAREA') field.textContent = field.value;
    else if (field.tagName === 'INPUT') field.setAttribute('value', field.value);
  }
  const sheet = JSON.parse(data.textContent);
  sheet.reviewer = valueOf('reviewer');
  sheet.rows.forEach((row, index) => {
    for (const part of ['decision', 'reason', 'basis', 'approver', 'until']) row[part] = valueOf(part + '-' + (index + 1));
    const line = document.getElementById('row-' + (index + 1));
    line.dataset.decision = row.decision;
    line.classList.toggle('unfounded', row.decision === 'decline' && row.reason.trim() === '');
  });
  data.textContent = JSON.stringify(sheet, null, 1).replaceAll('<', '\\\\u003c');
  if (count) count.textContent = count.dataset.label + ' ' + sheet.rows.filter(row => row.decision !== '').length + ' / ' + sheet.rows.length;
};
form.addEventListener('input', () => { changed = true; keep(); });
form.addEventListener('submit', event => event.preventDefault());
document.getElementById('print')?.addEventListener('click', () => print());
document.getElementById('save')?.addEventListener('click', () => {
  keep();
  const page = '<!doctype html>\\n' + document.documentElement.outerHTML;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = decodeURIComponent(location.pathname.split('/').pop() || 'review.html');
  link.click();
  URL.revokeObjectURL(link.href);
  changed = false;
});
addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
`;
