export { approvalEntities } from './approval.entity.js';
export { ApprovalRepository } from './approval.repository.js';
export { ApprovalStakeRepository } from './approval-stake.repository.js';
export { ApprovalStake } from './approval.stake.js';
export { approvalPortlets } from './approval.portlets.js';
export { leaveRoutes } from './leave.routes.js';
export { LeaveService } from './leave.service.js';
