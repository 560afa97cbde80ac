import type { Report } from './managers.js';

/** Identities of all who report to themselves by way of others. Each has one manager, so each is in one ring at most. */
export function rings(reports: readonly Report[]): Set<string> {
  const managerOf = new Map(reports.map(({ objectGuid, reportsTo }) => [objectGuid, reportsTo]));
  const inRing = new Set<string>();
  const settled = new Set<string>();
  for (const start of managerOf.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = managerOf.get(at);
    }
    if (at !== undefined && path.has(at)) {
      for (let member = at; !inRing.has(member); member = managerOf.get(member) ?? member) inRing.add(member);
    }
    for (const visited of path) settled.add(visited);
  }
  return inRing;
}
