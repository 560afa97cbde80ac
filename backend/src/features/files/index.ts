export { FileStakeRepository } from './file-stake.repository.js';
export { fileEntities, type FileRow } from './file.entity.js';
