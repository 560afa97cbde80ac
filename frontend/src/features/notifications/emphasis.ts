/** Parameters of a text that name what it is about. */
const NAMES = ['name', 'device', 'directory'] as const;

export interface Part {
  readonly text: string;
  readonly isName: boolean;
}

/** A notification's text, with the names in it told apart from the rest. */
export function emphasised(text: string, params: Readonly<Record<string, unknown>>): Part[] {
  for (const key of NAMES) {
    const name = params[key];
    const at = typeof name === 'string' && name !== '' ? text.indexOf(name) : -1;
    if (typeof name !== 'string' || at < 0) continue;
    const parts = [
      { text: text.slice(0, at), isName: false },
      { text: name, isName: true },
      { text: text.slice(at + name.length), isName: false },
    ];
    return parts.filter((part) => part.text !== '');
  }
  return [{ text, isName: false }];
}
