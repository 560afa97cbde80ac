/** What the shell says of administration; the pages have their own words. */
export const admin = {
  directories: 'Directory sync',
  pages: {
    new: 'Add a directory',
    conflicts: 'Conflicts and errors',
    run: 'Run',
    connection: 'Connection and scope',
    mapping: 'Mapping',
  },
} as const;
