import type { Mode } from './mode';

/** What Ant Design has no token for. Everything else is an Ant Design token. */
export const own: Record<Mode, Record<string, string>> = {
  light: {
    seal: '#C22B25',
    'violet-bg': '#F3EFFD',
    'violet-border': '#D8C9F5',
    'violet-text': '#5B37A8',
    sun: '#B32621',
    focus: '#2F5BD0',
    'segment-on': '#FFFFFF',
  },
  dark: {
    seal: '#FF8377',
    'violet-bg': '#241D38',
    'violet-border': '#4A3C73',
    'violet-text': '#C0A9F7',
    sun: '#FF958D',
    focus: '#94B1FA',
    'segment-on': '#363D48',
  },
};

/** Ground and text of the eight avatars, chosen by the person's id. */
export const avatars: Record<Mode, readonly (readonly [ground: string, text: string])[]> = {
  light: [
    ['#E3EAFB', '#2A4696'],
    ['#E0F1E8', '#1C5E3B'],
    ['#FBEBD6', '#7A4708'],
    ['#EDE6FA', '#53359A'],
    ['#FBE4E3', '#96302B'],
    ['#DCEFF4', '#135A70'],
    ['#ECEEF2', '#434B59'],
    ['#F6E6F1', '#86306B'],
  ],
  dark: [
    ['#263563', '#B9CBFA'],
    ['#1E4430', '#A6DDBE'],
    ['#4C3716', '#EFC98F'],
    ['#3A2D5E', '#CFBDF8'],
    ['#552A29', '#FFB7B1'],
    ['#17414E', '#A0D8E8'],
    ['#343B46', '#C6CDD8'],
    ['#4E2743', '#F0B3DB'],
  ],
};

/** The own values as CSS variables, for the element that also carries Ant Design's. */
export function ownVariables(mode: Mode): Record<string, string> {
  const named: [string, string][] = Object.entries(own[mode]).map(([name, value]) => [`--maru-${name}`, value]);
  const pairs: [string, string][] = avatars[mode].flatMap(([ground, text], index) => [
    [`--maru-avatar-${index}-bg`, ground],
    [`--maru-avatar-${index}-text`, text],
  ]);
  return Object.fromEntries([...named, ...pairs]);
}
