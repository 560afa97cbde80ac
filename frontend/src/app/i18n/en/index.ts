import type { messages as korean } from '../ko';
import type { Translated } from '../translated';
import { auth } from './auth';
import { words } from './words';
import { errors } from './errors';
import { home } from './home';
import { notifications } from './notifications';
import { people } from './people';
import { portlets } from './portlets';
import { search } from './search';
import { access } from './access';
import { admin } from './admin';
import { kept } from './kept';
import { settings } from './settings';
import { shell } from './shell';

export const messages: Translated<typeof korean> = {
  words,
  shell,
  auth,
  errors,
  home,
  portlets,
  people,
  search,
  notifications,
  settings,
  access,
  admin,
  kept,
};
