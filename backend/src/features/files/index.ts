export { FileStakeRepository } from './file-stake.repository.js';
export { fileEntities, type FileRow } from './file.entity.js';
export { fileRoutes } from './file.routes.js';
export { FileService } from './file.service.js';
export { photoRetention } from './photo-retention.jobs.js';
export { PhotoRepository } from './photo.repository.js';
