import { searchEngineContract } from '../../../test/search-engine-contract.js';
import { systemClock } from '../../platform/clock.js';
import { PostgresEngine } from './postgres-engine.js';
import { SearchPeopleRepository } from './search-people.repository.js';

searchEngineContract(
  'PostgreSQL',
  (transaction, queries) => new PostgresEngine(transaction, queries, new SearchPeopleRepository(), systemClock),
);
