export { boardEntities } from './board.entity.js';
export { BoardRepository } from './board.repository.js';
export { boardPortlets } from './board.portlets.js';
