export interface Said {
  when: unknown
  actions: readonly unknown[]
}

/** What goes by no language: when, and what is done to what; not the words in it. */
export function isSameDeed(one: Said, other: Said): boolean {
  return bones(one) === bones(other)
}

const words = new Set(['text', 'note', 'title', 'label', 'reason', 'value'])

function bones({ when, actions }: Said): string {
  return JSON.stringify([when, actions], (key, value) =>
    words.has(key) || (Array.isArray(value) && value.length === 0) ? undefined : value,
  )
}
