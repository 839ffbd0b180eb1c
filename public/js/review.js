/* Keys and a running total for form[data-review]. The server counts again when the form is saved. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-review]');
  if (!form) return;
  const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
  const criteria = [...form.querySelectorAll('[data-criterion]')];
  const chosen = (criterion) => criterion.querySelector('input[type=radio]:checked');
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

  const count = () => {
    const scored = criteria.filter((criterion) => chosen(criterion));
    const total = scored.reduce((sum, one) => sum + Number(one.dataset.weight ?? 1) * Number(chosen(one).value), 0);
    for (const place of form.querySelectorAll('[data-total]')) place.textContent = number.format(total);
    for (const place of form.querySelectorAll('[data-scored]')) {
      place.textContent = fill(place.dataset.scored, { n: scored.length, max: criteria.length });
    }
  };
  form.addEventListener('change', count);
  count();

  // Shortcuts of one letter can be turned off (WCAG 2.1.4); the choice stays on this device.
  const box = document.querySelector('input[data-shortcuts]');
  if (box) {
    box.closest('[hidden]')?.removeAttribute('hidden');
    box.checked = localStorage.getItem('shortcuts') !== 'off';
    box.addEventListener('change', () => localStorage.setItem('shortcuts', box.checked ? 'on' : 'off'));
  }
  const typing = (target) =>
    target.closest?.('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') !== null;

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (box?.checked === false || typing(event.target)) return;
    if (/^[0-9]$/.test(event.key)) {
      const here = event.target.closest?.('[data-criterion]') ?? criteria.find((criterion) => !chosen(criterion));
      const radio = here?.querySelector(`input[type=radio][value="${event.key}"]`);
      if (!radio) return;
      event.preventDefault();
      radio.checked = true;
      radio.focus();
      radio.dispatchEvent(new Event('input', { bubbles: true }));
      radio.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    const press = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!press) return;
    event.preventDefault();
    press.click();
  });
})();
