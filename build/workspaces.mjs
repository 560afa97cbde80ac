/**
 * For esbuild: the workspaces become part of a bundle, every package stays outside.
 * @type {import('esbuild').Plugin}
 */
export const workspaces = {
  name: 'workspaces',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@maru/')) return undefined;
      return { path, external: true };
    });
  },
};
