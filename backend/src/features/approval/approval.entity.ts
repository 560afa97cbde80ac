import { EntitySchema } from 'typeorm';

export type DocumentStatus = 'draft' | 'in_progress' | 'approved' | 'rejected' | 'recalled';

/** A document of electronic approval (requirements 4.1.1). */
export interface ApprovalDocumentRow {
  id: string;
  author_id: string;
  document_type: string;
  title: string;
  content: string;
  status: DocumentStatus;
  current_step: number;
  /** Decimal. */
  amount: string | null;
  due_at: Date | null;
  period_from: string | null;
  period_to: string | null;
  leave_kind: 'annual' | 'morning' | 'afternoon' | 'sick' | null;
  created_at: Date;
  updated_at: Date;
}

const approvalDocuments = new EntitySchema<ApprovalDocumentRow>({
  name: 'approval_documents',
  columns: {
    id: { type: 'uuid', primary: true },
    author_id: { type: 'uuid' },
    document_type: { type: 'text' },
    title: { type: 'text' },
    content: { type: 'text', default: '' },
    status: { type: 'text' },
    current_step: { type: 'smallint', default: 0 },
    amount: { type: 'numeric', precision: 15, scale: 2, nullable: true },
    due_at: { type: 'timestamptz', nullable: true },
    period_from: { type: 'date', nullable: true },
    period_to: { type: 'date', nullable: true },
    leave_kind: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz' },
    updated_at: { type: 'timestamptz' },
  },
});

/** One step of a document's line. */
export interface ApprovalLineRow {
  id: string;
  document_id: string;
  approver_id: string;
  step_order: number;
  status: string;
  comment: string | null;
  approved_at: Date | null;
}

const approvalLines = new EntitySchema<ApprovalLineRow>({
  name: 'approval_lines',
  columns: {
    id: { type: 'uuid', primary: true },
    document_id: { type: 'uuid' },
    approver_id: { type: 'uuid' },
    step_order: { type: 'smallint' },
    status: { type: 'text' },
    comment: { type: 'text', nullable: true },
    approved_at: { type: 'timestamptz', nullable: true },
  },
});

export const approvalEntities = [approvalDocuments, approvalLines];
