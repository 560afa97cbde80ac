export { PeopleIndex } from './people-index.js';
export { PeopleSourceRepository } from './people-source.repository.js';
export { PostgresEngine } from './postgres-engine.js';
export { searchEntities } from './search.entity.js';
export type { SearchEngine } from './search-engine.js';
export { indexPeople, repairPeopleIndex } from './search.jobs.js';
export { SearchPeopleRepository } from './search-people.repository.js';
export { searchRoutes, userSearchRoutes } from './search.routes.js';
export { findPeopleBy, SearchService } from './search.service.js';
