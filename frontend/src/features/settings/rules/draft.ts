/** A rule on its way through the form: documents as the API takes them, unfinished parts empty. */
export type When = { kind: string } & Record<string, unknown>
export type Action = { key: number; do: string } & Record<string, unknown>

export interface Draft {
  name: string
  board: number | null
  when: When
  filter: string
  actions: Action[]
}

const NEW_WHEN: Record<string, Record<string, unknown>> = {
  moved: { from_column: [], to_column: [] },
  tagged: { tag: null },
  deadline: { days: -2 },
  button: { label: '' },
}

const NEW_ACTION: Record<string, Record<string, unknown>> = {
  move: { column: null, reason: '' },
  offer: { to: 'lead', note: '' },
  assign: { to: 'lead' },
  lead: { to: null },
  tag: { tag: null },
  untag: { tag: null },
  checklist: { checklist_template: null },
  comment: { text: '' },
  notify: { to: ['lead'], text: '' },
  approval: { to: ['lead'] },
  child: { title: '{card}', column: null, template: null },
  deadline: { days: 2 },
  field: { field: null, value: '' },
  webhook: { webhook: null },
}
// What may be left open.
const OPEN = new Set(['note', 'reason', 'template', 'key'])

let last = 0

export const newWhen = (kind: string): When => ({ kind, ...NEW_WHEN[kind] })
export const newAction = (what: string): Action => ({ key: ++last, do: what, ...NEW_ACTION[what] })
/** As the server tells it, without what is empty; the form has a place for that, too. */
export const asWhen = (told: Record<string, unknown> | null): When => ({
  ...newWhen(String(told?.kind ?? 'moved')),
  ...told,
})
export const keyed = (action: Record<string, unknown>): Action =>
  ({ ...NEW_ACTION[String(action.do)], ...action, key: ++last }) as Action
export const unkeyed = ({ key: _key, ...action }: Action) => action

/** Nothing that has to be said is missing. */
export function isWhole({ name, when, actions }: Draft): boolean {
  return name.trim() !== '' && says(when) && actions.length > 0 && actions.every(says)
}

function says(document: Record<string, unknown>): boolean {
  const lists = document.do === undefined ? ['from_column', 'to_column'] : []
  return Object.entries(document).every(
    ([name, value]) =>
      OPEN.has(name) ||
      lists.includes(name) ||
      !(value === null || value === '' || (Array.isArray(value) && value.length === 0)),
  )
}
