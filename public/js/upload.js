/* Shows how far files have got for form[data-upload], and sends them again when the line was down. Without it the form
   sends them just the same. */
(() => {
  'use strict';
  const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const mb = (bytes) => number.format(bytes / 1_000_000);
  const sum = (files) => files.reduce((bytes, { size }) => bytes + size, 0);
  const SECOND = 1_000;
  const LONGEST_WAIT = 30 * SECOND;

  for (const form of document.querySelectorAll('form[data-upload]')) {
    const input = form.querySelector('input[type=file]');
    const words = form.dataset;
    const status = document.createElement('p');
    status.className = 'small muted m-0';
    status.setAttribute('role', 'status');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
    const button = (text) => {
      const one = document.createElement('button');
      one.type = 'button';
      one.className = 'btn btn--quiet btn--s btn--flush';
      one.textContent = text;
      return one;
    };
    const stop = button(words.stop);
    const again = button(words.again);
    form.append(status);

    const say = (text, wrong = false) => {
      status.textContent = text;
      status.className = wrong ? 'err m-0' : 'small muted m-0';
    };
    const tooLarge = (files) =>
      words.limit === undefined ? undefined : files.find(({ size }) => size > Number(words.limit) * 1_000_000);
    /** False for what would be refused when it has all been sent. */
    const accept = (files) => {
      const large = tooLarge(files);
      if (large)
        say(`${files.length > 1 ? `${large.name}: ` : ''}${fill(words.tooLarge, { size: mb(large.size) })}`, true);
      else say(files.length > 1 ? fill(words.chosen, { count: files.length, size: mb(sum(files)) }) : '');
      return !large;
    };
    input.addEventListener('change', () => accept([...input.files]));

    form.addEventListener('submit', (event) => {
      const files = [...input.files];
      event.preventDefault();
      if (files.length === 0) {
        say(words.choose, true);
        input.focus();
        return;
      }
      if (accept(files)) send(new FormData(form), sum(files));
    });

    const buttons = [...form.querySelectorAll('button:not([type=button])')];
    const busy = (now) => {
      input.disabled = now;
      for (const one of buttons) one.disabled = now;
      for (const one of [bar, stop, again]) one.remove();
    };

    /* The form's key makes it count once: what arrived although the answer did not is answered, not sent twice. */
    function send(data, bytes, waited = SECOND) {
      const request = new XMLHttpRequest();
      const settle = (text) => {
        busy(false);
        say(text, true);
      };
      const lost = () => {
        let timer;
        const retry = () => {
          clearTimeout(timer);
          removeEventListener('online', retry);
          send(data, bytes, Math.min(LONGEST_WAIT, 2 * waited));
        };
        say(words.waiting, true);
        bar.remove();
        form.append(again, stop);
        addEventListener('online', retry);
        timer = setTimeout(retry, waited);
        again.onclick = retry;
        stop.onclick = () => {
          clearTimeout(timer);
          removeEventListener('online', retry);
          settle(words.stopped);
        };
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
        if (request.status === 503) return lost();
        if (request.status >= 400) return settle(answer.message ?? words.failed);
        const to = answer.to ?? request.responseURL;
        if (new URL(to, location.href).pathname === location.pathname) location.reload();
        else location.assign(to);
      });
      request.addEventListener('error', lost);
      request.addEventListener('abort', () => settle(words.stopped));
      busy(true);
      stop.onclick = () => request.abort();
      bar.removeAttribute('value');
      say(fill(words.sending, { done: mb(0), total: mb(bytes) }));
      form.append(bar, stop);
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
