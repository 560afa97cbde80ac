import { migration } from './migration.js';

/** What kind of leave a document asks for, as the calendar and the favourites tell it; null tells no more than leave. */
export const leaveKind = migration('LeaveKind1700000000050', [
  `ALTER TABLE approval_documents ADD COLUMN leave_kind text
     CHECK (leave_kind IS NULL
       OR (document_type = 'leave' AND leave_kind IN ('annual', 'morning', 'afternoon', 'sick')))`,
]);
