/* Saves form[data-autosave] while someone types. The form's own buttons save as well, with or without this script. */
(() => {
  'use strict';
  const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
  const clock = () =>
    new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format();

  const isToggle = (field) => field.type === 'radio' || field.type === 'checkbox';

  /*
   * What did not reach the server yet, on this device: it outlives the tab, the line and the telephone's switching off.
   * Only the person who typed it gets it back (enhance.js takes it away when they sign out).
   */
  function copyOf(form) {
    const key = `unsent:${location.pathname}`;
    const who = document.querySelector('.acct a')?.textContent ?? '';
    const typed = () =>
      [...form.elements].filter(
        (field) =>
          field.name && field.matches('textarea, select, input:not([type=hidden], [type=password], [type=file])'),
      );
    const valueOf = (field) => (isToggle(field) ? field.checked : field.value);
    // Several boxes have one name; a box is known by what it stands for too.
    const nameOf = (field) => (isToggle(field) ? `${field.name}=${field.value}` : field.name);
    const read = () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    };
    const drop = () => localStorage.removeItem(key);
    return {
      drop,
      put(version, sent = false) {
        const values = typed().map((field) => [nameOf(field), valueOf(field)]);
        try {
          localStorage.setItem(key, JSON.stringify({ who, version, sent, values }));
        } catch {
          // The device is full, or keeps nothing: the words are still on the page.
        }
      },
      /** Puts back what differs from the page; the version that it was typed over, or null where there is nothing. */
      bring(version) {
        const kept = read();
        if (!kept || kept.who !== who) return null;
        // It was sent with a button, and a newer version is there: it arrived.
        if (kept.sent && kept.version !== version) return drop() ?? null;
        const values = new Map(kept.values);
        const differing = typed().filter(
          (field) => values.has(nameOf(field)) && values.get(nameOf(field)) !== valueOf(field),
        );
        if (differing.length === 0) return drop() ?? null;
        for (const field of differing) {
          const value = values.get(nameOf(field));
          if (isToggle(field)) field.checked = value;
          else field.value = value;
        }
        differing[0].dispatchEvent(new Event('input', { bubbles: true }));
        return kept.version;
      },
    };
  }

  for (const form of document.querySelectorAll('form[data-autosave]')) {
    const status = form.querySelector('[data-save-state]');
    const words = status?.dataset ?? {};
    let version = form.dataset.version;
    let dirty = false;
    let saving = false;
    let stopped = false;
    let failures = 0;
    let timer;
    const copy = form.hasAttribute('data-keep') ? copyOf(form) : undefined;

    const say = (text, saved = false) => {
      status?.classList.toggle('savebar--not', !saved);
      const place = status?.querySelector('span') ?? status;
      if (place && text && place.textContent !== text) place.textContent = text;
    };
    const later = (wait) => {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    };
    const stop = (text) => {
      stopped = true;
      form.dataset.autosaveStopped = 'yes';
      say(text);
    };

    async function save() {
      if (stopped || saving || !dirty) return;
      saving = true;
      dirty = false;
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
      body.set('version', version);
      say(words.saving);
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: 'POST',
          headers: { Accept: 'application/json' },
          body,
          redirect: 'manual',
          keepalive: body.toString().length < 60_000,
        });
        await answered(answer);
      } catch {
        dirty = true;
        failures += 1;
        copy?.put(version);
        say(words.offline);
        later(Math.min(60_000, 2500 * 2 ** failures));
      } finally {
        saving = false;
      }
    }

    async function answered(answer) {
      if (answer.ok) {
        const saved = await answer.json().catch(() => ({}));
        failures = 0;
        if (saved.version !== undefined) version = form.dataset.version = String(saved.version);
        // The button that saves without a script sends the version as a field.
        const field = form.elements.namedItem('version');
        if (field) field.value = version;
        if (!dirty) copy?.drop();
        say(fill(words.saved ?? '', { time: saved.time ?? clock() }), true);
        document.dispatchEvent(new Event('session:touched'));
        if (dirty) later(1500);
      } else if (answer.status === 409) {
        dirty = true;
        copy?.put(version); // before anything else is typed: the page may be closed or loaded again now
        stop(words.conflict);
      } else if (answer.type === 'opaqueredirect' || answer.status === 401) {
        // Signed in again on another tab, the next change is saved.
        dirty = true;
        say(words.signedOut);
        later(30_000);
      } else {
        dirty = true;
        say(words.failed);
      }
    }

    form.addEventListener('input', () => {
      dirty = true;
      if (failures > 0 || stopped) copy?.put(version);
      if (!stopped) later(1500);
    });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      stopped = true;
      copy?.put(version, true);
    });
    addEventListener('pageshow', (event) => {
      if (event.persisted && !form.dataset.autosaveStopped) stopped = false;
    });
    addEventListener('online', () => later(0));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        if (dirty && !stopped) copy?.put(version);
        save();
      } else if (dirty) later(500);
    });
    addEventListener('beforeunload', (event) => {
      if (dirty && (failures > 0 || stopped) && !form.dataset.sent) event.preventDefault();
    });
    for (const link of form.querySelectorAll('[data-forget]')) link.addEventListener('click', () => copy?.drop());
    const typedOver = copy?.bring(version) ?? null;
    if (typedOver !== null) {
      // Over an older version it is no longer saved by itself: the server shows both, and the person chooses.
      version = form.dataset.version = typedOver;
      const field = form.elements.namedItem('version');
      if (field) field.value = typedOver;
      say(words.brought);
    }
  }
})();

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
