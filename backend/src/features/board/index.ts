export { boardEntities } from './board.entity.js';
export { BoardStakeRepository } from './board-stake.repository.js';
export { BoardRepository } from './board.repository.js';
export { boardChoices, boardPortlets } from './board.portlets.js';
