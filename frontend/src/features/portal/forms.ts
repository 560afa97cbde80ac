import type { portlets } from '../../app/i18n/ko/portlets';

export type Form = keyof typeof portlets.forms;

const FORMS: readonly string[] = ['purchase', 'expense', 'leave', 'trip', 'cooperation', 'general'];

/** A form the page has a word for; any other is only a document. */
export const isForm = (type: string): type is Form => FORMS.includes(type);
