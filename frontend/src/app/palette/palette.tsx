import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Marked } from '#features/finding/search/marked'
import { useSearchFor } from '#features/finding/search/use-search'
import { Keys } from '#ui/commands/keys'
import { Dialog } from '#ui/dialog'
import styles from './palette.module.css'
import { type Item, inGroups } from './ranking'
import { usePaletteItems } from './use-palette-items'

export const paletteCommand = 'palette'

/** One field for going anywhere and doing anything: boards, cards, people, and every command with its keys. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 150)
  const { found, isAsking } = useSearchFor(settled, 8)
  const items = usePaletteItems(typed, typed.trim() ? found : undefined, paletteCommand)
  return (
    <Dialog
      onClose={onClose}
      withCloseButton={false}
      title={t`Go anywhere, do anything`}
      classNames={{ header: styles.title ?? '', body: styles.body ?? '', content: styles.content ?? '' }}
      size={620}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
    >
      <Listing
        items={items}
        typed={typed}
        isAsking={isAsking || settled !== typed.trim()}
        onType={setTyped}
        onRun={(item) => {
          onClose()
          // After the dialog has given the focus back, in a frame: what runs may take it elsewhere.
          requestAnimationFrame(() => setTimeout(item.run))
        }}
      />
    </Dialog>
  )
}

interface ListingProps {
  items: readonly Item[]
  typed: string
  isAsking: boolean
  onType: (typed: string) => void
  onRun: (item: Item) => void
}

/** A combobox as ARIA describes it: the focus stays in the field, the arrows choose in the list below. */
function Listing({ items, typed, isAsking, onType, onRun }: ListingProps) {
  const { t } = useLingui()
  const list = useId()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = Math.max(
    0,
    items.findIndex(({ id }) => id === chosenId),
  )
  const current = items[chosen]
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row comes into view when another is chosen.
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [current?.id])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const steps: Record<string, number> = {
      ArrowDown: (chosen + 1) % items.length,
      ArrowUp: (chosen - 1 + items.length) % items.length,
      PageDown: Math.min(chosen + 8, items.length - 1),
      PageUp: Math.max(chosen - 8, 0),
    }
    const next = steps[event.key]
    if (next !== undefined && items.length > 0) {
      event.preventDefault()
      setChosenId(items[next]?.id ?? null)
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      onRun(current)
    }
  }
  const groups = inGroups(items)
  return (
    <>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-label={t`Go anywhere, do anything`}
          {...(current ? { 'aria-activedescendant': `${list}-${current.id}` } : {})}
          placeholder={t`A card, a board, a person, or what to do`}
          value={typed}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onChange={(event) => {
            setChosenId(null)
            onType(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" data-palette aria-label={t`What fits`} className={styles.list}>
        {groups.map(([group, members]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not a set of fields.
          <div key={group} role="group" aria-label={group}>
            <div className={styles.group} aria-hidden>
              {group}
            </div>
            <div>
              {members.map((item) => (
                // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above.
                <div
                  key={item.id}
                  id={`${list}-${item.id}`}
                  ref={item.id === current?.id ? row : null}
                  role="option"
                  aria-selected={item.id === current?.id}
                  className={styles.option}
                  onMouseMove={() => setChosenId(item.id)}
                  onClick={() => onRun(item)}
                >
                  <span className={styles.label}>
                    {item.marks ? <Marked text={item.label} marks={item.marks} /> : item.label}
                  </span>
                  {item.detail ? <span className={styles.detail}>{item.detail}</span> : null}
                  {item.keys ? <Keys of={item.keys} /> : null}
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <p className={styles.state} role="status">
        {items.length > 0 ? null : isAsking ? (
          <Trans>Searching…</Trans>
        ) : (
          <Trans>Nothing fits “{typed}”.</Trans>
        )}
      </p>
    </>
  )
}
