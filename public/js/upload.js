/* Shows how far a file has got for form[data-upload]. Without it the form sends the file just the same. */
(() => {
  'use strict';
  const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const mb = (bytes) => number.format(bytes / 1_000_000);

  for (const form of document.querySelectorAll('form[data-upload]')) {
    const input = form.querySelector('input[type=file]');
    const words = form.dataset;
    const status = document.createElement('p');
    status.className = 'small muted m-0';
    status.setAttribute('role', 'status');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.className = 'btn btn--quiet btn--s btn--flush';
    stop.textContent = words.stop;
    form.append(status);

    const tooLarge = (file) => words.limit !== undefined && file.size > Number(words.limit) * 1_000_000;
    const say = (text, wrong = false) => {
      status.textContent = text;
      status.className = wrong ? 'err m-0' : 'small muted m-0';
    };
    const refuse = (file) => {
      const wrong = tooLarge(file);
      say(wrong ? fill(words.tooLarge, { size: mb(file.size) }) : '', wrong);
    };
    input.addEventListener('change', () => {
      if (input.files[0]) refuse(input.files[0]);
    });

    form.addEventListener('submit', (event) => {
      const file = input.files[0];
      event.preventDefault();
      if (!file) {
        say(words.choose, true);
        input.focus();
        return;
      }
      if (tooLarge(file)) return refuse(file);
      send(file);
    });

    function send(file) {
      const buttons = [...form.querySelectorAll('button:not([type=button])')];
      const request = new XMLHttpRequest();
      const settle = (text) => {
        say(text, true);
        bar.remove();
        stop.remove();
        input.disabled = false;
        for (const button of buttons) button.disabled = false;
      };
      request.open('POST', form.action);
      request.setRequestHeader('Accept', 'application/json');
      let told = 0;
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        bar.value = (100 * Math.min(loaded, total)) / total;
        // Every megabyte would be too much to listen to: a tenth at a time.
        if (loaded < total && bar.value - told < 10) return;
        told = bar.value;
        status.textContent =
          loaded < total ? fill(words.sending, { done: mb(loaded), total: mb(total) }) : words.finishing;
      });
      request.addEventListener('load', () => {
        const answer = parsed(request);
        if (request.status === 401) return settle(words.signedOut);
        if (request.status >= 400) return settle(answer.message ?? words.failed);
        const to = answer.to ?? request.responseURL;
        if (new URL(to, location.href).pathname === location.pathname) location.reload();
        else location.assign(to);
      });
      request.addEventListener('error', () => settle(words.failed));
      request.addEventListener('abort', () => settle(words.stopped));
      stop.onclick = () => request.abort();
      const data = new FormData(form);
      say(fill(words.sending, { done: mb(0), total: mb(file.size) }));
      form.append(bar, stop);
      input.disabled = true;
      for (const button of buttons) button.disabled = true;
      request.send(data);
    }
  }

  function parsed(request) {
    try {
      return JSON.parse(request.responseText);
    } catch {
      return {};
    }
  }
})();
