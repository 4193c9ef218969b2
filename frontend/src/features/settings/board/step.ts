import type { Column } from './structure'

/** What is being done to the columns. */
export type Step = { kind: 'edit' | 'split' | 'archive'; column: Column } | { kind: 'new' }
