import { AppError } from '../errors.ts';
import { COMMON_WORDS, WALKS } from './common-passwords.ts';

/** The fewest characters: those with a role can open other people's passports. */
export const LEAST = { applicant: 12, staff: 15 } as const;
const MOST = 256;

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i', '€': 'e',
}; // prettier-ignore

/** Whose password it is to be: their own name and address are the first that others would try. */
export interface Whose {
  readonly staff: boolean;
  readonly email: string;
  readonly name: string;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function lettersOf(text: string): string {
  return plain(text).replace(/[^\p{L}]/gu, '');
}

function withoutLookAlikes(text: string): string {
  return [...plain(text)].map((character) => LOOK_ALIKES[character] ?? character).join('');
}

/** At most two common words in a row, with anything but letters around and between. */
function isMadeOfCommonWords(text: string): boolean {
  const known = (word: string): boolean => word.length < 3 || COMMON_WORDS.has(word); // two letters more hide nothing
  return [
    lettersOf(text),
    lettersOf(withoutLookAlikes(text)),
    lettersOf(withoutLookAlikes(text.replace(/[\d\W_]+$/, ''))),
  ].some((letters) => {
    if (letters.length < 3) return false; // digits and signs: the other rules judge them
    if (known(letters)) return true;
    for (let i = 2; i <= letters.length - 2; i += 1) {
      if (known(letters.slice(0, i)) && known(letters.slice(i))) return true;
    }
    return false;
  });
}

/** One to four characters again and again. */
function isRepeated(text: string): boolean {
  return /^(.{1,4}?)\1+.{0,3}$/u.test(text);
}

/** Runs of four or more along the alphabet, the digits or the keyboard that leave almost nothing over. */
function isWalk(text: string): boolean {
  const walks = WALKS.flatMap((walk) => [walk, [...walk].reverse().join('')]);
  let rest = plain(text);
  for (let length = rest.length; length >= 4; length -= 1) {
    for (let start = 0; start + length <= rest.length; start += 1) {
      const piece = rest.slice(start, start + length);
      if (!piece.includes(' ') && walks.some((walk) => walk.includes(piece))) {
        rest = `${rest.slice(0, start)} ${rest.slice(start + length)}`;
      }
    }
  }
  return rest.replace(/ /g, '').length < 4 && rest !== plain(text);
}

function isOwn(text: string, { email, name }: Whose): boolean {
  const letters = lettersOf(text);
  const [local = '', domain = ''] = email.split('@');
  const own = [local, name, `${local}${domain}`, domain].map(lettersOf).filter((each) => each.length >= 4);
  return plain(text) === plain(email) || own.includes(letters);
}

/** Why a password is refused, as a message key, or null. Anything may be in it; only guessable ones are refused. */
export function passwordProblem(password: string, whose: Whose): string | null {
  const length = [...password.normalize('NFC')].length;
  if (length < (whose.staff ? LEAST.staff : LEAST.applicant)) {
    return whose.staff ? 'accounts.errors.passwordShort15' : 'accounts.errors.passwordShort12';
  }
  if (length > MOST) return 'accounts.errors.passwordLong';
  if (isOwn(password, whose)) return 'accounts.errors.passwordOwn';
  const common = isRepeated(password) || isWalk(password) || isMadeOfCommonWords(password);
  return common ? 'accounts.errors.passwordCommon' : null;
}

/** Throws `invalid` at the field when the password will not do. */
export function demandStrength(password: string, whose: Whose, field = 'password'): void {
  const problem = passwordProblem(password, whose);
  if (problem !== null) throw new AppError({ kind: 'invalid', fields: { [field]: problem } });
}
