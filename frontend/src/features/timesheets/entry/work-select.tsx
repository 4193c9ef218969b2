import { useLingui } from '@lingui/react/macro'
import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { matches } from '#lib/fold-text'
import { useKindWords, useWorkWords } from '../asking/use-work-words'
import type { WhoSees } from '../asking/who-sees'
import { keyOf, type Work } from '../asking/work'

export interface WorkSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  who: WhoSees
  value: Work | null
  /** What was worked on lately: offered before anything is typed. */
  lately: readonly Work[]
  onChoose: (work: Work) => void
}

const kinds = ['internal', 'sales', 'leave'] as const
const mostProjects = 40
/** So few while something is typed that the cards below them are seen. */
const mostFittingProjects = 5

/** A card by its number or words on it, a project, or time without a client. */
export function WorkSelect({ who, value, lately, onChoose, ...rest }: WorkSelectProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const words = useWorkWords(who.seen)
  const kindWords = useKindWords()
  const [typed, setTyped] = useState('')
  const label = (work: Work) => (work.card ? `#${work.card.number} ${words(work).name}` : words(work).name)
  const sought = typed.trim() === (value ? label(value) : '') ? '' : typed.trim()
  const [settled] = useDebouncedValue(sought.replace(/^#/, ''), 250)
  const { data: found } = useQuery({
    queryKey: [workspace, 'work-found', settled],
    enabled: settled !== '',
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/search', {
          params: { path: { workspace }, query: { q: settled, limit: 12 } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  })
  const groups = useMemo(() => {
    const fits = (text: string) => sought === '' || matches(text, sought.replace(/^#/, ''))
    const cards = (sought ? (found?.cards ?? []) : []).map(
      ({ id, number, title }): Work => ({ kind: 'work', card: { id, number, title }, project: null }),
    )
    const clients = new Map(who.seen.clients.map(({ id, name }) => [id, name]))
    const projects = who.seen.projects
      .filter(({ archived, name, client }) => !archived && fits(`${clients.get(client) ?? ''} ${name}`))
      .slice(0, sought ? mostFittingProjects : mostProjects)
      .map(({ id }): Work => ({ kind: 'work', card: null, project: id }))
    const without = kinds
      .filter((kind) => fits(kindWords[kind]))
      .map((kind): Work => ({ kind, card: null, project: null }))
    const recent = lately.filter((work) => work.card && fits(`${work.card.number} ${words(work).name}`))
    const shown = new Set<string>()
    const once = (works: readonly Work[]) =>
      works.filter((work) => {
        const isNew = !shown.has(keyOf(work))
        shown.add(keyOf(work))
        return isNew
      })
    return [
      { group: t`Lately`, works: once(recent) },
      { group: t`Without a client`, works: once(without) },
      { group: t`Projects`, works: once(projects) },
      // Last, for they come a moment after the others: what an arrow key has marked stays marked.
      { group: t`Cards`, works: once(cards) },
    ].filter(({ works }) => works.length > 0)
  }, [sought, found, who, lately, words, kindWords, t])
  const all = groups.flatMap(({ works }) => works)
  const kept = value && !all.some((work) => keyOf(work) === keyOf(value)) ? [value] : []
  return (
    <Select
      {...rest}
      searchable
      maxDropdownHeight={320}
      value={value ? keyOf(value) : null}
      placeholder={t`Card, project or kind`}
      filter={({ options }) => options}
      nothingFoundMessage={t`Nothing like that is shown to you`}
      onSearchChange={setTyped}
      data={[
        ...(kept.length ? [{ group: t`Chosen`, items: kept.map(optionOf) }] : []),
        ...groups.map(({ group, works }) => ({ group, items: works.map(optionOf) })),
      ]}
      onChange={(key) => {
        const work = [...kept, ...all].find((each) => keyOf(each) === key)
        if (work) onChoose(work)
      }}
    />
  )

  function optionOf(work: Work) {
    const { detail } = words(work)
    const named = work.card || !detail ? label(work) : `${label(work)}${work.project ? ` · ${detail}` : ''}`
    return { value: keyOf(work), label: named }
  }
}
