import { expect } from 'chai';
import { passwords } from '../../src/accounts/passwords.ts';
import { passwordProblem } from '../../src/accounts/strength.ts';
import { base32, totpAt, totpStep } from '../../src/accounts/totp.ts';
import { seededEntropy } from '../../src/deps.ts';
import { CHEAP } from '../support/app.ts';

const NURUL = { staff: false, email: 'nurul.aisyah@contoh.example', name: 'Nurul Aisyah' };

describe('a password', () => {
  const common = [
    'password1234', 'P@ssw0rd2026!', 'qwertyuiop12', '123456789012', 'aaaaaaaaaaaa', 'abcabcabcabc', 'sayangku123456', 'iloveyouforever',
    'Sintuvu2026!!', 'palu2026palu2026', '1qaz2wsx3edc', 'PertukaranASEAN', 'bismillah12345', 'zyxwvutsrqpo', 'Welcome.Welcome.1', 'admin@palu2026',
  ]; // prettier-ignore
  for (const word of common) {
    it(`may not be ${word}`, () => {
      expect(passwordProblem(word, NURUL)).to.equal('accounts.errors.passwordCommon');
    });
  }

  for (const word of [
    'nasi jaha di tepi teluk',
    'x9$Kq2!vLp7#',
    'มะม่วงน้ำปลาหวาน',
    '🦀🌊🏝️🥁🪘🎭🌺🐚🪸🌴🛶⛵',
    '839201748356',
    'correct horse battery staple',
  ]) {
    it(`may be ${word}`, () => {
      expect(passwordProblem(word, NURUL)).to.equal(null);
    });
  }

  it('may not be one’s own name or address', () => {
    for (const own of ['Nurul Aisyah', 'nurul.aisyah!!', 'nurul.aisyah@contoh.example'].map((each) =>
      each.padEnd(12, '1'),
    )) {
      expect(passwordProblem(own, NURUL)).to.equal('accounts.errors.passwordOwn');
    }
  });

  it('has twelve characters, fifteen for staff, and at most 256', () => {
    expect(passwordProblem('kopi ubi 12', NURUL)).to.equal('accounts.errors.passwordShort12');
    expect(passwordProblem('kopi ubi ikan', { ...NURUL, staff: true })).to.equal('accounts.errors.passwordShort15');
    expect(passwordProblem('kopi ubi ikan', NURUL)).to.equal(null);
    expect(passwordProblem('nasi jaha '.repeat(26), NURUL)).to.equal('accounts.errors.passwordLong');
  });

  it('is stored with the numbers it was hashed with, and checked with them', async () => {
    const { hash, matches } = passwords(seededEntropy('p'), CHEAP);
    const stored = await hash('nasi jaha');
    expect(stored).to.match(/^scrypt\$4\$8\$1\$/);
    expect(await matches('nasi jaha', stored)).to.be.true;
    expect(await matches('nasi goreng', stored)).to.be.false;
    expect(await passwords(seededEntropy('q'), { logN: 5, r: 8, p: 1 }).matches('nasi jaha', stored)).to.be.true;
  });

  it('is never right for nobody, nor against what is no hash', async () => {
    const { matches } = passwords(seededEntropy('p'), CHEAP);
    expect(await matches('', null)).to.be.false;
    expect(await matches('', '')).to.be.false;
    expect(await matches('x', 'scrypt$4$8$1$$')).to.be.false;
  });

  it('waits in line for hashing, and a line too long is turned away', async () => {
    const { matches } = passwords(seededEntropy('p'), CHEAP);
    const answers = await Promise.allSettled(Array.from({ length: 80 }, () => matches('x', null)));
    const away = answers.filter(({ status }) => status === 'rejected');
    expect(away.length).to.equal(18); // two inside, sixty in line
    expect(await matches('x', null)).to.be.false;
  });
});

describe('a code of an authenticator', () => {
  // RFC 6238, appendix B: the secret "12345678901234567890" in base 32.
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it('is the one of the standard', () => {
    expect(totpAt(SECRET, '1970-01-01T00:00:59.000Z')).to.equal('287082');
    expect(totpAt(SECRET, '2005-03-18T01:58:29.000Z')).to.equal('081804');
  });

  it('counts for its half minute and one to either side', () => {
    const code = totpAt(SECRET, '2026-11-24T04:00:00.000Z');
    const step = Date.parse('2026-11-24T04:00:00.000Z') / 30_000;
    expect(totpStep(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, '2026-11-24T04:00:29.000Z')).to.equal(step);
    expect(totpStep(SECRET, code, '2026-11-24T04:00:59.000Z')).to.equal(step);
    expect(totpStep(SECRET, code, '2026-11-24T03:59:30.000Z')).to.equal(step);
    expect(totpStep(SECRET, code, '2026-11-24T04:01:00.000Z')).to.equal(null);
  });

  it('writes a secret as apps take it', () => {
    expect(base32(Buffer.from('12345678901234567890'))).to.equal(SECRET);
    expect(base32(Buffer.from('f'))).to.equal('MY');
  });
});
