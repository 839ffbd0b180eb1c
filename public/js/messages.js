/* Puts a ready reply into the answer without a round to the server, which does the same where this does not run. */
(() => {
  'use strict';
  for (const form of document.querySelectorAll('form[data-reply]')) {
    const area = form.querySelector('textarea');
    const choice = form.querySelector('select[name="reply"]');
    form.querySelector('button[name="go"]')?.addEventListener('click', (event) => {
      event.preventDefault();
      const text = choice?.selectedOptions[0]?.dataset.text ?? '';
      area.value = area.value.trim() === '' ? text : `${area.value.trimEnd()}\n\n${text}`;
      area.focus();
    });
  }
})();
