import { auth } from './auth';
import { common } from './common';
import { errors } from './errors';
import { home } from './home';
import { notifications } from './notifications';
import { people } from './people';
import { portlets } from './portlets';
import { search } from './search';
import { shell } from './shell';

export const messages = { common, shell, auth, errors, home, portlets, people, search, notifications };
