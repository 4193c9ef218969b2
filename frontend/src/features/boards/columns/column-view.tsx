import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useEffect, useState } from 'react'
import { useBoardTools, useBoardView } from '../board/board-context'
import type { Folding } from '../board/use-folding'
import type { ColumnFace } from '../state/board-state'
import { cellKey } from '../state/ordering'
import { CardList } from './card-list'
import { ColumnHead } from './column-head'
import styles from './columns.module.css'
import { mayPull } from './may-pull'
import { QuickAdd } from './quick-add'
import { TakeNext } from './take-next'
import { useReady } from './use-ready'

const empty: never[] = []

/** One stage of a board without lanes: its head stays, its cards scroll. */
export const ColumnView = memo(function ColumnView(props: { column: ColumnFace; folding?: Folding }) {
  const { column, folding } = props
  const { t } = useLingui()
  const { mayWork, vocabulary } = useBoardTools()
  const { shown, cells, filtered } = useBoardView()
  const ready = useReady(column.id, shown.columns.stages.indexOf(column))
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const cards = cells.get(cellKey(column.id, null)) ?? empty
  const { name } = column
  useEffect(() => (scroller ? autoScrollForElements({ element: scroller }) : undefined), [scroller])
  return (
    <section className={styles.column} aria-label={name} data-column={column.id}>
      <ColumnHead column={column} {...(folding ? { folding } : {})} />
      {mayPull(column, vocabulary) && cards[0] ? (
        <div className={styles.pull}>
          <TakeNext slim column={column.id} first={cards[0]} />
        </div>
      ) : null}
      <div ref={setScroller} className={styles.body}>
        <div className={styles.inside}>
          {ready ? (
            <CardList
              column={column.id}
              lane={null}
              cards={cards}
              scroller={scroller}
              label={t`Cards in ${name}`}
              alone
            />
          ) : null}
          {cards.length === 0 ? (
            <p className={styles.empty}>
              {filtered ? <Trans>No card matches</Trans> : <Trans>No cards</Trans>}
            </p>
          ) : null}
        </div>
      </div>
      {mayWork && column.kind !== 'done' ? (
        <div className={styles.foot}>
          <QuickAdd column={column.id} lane={null} name={name} />
        </div>
      ) : null}
    </section>
  )
})
