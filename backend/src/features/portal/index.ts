export { calendar } from './calendar.portlet.js';
export { portalEntities } from './portal.entity.js';
export { PortalRepository } from './portal.repository.js';
export { portalRoutes } from './portal.routes.js';
export { PortalService } from './portal.service.js';
export { PortletDataService } from './portlet-data.service.js';
export { tellPortlets, type PortletChange } from './portlet.jobs.js';
export { portletSource, type ChoiceSource, type PortletSource } from './portlet-source.js';
export { quickLinks } from './quick-links.portlet.js';
