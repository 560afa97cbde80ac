export { Audit } from './audit.js';
export { auditLogEntity } from './audit.entity.js';
export { AuditRepository } from './audit.repository.js';
