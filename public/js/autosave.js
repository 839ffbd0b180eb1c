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

  for (const form of document.querySelectorAll('form[data-autosave]')) {
    const status = form.querySelector('[data-save-state]');
    const words = status?.dataset ?? {};
    let version = form.dataset.version;
    let dirty = false;
    let saving = false;
    let stopped = false;
    let failures = 0;
    let timer;

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
        say(fill(words.saved ?? '', { time: saved.time ?? clock() }), true);
        document.dispatchEvent(new Event('session:touched'));
        if (dirty) later(1500);
      } else if (answer.status === 409) {
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
      if (!stopped) later(1500);
    });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      stopped = true;
    });
    addEventListener('pageshow', (event) => {
      if (event.persisted && !form.dataset.autosaveStopped) stopped = false;
    });
    addEventListener('online', () => later(0));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') save();
      else if (dirty) later(500);
    });
    addEventListener('beforeunload', (event) => {
      if (dirty && (failures > 0 || stopped) && !form.dataset.sent) event.preventDefault();
    });
  }
})();
