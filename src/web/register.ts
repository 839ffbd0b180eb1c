import type { Express } from 'express';
import { z } from 'zod';
import { POLICY } from '../access/policy.ts';
import { relationsOf } from '../access/relations.ts';
import { needsRow, relationsAsked } from './admit.ts';
import type { Serve } from './serve.ts';
import type { Route } from './route.ts';

/** The names of the parameters in a path. */
function paramsIn(path: string): string[] {
  return [...path.matchAll(/[:*](\w+)/g)].map(([, name]) => name ?? '');
}

function isStrict(schema: unknown): boolean {
  if (schema instanceof z.ZodRecord) return true; // a form that is made from data
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever;
}

function schemaProblems(route: Route): string[] {
  const problems: string[] = [];
  for (const part of ['params', 'query', 'body'] as const) {
    const schema: unknown = route[part];
    if (!isStrict(schema)) problems.push(`${part} must be a strictObject`);
  }
  if (route.params instanceof z.ZodObject) {
    const [path, schema] = [paramsIn(route.path).sort(), Object.keys(route.params.shape).sort()];
    if (path.join() !== schema.join()) problems.push(`params are ${schema.join()} but the path has ${path.join()}`);
  }
  return problems;
}

function rightProblems(route: Route): string[] {
  if (!Object.hasOwn(POLICY, route.permission)) return [`there is no permission ${String(route.permission)}`];
  if (!route.on) return needsRow(route) ? [`${route.permission} is asked of a row: say which with "on"`] : [];
  const [kind, param] = route.on;
  const problems: string[] = [];
  if (!paramsIn(route.path).includes(param)) problems.push(`"on" names ${param}, which is not in the path`);
  const has = relationsOf(kind);
  if (!relationsAsked(route).some((relation) => has.includes(relation))) {
    problems.push(`nobody can hold ${route.permission} on a row of kind ${kind}`);
  }
  return problems;
}

/** Everything wrong with a set of routes, one line each; empty when they can be mounted. */
export function routeProblems(routes: readonly Route[]): string[] {
  const seen = new Set<string>();
  return routes.flatMap((route) => {
    const name = `${route.method.toUpperCase()} ${route.path}`;
    const shape = `${route.method} ${route.path.replaceAll(/:\w+/g, ':')}`;
    const problems = [...rightProblems(route), ...schemaProblems(route)];
    if (seen.has(shape)) problems.push('is registered twice');
    seen.add(shape);
    if (route.upload && route.method !== 'post') problems.push('takes files, but not by POST');
    return problems.map((problem) => `${name}: ${problem}`);
  });
}

/**
 * The page to go back to from an address that only takes forms: the nearest one above it that can be opened, like
 * `/office/cases/7` for `/office/cases/7/actions/accept`.
 */
export function pageAbove(routes: readonly Route[]): (path: string) => string {
  const pages = routes
    .filter(({ method }) => method === 'get')
    .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`));
  return (path) => {
    for (let above = path; above !== ''; above = above.slice(0, above.lastIndexOf('/'))) {
      if (pages.some((page) => page.test(above))) return above;
    }
    return '/';
  };
}

/** Mounts the routes, most literal first; throws, and so stops the boot, when anything is wrong with any of them. */
export function mount(app: Express, routes: readonly Route[], serve: Serve): void {
  const problems = routeProblems(routes);
  if (problems.length > 0) throw new Error(`routes that cannot be mounted:\n${problems.join('\n')}`);
  // A path in words goes before one with a parameter in its place: /calls/new before /calls/:id.
  const order = (route: Route): string => route.path.replaceAll(/:\w+/g, '\uffff');
  const sorted = [...routes].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  for (const route of sorted) app[route.method](route.path, serve(route));
}
