import { startEmbeddedDirectory } from '../../../../test/parts/directory-embedded.js';
import { directorySuite } from '../../../../test/parts/directory-suite.js';

directorySuite('the embedded directory', () => startEmbeddedDirectory({ people: 1600 }));
