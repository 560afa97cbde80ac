export { BadConfiguration, type Environment } from './read.js';
export { databaseConfig, migrationUrl, type DatabaseConfig } from './database.js';
export { redisUrl } from './redis.js';
export { serverConfig, type ServerConfig } from './server.js';
export { tokenConfig, type SigningKey, type TokenConfig } from './tokens.js';
export { encryptionKeys, type EncryptionKey, type EncryptionKeys } from './encryption.js';
export { limitsConfig, type Limit, type Limits } from './limits.js';
export { organisationConfig, type OrganisationConfig } from './organisation.js';
export { observabilityConfig, type ObservabilityConfig } from './observability.js';
