export { fileEntities, type FileRow } from './file.entity.js';
