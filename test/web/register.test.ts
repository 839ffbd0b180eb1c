import { expect } from 'chai';
import { z } from 'zod';
import { createApp, routesOf } from '../../src/app.ts';
import { routeProblems } from '../../src/web/register.ts';
import { defineRoute, type Route } from '../../src/web/route.ts';
import { none } from '../../src/web/input.ts';
import { startApp, type TestApp } from '../support/app.ts';

const good: Route = defineRoute({
  method: 'get',
  path: '/cases/:id',
  permission: 'application:own',
  on: ['application', 'id'],
  params: z.strictObject({ id: z.string() }),
  query: none,
  body: none,
  handle: () => Promise.resolve({ kind: 'json' as const, status: 200, body: {} }),
});

describe('the register of routes', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
  });
  after(() => at.stop());

  const problems = (change: object): string => routeProblems([{ ...good, ...change }]).join();

  it('finds nothing wrong with the routes of the product', () => {
    expect(routeProblems(routesOf(at.deps))).to.deep.equal([]);
    expect(routesOf(at.deps).length).to.be.greaterThan(20);
  });

  it('stops the boot for a route without a permission that exists', () => {
    const route = { ...good, permission: 'application:steal' } as unknown as Route;
    expect(() => createApp(at.deps, [route])).to.throw('there is no permission application:steal');
    expect(() => createApp(at.deps, [{ ...good, permission: undefined } as unknown as Route])).to.throw(
      'there is no permission',
    );
    expect(() => createApp(at.deps, [good])).not.to.throw();
  });

  it('wants strict schemas for everything that comes in', () => {
    expect(problems({ body: z.object({}) })).to.include('body must be a strictObject');
    expect(problems({ query: undefined })).to.include('query must be a strictObject');
    expect(problems({ params: z.strictObject({ other: z.string() }) })).to.include(
      'params are other but the path has id',
    );
    expect(problems({ body: z.record(z.string(), z.string()) })).to.equal('');
  });

  it('wants to know the row of a permission that is asked of rows', () => {
    expect(problems({ on: undefined })).to.include('say which with "on"');
    expect(problems({ on: ['application', 'other'] })).to.include('not in the path');
    expect(problems({ on: ['city', 'id'] })).to.include('nobody can hold');
  });

  it('wants each address once', () => {
    const twin = {
      ...good,
      path: '/cases/:case',
      params: z.strictObject({ case: z.string() }),
      on: ['application', 'case'],
    };
    expect(routeProblems([good, twin as unknown as Route]).join()).to.include('registered twice');
    expect(routeProblems([good, { ...good, method: 'post' }])).to.deep.equal([]);
  });
});
