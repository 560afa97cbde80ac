import { EntitySchema } from 'typeorm';

/** A file in the store, and what it hangs on, whose readers may fetch it. */
export interface FileRow {
  id: string;
  owner_id: string;
  name: string;
  /** Bytes. */
  size: string;
  type: string;
  sha256: Buffer | null;
  store_key: string;
  status: 'requested' | 'stored' | 'clean' | 'refused';
  subject_type: string | null;
  subject_id: string | null;
  created_at: Date;
}

const files = new EntitySchema<FileRow>({
  name: 'files',
  columns: {
    id: { type: 'uuid', primary: true },
    owner_id: { type: 'uuid' },
    name: { type: 'text' },
    size: { type: 'bigint' },
    type: { type: 'text' },
    sha256: { type: 'bytea', nullable: true },
    store_key: { type: 'text', unique: true },
    status: { type: 'text' },
    subject_type: { type: 'text', nullable: true },
    subject_id: { type: 'uuid', nullable: true },
    created_at: { type: 'timestamptz' },
  },
});

export const fileEntities = [files];
