/** Syntax that is refused, by kind, in the form `no-restricted-syntax` takes. */

/** Syllables, and letters in each of their forms: joined, compatible, old, of half width. */
const hangul = '/[\\u1100-\\u11ff\\u3130-\\u318f\\ua960-\\ua97f\\uac00-\\ud7ff\\uffa0-\\uffdc]/';
const textBelongsInMessages = 'Text people read stands in the message files, in both languages.';

export const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name.',
};

export const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'Use a union of literals.',
};

export const noHangul = [
  { selector: `Literal[value=${hangul}]`, message: textBelongsInMessages },
  { selector: `TemplateElement[value.raw=${hangul}]`, message: textBelongsInMessages },
  { selector: `JSXText[value=${hangul}]`, message: textBelongsInMessages },
  { selector: `Property > Identifier.key[name=${hangul}]`, message: textBelongsInMessages },
];
