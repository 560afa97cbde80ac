import { directorySuite } from '../../../../test/parts/directory-suite.js';
import { startSamba } from '../../../../test/parts/samba-ad.js';

directorySuite('Samba 4', () => startSamba({ people: 1600, ip: '127.0.0.21' }));
