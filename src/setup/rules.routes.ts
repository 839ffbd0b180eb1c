import { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields } from '../applications/fields.ts';
import { callById } from '../calls/calls.reads.ts';
import type { FormDefinition, RuleDefinition } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { pick } from '../i18n/index.ts';
import { none, text, id } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route } from '../web/route.ts';
import { judge, type RuleRecord } from '../workflow/eligibility.ts';
import { form, fresh, Id, OFFICE, ON, typed, type At } from './sections.routes.ts';
import type { Typing } from './form.view.ts';
import { loadSetUp } from './load.ts';
import { fieldsFrom } from './reading.form.ts';
import { purposePage, rulePage, rulesPage, tryPage } from './rule-pages.view.ts';
import { askFor, PURPOSES, purposeOf, ruleFields, ruleFrom, type Purpose, type RuleAsk } from './rule.form.ts';
import { applicationsToTry, draftCount, staysBefore } from './rules.repository.ts';
import { dropRules, editRules, movedRule, publishRules, workOnRules, type RulesWork } from './rules.ts';
import { suggested } from './rule-sentences.ts';

const baseOf = (visit: At): string => `/office/calls/${visit.params.id}/rules`;

async function list(visit: At, errors: Typing['errors'] = {}): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const work = await workOnRules(visit.db, visit.params.id);
  const tried = setUp.before ?? setUp.call;
  const known = { drafts: await draftCount(visit.db, setUp.call.id), tried: pick(tried.name, visit.locale), errors };
  const page = rulesPage(setUp, work, known, visit);
  return show('setup/rules', page, { ...OFFICE, status: page.errors.length > 0 ? 422 : 200 });
}

/** A change by one button: who was overtaken by another window is told, and looks again. */
async function change(visit: At, verb: (ctx: Ctx) => Promise<void>, done: string): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, baseOf(visit));
    if (done !== '') visit.session.flash({ kind: 'ok', text: done });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    visit.session.flash({ kind: 'warn', text: visit.t('setup.conflict') });
    return see(baseOf(visit));
  }
}

const cut = (rules: readonly RuleDefinition[], key: string): readonly RuleDefinition[] =>
  rules.filter((rule) => rule.key !== key);

function move(visit: At<Fields>): Promise<Reply> {
  const [token, key, to] = ['token', 'key', 'to'].map((name) => first(visit.body, name)) as [string, string, string];
  return change(visit, (ctx) => editRules(ctx, visit.params.id, token, (rules) => movedRule(rules, key, to === 'up' ? -1 : 1)), ''); // prettier-ignore
}

function remove(visit: At<Fields>): Promise<Reply> {
  const [token, key] = ['token', 'key'].map((name) => first(visit.body, name)) as [string, string];
  return change(visit, (ctx) => editRules(ctx, visit.params.id, token, (rules) => cut(rules, key)), visit.t('setup.rule.removed')); // prettier-ignore
}

async function publish(visit: At<Fields>): Promise<Reply> {
  let done = '';
  const verb = async (ctx: Ctx): Promise<void> => {
    const count = await publishRules(ctx, visit.params.id, first(visit.body, 'token'));
    done = visit.t('setup.rule.published', { count });
  };
  const reply = await change(visit, verb, '');
  if (done !== '') visit.session.flash({ kind: 'ok', text: done });
  return reply;
}

function drop(visit: At<Fields>): Promise<Reply> {
  return change(visit, (ctx) => dropRules(ctx, visit.params.id, first(visit.body, 'token')), visit.t('setup.rule.dropped')); // prettier-ignore
}

async function purposes(visit: At, typing: Typing, status = 200): Promise<Reply> {
  return form(purposePage(await loadSetUp(visit.db, visit.params.id), typing, visit), status);
}

const purposeIn = (value: string): Purpose | undefined => PURPOSES.find((purpose) => purpose === value);

async function begin(visit: At<Fields>): Promise<Reply> {
  const purpose = purposeIn(first(visit.body, 'purpose'));
  if (purpose) return see(`${baseOf(visit)}/add?purpose=${purpose}`);
  return purposes(visit, { fields: visit.body, errors: { purpose: visit.t('errors.required') } }, 422);
}

interface Editing {
  readonly ask: RuleAsk;
  readonly work: RulesWork;
  readonly formNow: FormDefinition;
  /** The rule that is changed; null for one that is new. */
  readonly rule: RuleDefinition | null;
}

async function shown(visit: At, { ask, work, rule }: Editing, typing: Typing, status = 200): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const action = rule === null ? `${baseOf(visit)}/add` : `${baseOf(visit)}/${rule.key}`;
  return form(rulePage(setUp, ask, { action, token: work.token, isNew: rule === null }, typing, visit), status);
}

async function editing(visit: At, key: string | null, purpose: Purpose | undefined, question: string): Promise<Editing> {
  const [setUp, work] = [await loadSetUp(visit.db, visit.params.id), await workOnRules(visit.db, visit.params.id)];
  const rule = key === null ? null : found(work.rules.find((one) => one.key === key) ?? null);
  const of = rule === null ? found(purpose ?? null) : purposeOf(rule, setUp.form);
  const reads = rule !== null && 'question' in rule ? rule.question : question;
  return { ask: askFor(setUp.form, of, reads), work, formNow: setUp.form, rule };
} // prettier-ignore

async function addForm(
  visit: At,
  query: { purpose?: string | undefined; question?: string | undefined },
): Promise<Reply> {
  // prettier-ignore
  const purpose = purposeIn(query.purpose ?? '');
  if (purpose === undefined) return purposes(visit, fresh(fieldsFrom({})));
  const edit = await editing(visit, null, purpose, query.question ?? '');
  return shown(visit, edit, fresh(suggested(edit.ask, edit.work.call)));
}

/** A key that no rule has: neither one that applicants are judged by, nor one of the working copy. */
function keyFor(purpose: Purpose, { rules, call }: RulesWork): string {
  const taken = new Set([...rules, ...call.rules].map(({ key }) => key));
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? purpose : `${purpose}_${String(n)}`;
    if (!taken.has(key)) return key;
  }
}

async function save(visit: At<Fields>, key: string | null): Promise<Reply> {
  const edit = await editing(visit, key, purposeIn(first(visit.body, 'purpose')), first(visit.body, 'question'));
  const own = key ?? keyFor(edit.ask.purpose, edit.work);
  const cities = (await loadSetUp(visit.db, visit.params.id)).cities.map((city) => city.id);
  const { rule, read } = ruleFrom(visit.body, edit.ask, own, cities);
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return shown(visit, edit, { fields: visit.body, errors }, 422);
  const put = (rules: readonly RuleDefinition[]): readonly RuleDefinition[] =>
    key === null ? [...rules, rule] : rules.map((one) => (one.key === key ? rule : one));
  return change(visit, (ctx) => editRules(ctx, visit.params.id, first(visit.body, 'token'), put), visit.t('setup.rule.saved')); // prettier-ignore
}

async function tryOn(visit: At): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const { rules } = await workOnRules(visit.db, visit.params.id);
  const on = found(await callById(visit.db, setUp.before?.id ?? setUp.call.id));
  const [applications, stays] = [await applicationsToTry(visit.db, visit.actor, on.id), await staysBefore(visit.db, on.id)]; // prettier-ignore
  const hosts = setUp.hosts.map((host) => host.id);
  const refused = applications.flatMap(({ id: application, reference, cityId, personId, answers }) => {
    const own = stays.filter((stay) => stay.personId === personId).map((stay) => stay.cityId);
    const record: RuleRecord = { city: cityId, hosts, ranked: [], stays: own };
    const failed = rules.filter((rule) => judge(rule, answers, record) === 'failed');
    return failed.length === 0 ? [] : [{ id: application, reference, rules: failed }];
  });
  const page = tryPage(setUp, { name: pick(on.name, visit.locale), count: applications.length }, refused, visit);
  return show('setup/try-rules', page, OFFICE);
}

const BASE = '/office/calls/:id/rules';
const One = z.strictObject({ id: id(), rule: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/) });
const GET = { ...ON, method: 'get', params: Id, body: none } as const;
const POST = { ...ON, method: 'post', params: Id, body: FormFields } as const;

/** How the lead city sets the rules of a call, tries them, and publishes what is new. */
export const ruleRoutes: readonly Route[] = [
  defineRoute({ ...GET, path: BASE, handle: (visit) => list(visit) }),
  defineRoute({ ...GET, path: `${BASE}/try`, handle: tryOn }),
  defineRoute({ ...GET, path: `${BASE}/add`, query: z.strictObject({ purpose: text(20).optional(), question: text(60).optional() }), handle: (visit) => addForm(visit as At, visit.query) }),
  defineRoute({ ...POST, path: `${BASE}/begin`, handle: begin, invalid: (visit, errors) => purposes(visit, typed(visit, errors), 422) }),
  defineRoute({ ...POST, path: `${BASE}/add`, handle: (visit) => save(visit, null), invalid: list }),
  defineRoute({ ...POST, path: `${BASE}/move`, handle: move, invalid: list }),
  defineRoute({ ...POST, path: `${BASE}/remove`, handle: remove, invalid: list }),
  defineRoute({ ...POST, path: `${BASE}/publish`, handle: publish, invalid: list }),
  defineRoute({ ...POST, path: `${BASE}/drop`, handle: drop, invalid: list }),
  defineRoute({ ...GET, path: `${BASE}/:rule`, params: One, handle: async (visit) => {
    const edit = await editing(visit, visit.params.rule, undefined, '');
    return shown(visit, edit, fresh(edit.rule === null ? {} : ruleFields(edit.rule)));
  } }),
  defineRoute({ ...POST, path: `${BASE}/:rule`, params: One, handle: (visit) => save(visit as At<Fields>, visit.params.rule), invalid: (visit, errors) => list(visit as At, errors) }),
]; // prettier-ignore
