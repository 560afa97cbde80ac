/** Syntax that is refused, by kind, in the form `no-restricted-syntax` takes. */

const hangul = '/[\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7a3]/';
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
];
