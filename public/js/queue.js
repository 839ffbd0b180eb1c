/* Keys of the queue of documents. The letter stands beside what it does, and all of them can be turned off (WCAG 2.1.4);
   the choice stays on this device. Without it everything is reached by Tab. */
(() => {
  'use strict';
  const box = document.querySelector('input[data-shortcuts]');
  if (!box) return;
  box.closest('[hidden]')?.removeAttribute('hidden');
  box.checked = localStorage.getItem('shortcuts') !== 'off';
  box.addEventListener('change', () => localStorage.setItem('shortcuts', box.checked ? 'on' : 'off'));
  for (const place of document.querySelectorAll('[data-key-in]')) {
    const button = place.querySelector('button');
    if (button) button.dataset.key = place.dataset.keyIn;
  }

  // What belongs to the decision is opened, and the other folded away.
  const [ifAccept, ifReject] = document.querySelectorAll('#deciding details');
  document.querySelector('#deciding form')?.addEventListener('change', ({ target }) => {
    if (target.name !== 'decision') return;
    ifReject.open = target.value === 'reject';
    ifAccept.open = target.value !== 'reject';
  });

  const typing = (target) =>
    target.closest?.('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') !== null;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (!box.checked || typing(event.target)) return;
    const press = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!press) return;
    event.preventDefault();
    press.click();
    if (press.type === 'radio') press.focus();
  });
})();
