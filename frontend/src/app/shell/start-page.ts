import type { Me } from '../../api/types';

const PATHS: Readonly<Record<Me['settings']['startPage'], string>> = { home: '/', people: '/people' };

/** Where the mark leads, and signing in without having asked for a page. */
export const startPath = ({ settings }: Pick<Me, 'settings'>): string => PATHS[settings.startPage];
