import { basename } from 'node:path';

const vague = /(^|[-.])(utils?|helpers?|common|manager|misc|impl|base)([-.]|$)/i;
const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;

/** A file is named for what it holds: kebab-case, React components in PascalCase, and no drawer for odds and ends. */
export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague: 'Name {{name}} for what it holds; "{{word}}" says nothing.',
      style: 'Name {{name}} in kebab-case (a component’s .tsx may be PascalCase).',
    },
  },
  create(context) {
    const name = basename(context.filename);
    return {
      Program(node) {
        const word = vague.exec(name)?.[2];
        if (word !== undefined) context.report({ node, messageId: 'vague', data: { name, word } });
        else if (!kebab.test(name) && !pascal.test(name)) context.report({ node, messageId: 'style', data: { name } });
      },
    };
  },
};
