/** What is filled into a text's `{{gaps}}`; `count` also chooses its plural. */
export type Vars = Readonly<Record<string, string | number>>;

/** A text, and the same cut at its gaps: words at even places, the names of gaps at odd ones. */
interface Message {
  readonly text: string;
  readonly parts: readonly string[];
}

const GAP = /\{\{\s*(\w+)\s*\}\}/;

function filled({ text, parts }: Message, vars: Vars): string {
  if (parts.length === 1) return text;
  let whole = parts[0] ?? '';
  for (let place = 1; place < parts.length; place += 2) {
    const name = parts[place] ?? '';
    whole += String(vars[name] ?? `{{${name}}}`) + (parts[place + 1] ?? '');
  }
  return whole;
}

/**
 * A translator that asks `textOf` once for each text and each of its plural forms, and fills the gaps itself: a page
 * says a thousand texts. `formOf` names the plural form of a number.
 */
export function remembering(
  textOf: (key: string, count: number | undefined) => string,
  formOf: (count: number) => string,
): (key: string, vars?: Vars) => string {
  const messages = new Map<string, Message>();
  const find = (name: string, key: string, count: number | undefined): Message => {
    const known = messages.get(name);
    if (known !== undefined) return known;
    const text = textOf(key, count);
    const made = { text, parts: text.split(GAP) };
    messages.set(name, made);
    return made;
  };
  return (key, vars) => {
    if (vars === undefined) return find(key, key, undefined).text;
    const { count } = vars;
    return typeof count === 'number'
      ? filled(find(`${key} ${formOf(count)}`, key, count), vars)
      : filled(find(key, key, undefined), vars);
  };
}
