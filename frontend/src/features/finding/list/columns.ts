import { useLingui } from '@lingui/react/macro'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'

export interface ListColumn {
  name: string
  label: string
  width: string
  sortable: boolean
  toRight?: true
}

const hiddenFromGuests = new Set([
  'responsible',
  'lead',
  'author',
  'type',
  'class',
  'created',
  'entered',
  'items',
  'comments',
  'files',
  'price',
  'planned',
  'spent',
  'tags',
  'blocked',
  'age',
])
/** What is shown where nobody chose. */
export const usualColumns = ['number', 'title', 'column', 'responsible', 'client', 'tags', 'deadline', 'age']
const usualForGuests = ['number', 'title', 'board', 'column', 'project', 'deadline', 'done']
/** Asked for whatever is shown: the looks of a row hang on them. */
const alwaysAsked = ['number', 'title', 'board', 'column', 'stage', 'deadline', 'deadline_has_time', 'done']

/** Every column that a list can show, in the order in which it shows them. */
export function useListColumns(vocabulary: Vocabulary): ListColumn[] {
  const { t } = useLingui()
  const column = (
    name: string,
    label: string,
    width: string,
    more: Partial<ListColumn> = {},
  ): ListColumn => ({
    name,
    label,
    width,
    sortable: true,
    ...more,
  })
  const all = [
    column('number', t`No.`, '64px', { toRight: true }),
    column('title', t`Title`, 'minmax(220px, 3fr)'),
    column('board', t`Board`, 'minmax(110px, 1fr)'),
    column('column', t`Column`, 'minmax(176px, 1.5fr)'),
    column('lane', t`Lane`, 'minmax(90px, 0.8fr)'),
    column('responsible', t`Responsible`, 'minmax(130px, 1.1fr)'),
    column('lead', t`Lead`, 'minmax(130px, 1.1fr)'),
    column('client', t`Client`, 'minmax(110px, 1fr)'),
    column('project', t`Project`, 'minmax(110px, 1fr)'),
    column('type', t`Type`, 'minmax(90px, 0.8fr)'),
    column('class', t`Class of service`, 'minmax(110px, 0.8fr)'),
    column('tags', t`Tags`, 'minmax(120px, 1.2fr)', { sortable: false }),
    column('deadline', t`Deadline`, '112px'),
    column('age', t`Here for`, '84px', { toRight: true }),
    column('blocked', t({ message: 'Blocked', context: 'of cards found' }), 'minmax(96px, 0.7fr)', {
      sortable: false,
    }),
    column('items', t`Checklist`, '84px', { sortable: false, toRight: true }),
    column('comments', t`Comments`, '104px', { toRight: true }),
    column('files', t`Files`, '72px', { toRight: true }),
    column('created', t`Filed`, '112px'),
    column('done', t`Finished`, '112px'),
    column('author', t`Filed by`, 'minmax(130px, 1fr)'),
    column('price', t`Price`, '116px', { toRight: true }),
    column('planned', t`Planned hours`, '116px', { sortable: false, toRight: true }),
    column('spent', t`Hours spent`, '116px', { sortable: false, toRight: true }),
    ...[...vocabulary.customFields.values()].map(({ id, name }) =>
      column(`field:${id}`, name, 'minmax(100px, 0.9fr)', { sortable: false }),
    ),
  ]
  return vocabulary.isGuest
    ? all.filter(({ name }) => !hiddenFromGuests.has(name) && !name.startsWith('field:'))
    : all
}

/** The columns chosen in the address, or the usual ones. */
export function chosenColumns(all: readonly ListColumn[], written: string, isGuest: boolean): ListColumn[] {
  const names = written ? written.split(',') : isGuest ? usualForGuests : usualColumns
  return all.filter(({ name }) => names.includes(name))
}

/** As the API names them: the checklist is two of its columns, and hours spent are more than planned or not. */
const parts: Record<string, string[]> = { items: ['items_done', 'items_total'], spent: ['planned', 'spent'] }

export function askedColumns(shown: readonly ListColumn[]): string {
  const names = shown.flatMap(({ name }) => parts[name] ?? [name])
  return [...new Set([...alwaysAsked, ...names])].join()
}

export function exportedColumns(shown: readonly ListColumn[]): string {
  return shown.flatMap(({ name }) => (name === 'items' ? parts.items : [name])).join()
}
