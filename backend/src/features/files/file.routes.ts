import { extname } from 'node:path';
import { picture, route } from '../../http/route.js';
import { mediaTypes, type ImageType } from '../../platform/storage/index.js';
import type { FileService } from './file.service.js';

const DAY = 86_400;

export const fileRoutes = (files: FileService) => [
  route({
    operation: 'getPhoto',
    permission: 'public',
    limit: 'picture',
    handle: async ({ path: { name }, query: { expires, signature } }) => {
      const { content, size } = await files.photo({ name, expires, signature });
      return picture(content, { type: mediaTypes[extname(name).slice(1) as ImageType], size, maxAge: DAY });
    },
  }),
];
