import { expect } from 'chai';
import { loadConfig } from '../../src/config.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  BASE_URL: 'https://sintuvu.example/',
  SESSION_SECRET: 's'.repeat(32),
  AUDIT_KEY: 'a'.repeat(32),
};

describe('the configuration', () => {
  it('runs a checkout without a single variable', () => {
    const config = loadConfig({});
    expect(config).to.include({
      env: 'development',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      smtpUrl: null,
      https: false,
    });
    expect(config.databaseUrl).to.equal('var/sintuvu.sqlite');
  });

  it('is complete and frozen in production', () => {
    const config = loadConfig(PRODUCTION);
    expect(config).to.include({ baseUrl: 'https://sintuvu.example', https: true });
    expect(Object.isFrozen(config)).to.be.true;
  });

  for (const name of ['SESSION_SECRET', 'AUDIT_KEY', 'BASE_URL']) {
    it(`stops the start in production without ${name}, by its name`, () => {
      expect(() => loadConfig({ ...PRODUCTION, [name]: undefined })).to.throw(name);
      expect(() => loadConfig({ ...PRODUCTION, [name]: '' })).to.throw(name);
    });
  }

  for (const [name, value] of [
    ['PORT', 'eighty'],
    ['TRUST_PROXY', 'yes'],
    ['SMTP_URL', 'mail.example'],
    ['BASE_URL', 'ftp://sintuvu.example'],
    ['DEMO', 'perhaps'],
    ['SESSION_SECRET', 'short'],
  ] as const) {
    it(`names ${name} when it is ${value}`, () => {
      expect(() => loadConfig({ [name]: value })).to.throw(name);
    });
  }
});
