/* Small helps on every page. Nothing here is needed: each page works without it. Words come from data- attributes. */
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
  const language = document.documentElement.lang;

  // The error summary takes the focus, and its links lead into the fields.
  const summary = document.querySelector('[data-focus]');
  if (summary) {
    summary.focus();
    summary.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]');
      const field = link && document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      const folded = field.closest('details:not([open])');
      if (folded) folded.open = true;
      (field.closest('fieldset, .field') ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }

  // Words counted while typing; a screen reader hears the count only when the typing rests near the limit.
  const segmenter =
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(language, { granularity: 'word' }) : undefined;
  const countWords = (text) => {
    if (/[\u0e00-\u0e7f]/.test(text) && segmenter)
      return [...segmenter.segment(text)].filter((word) => word.isWordLike).length;
    return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  };
  for (const count of all('[data-words]')) {
    const area = document.getElementById(count.id.slice(0, -2));
    if (!area) continue;
    const limit = Number(count.dataset.words);
    const spoken = document.createElement('span');
    spoken.className = 'sr';
    spoken.setAttribute('role', 'status');
    count.after(spoken);
    let rest;
    area.addEventListener('input', () => {
      const n = countWords(area.value);
      const text = fill(n > limit ? count.dataset.over : count.dataset.of, { n, over: n - limit });
      count.firstElementChild.textContent = text;
      count.classList.toggle('count--over', n > limit);
      clearTimeout(rest);
      if (n > limit * 0.9) rest = setTimeout(() => (spoken.textContent = text), 1500);
    });
  }

  // A second press of a button that sends something does nothing.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (!button) return;
    button.setAttribute('aria-disabled', 'true');
    setTimeout(() => {
      const status = document.createElement('span');
      status.className = 'sr';
      status.setAttribute('role', 'status');
      button.after(status);
      status.textContent = document.body.dataset.pressed ?? '';
    }, 1500);
  });
  addEventListener('pageshow', () => {
    for (const form of all('form[data-sent]')) {
      delete form.dataset.sent;
      for (const button of all('[aria-disabled="true"]', form)) button.removeAttribute('aria-disabled');
    }
  });

  // One box for all boxes of a name, and how many are chosen.
  for (const box of all('input[data-all]')) {
    const form = box.form ?? document;
    const boxes = all(`input[type=checkbox][name="${box.dataset.all}"]`, form);
    const told = all('[data-selected]', form);
    const tell = () => {
      const n = boxes.filter((one) => one.checked).length;
      box.checked = n > 0 && n === boxes.length;
      box.indeterminate = n > 0 && n < boxes.length;
      for (const place of told) place.textContent = fill(place.dataset.selected, { n });
    };
    box.closest('[hidden]')?.removeAttribute('hidden');
    box.addEventListener('change', () => {
      for (const one of boxes) one.checked = box.checked;
      tell();
    });
    form.addEventListener('change', tell);
    tell();
  }

  // Menus made of details close on Escape and on a press elsewhere.
  const closeMenus = (except) => {
    for (const menu of all('details[data-menu][open]')) if (menu !== except) menu.open = false;
  };
  document.addEventListener('click', (event) => closeMenus(event.target.closest('details[data-menu]')));
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.activeElement?.closest('details[data-menu][open]');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // On the last day a deadline also says how long is left.
  for (const time of all('time[data-countdown]')) {
    const left = document.createElement('small');
    time.append(document.createElement('br'), left);
    const tick = () => {
      const minutes = Math.floor((Date.parse(time.dateTime) - Date.now()) / 60_000);
      const show = minutes >= 0 && minutes < 24 * 60;
      left.textContent = show
        ? fill(time.dataset.countdown, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
        : '';
    };
    tick();
    setInterval(tick, 15_000);
  }

  // Words that did not reach the server (form.js keeps them): a link to their page says so; leaving takes them away.
  const person = document.querySelector('.acct a')?.textContent ?? '';
  const unsent = () =>
    Object.keys(localStorage).filter((name) => {
      if (!name.startsWith('unsent:')) return false;
      const kept = JSON.parse(localStorage.getItem(name));
      return kept.who === person && !kept.sent;
    });
  const { unsent: waiting, signOutUnsent } = document.body.dataset;
  if (waiting !== undefined) {
    const paths = new Set(unsent().map((name) => name.slice('unsent:'.length)));
    for (const link of all('main a[href]')) {
      if (!paths.has(link.pathname) || link.pathname === location.pathname) continue;
      const mark = document.createElement('span');
      mark.className = 'tag tag--warn';
      mark.textContent = waiting;
      link.after(' ', mark);
    }
  }
  for (const form of all('form[action="/sign-out"]'))
    form.addEventListener('submit', (event) => {
      if (unsent().length > 0 && signOutUnsent !== undefined && !window.confirm(signOutUnsent)) {
        event.preventDefault();
        return;
      }
      for (const name of Object.keys(localStorage)) if (name.startsWith('unsent:')) localStorage.removeItem(name);
    });

  // Before the session ends the page says so, and keeps what was typed for the return of the same person.
  const session = document.getElementById('session');
  if (!session) return;
  const key = `kept:${location.pathname}`;
  const who = document.querySelector('.acct a')?.textContent ?? '';
  const forms = all('form').filter((form) => form.method === 'post' && !('private' in form.dataset));
  const typed = (form) =>
    [...form.elements].filter(
      (field) =>
        field.name && field.matches('textarea, select, input:not([type=hidden], [type=password], [type=file])'),
    );
  const isToggle = (field) => field.type === 'radio' || field.type === 'checkbox';
  const valueOf = (field) => (isToggle(field) ? field.checked : field.value);
  const keep = () => {
    const values = forms.map((form) => typed(form).map((field) => [field.name, valueOf(field)]));
    sessionStorage.setItem(key, JSON.stringify({ who, values }));
  };
  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
    if (!kept || kept.who !== who) return;
    let changed = false;
    forms.forEach((form, at) => {
      typed(form).forEach((field, index) => {
        const [name, value] = kept.values[at]?.[index] ?? [];
        if (name !== field.name || value === valueOf(field)) return;
        if (isToggle(field)) field.checked = value;
        else field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        changed = true;
      });
    });
    if (changed) say(session.dataset.restored);
  };
  const text = document.getElementById('session-text');
  const say = (words) => {
    session.hidden = false;
    text.textContent = words;
  };
  const stay = session.querySelector('[data-stay]');
  const life = Date.parse(session.dataset.ends) - Date.now();
  let timers = [];
  const end = () => {
    keep();
    say(session.dataset.ended);
    session.querySelector('[data-sign-in]')?.removeAttribute('hidden');
    stay.hidden = true;
  };
  const watch = () => {
    timers.forEach(clearTimeout);
    if (!(life > 0 && life < 86_400_000)) return;
    const ends = Date.now() + life;
    const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      ends,
    );
    const warn = () => {
      keep();
      say(fill(session.dataset.text, { time }));
    };
    timers = [setTimeout(warn, Math.max(0, life - 300_000)), setTimeout(end, life)];
  };
  stay.addEventListener('click', async () => {
    const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined);
    if (!answer?.ok) return end();
    sessionStorage.removeItem(key);
    session.hidden = true;
    watch();
  });
  // Saving in the background also keeps the session alive.
  document.addEventListener('session:touched', () => {
    if (session.hidden) watch();
  });
  for (const form of forms) form.addEventListener('submit', () => sessionStorage.removeItem(key));
  restore();
  watch();
})();
