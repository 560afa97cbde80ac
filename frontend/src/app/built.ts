import { footNavigation, navigation } from './shell/navigation';

/** Whether a path of Maru leads to a page there is; what leads to one still to come is shown without a link. */
export const isBuilt = (path: string): boolean =>
  [...navigation, ...footNavigation].some(
    ({ to }) => path === to || (to !== '/' && new RegExp(`^${to}([/?#]|$)`).test(path)),
  );
