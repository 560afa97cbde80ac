export { portletSource, type PortletSource } from './portlet-source.js';
export { PortalService } from './portal.service.js';
export { portalRoutes } from './portal.routes.js';
export { portalEntities } from './portal.entity.js';
