import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMoodEmpty, IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useCommands } from '#ui/commands/registry'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import type { Found } from '../asking/finding-api'
import { Results } from './results'
import styles from './search.module.css'
import { inTheirPlaces, useAskedAgain, useSearchFor } from './use-search'

/** Words in, cards and places out; the address keeps the words. */
export default function SearchPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false }) as { q?: unknown }
  const asked = String(q)
  const [typed, setTyped] = useState(asked)
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => setTyped((now) => (now.trim() === asked ? now : asked)), [asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words go into the address, not back.
  useEffect(() => {
    if (settled !== asked)
      void navigate({ to: '.', search: { q: settled || undefined } as never, replace: true })
  }, [settled])
  useEffect(() => field.current?.focus(), [])
  useCommands([
    {
      id: 'search-field',
      label: t`Search`,
      keys: '/',
      group: t`Finding`,
      run: () => field.current?.select(),
    },
  ])
  const { found, error, refetch, isOld } = useSearchFor(asked, 50)
  useAskedAgain(refetch)
  const shown = useRef<{ asked: string; cards: Found['cards'] }>({ asked: '', cards: [] })
  const data = useMemo(() => {
    if (!found) return found
    const before = shown.current.asked === asked ? shown.current.cards : []
    return { ...found, cards: inTheirPlaces(before, found.cards) }
  }, [found, asked])
  useEffect(() => {
    if (data && !isOld) shown.current = { asked, cards: data.cards }
  }, [data, asked, isOld])
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const next = links.indexOf(document.activeElement as HTMLElement) + by
    event.preventDefault()
    if (next < 0) field.current?.focus()
    else links[next]?.focus()
  }
  const none = data && data.cards.length === 0 && data.places.length === 0
  return (
    <Page title={t`Search`}>
      <search onKeyDown={walk}>
        <TextInput
          ref={field}
          type="search"
          size="md"
          maxLength={200}
          aria-label={t`Search`}
          placeholder={t`Words of a card, a comment, a file; a number; a client, a person`}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div ref={list} className={styles.found} aria-busy={isOld}>
          {asked === '' ? (
            <p className={styles.hint}>
              <Trans>
                Every form of a word is found, whatever its case. Words in quotation marks stand behind each
                other.
              </Trans>
            </p>
          ) : error ? (
            <ErrorState reason={error.message} onRetry={() => void refetch()} />
          ) : !data ? (
            <LoadingState />
          ) : none ? (
            <EmptyState icon={IconMoodEmpty} title={t`Nothing was found for “${asked}”`}>
              <Trans>Only what you may see is searched. Try fewer words, or another one.</Trans>
            </EmptyState>
          ) : (
            <Results found={data} />
          )}
        </div>
      </search>
    </Page>
  )
}
