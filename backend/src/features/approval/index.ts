export { approvalEntities } from './approval.entity.js';
export { ApprovalRepository } from './approval.repository.js';
export { approvalPortlets } from './approval.portlets.js';
