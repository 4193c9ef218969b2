import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { StageMark } from '#ui/stage-mark'
import { useBoardView } from '../board/board-context'
import { useBoardSearch } from '../board/use-board-search'
import { CountBadge } from '../columns/count-badge'
import { countOfColumn } from '../columns/counting'
import { useCounted } from '../columns/use-counted'
import styles from './phone.module.css'

/** All stages with their counts in one line that scrolls; the lane is chosen beside it. */
export function StageSwitcher({ stage, onStage }: { stage: number; onStage: (id: number) => void }) {
  const { t } = useLingui()
  const { shown } = useBoardView()
  const counted = useCounted()
  const [{ lane }, change] = useBoardSearch()
  const { stages, lanes, byId } = shown.columns
  const line = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another stage is chosen.
  useEffect(() => {
    const chosen = line.current?.querySelector<HTMLElement>('[aria-current]')
    if (chosen && line.current) line.current.scrollTo({ left: chosen.offsetLeft - 60, behavior: 'smooth' })
  }, [stage])
  return (
    <div className={styles.switcher}>
      <nav ref={line} className={styles.line} aria-label={t`Stages`}>
        {stages.map((column) => {
          const parent = column.parent === null ? undefined : byId.get(column.parent)?.name
          return (
            <button
              key={column.id}
              type="button"
              className={styles.tab}
              data-stage={column.id}
              aria-current={column.id === stage ? 'true' : undefined}
              onClick={() => onStage(column.id)}
            >
              <StageMark kind={column.kind} />
              <span>
                {parent ? <span className={styles.parent}>{parent} · </span> : null}
                {column.name}
              </span>
              <CountBadge count={countOfColumn(counted, column.id)} />
            </button>
          )
        })}
      </nav>
      {lanes[0] ? (
        <NativeSelect
          className={styles.lane ?? ''}
          aria-label={t`Lane`}
          value={lane === null ? '' : String(lane)}
          onChange={(event) => change({ lane: Number(event.currentTarget.value) || null })}
          data={[
            { value: '', label: t`All lanes` },
            ...lanes.flatMap((each) => (each ? [{ value: String(each.id), label: each.name }] : [])),
          ]}
        />
      ) : null}
    </div>
  )
}
