import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload, IconTable } from '@tabler/icons-react'
import { type ReactNode, use, useId, useRef } from 'react'
import type { SeenCard } from '../asking/answers'
import { type Cell, type Table, withPeriods } from '../asking/table'
import { useSay } from '../words/say'
import { Chart, type ChartProps, type Draw } from './chart'
import { csvOf, keep, type Picture, pngOf, svgOf } from './exporting'
import styles from './figure.module.css'
import { Numbers } from './numbers'
import { RuleLine, RulesContext } from './rule-line'

export interface FigureProps extends Pick<ChartProps, 'onPick' | 'onBrush'> {
  title: string
  /** What it says now, in one sentence built from the figures. */
  says: string
  /** What to try. */
  advice?: string | undefined
  /** The picture; without it the figures stand alone. */
  draw?: Draw
  height?: number
  table: Table
  /** The same columns of what is drawn over it. */
  then?: { rows: Cell[][]; name: string } | undefined
  cards?: Record<string, SeenCard> | undefined
  n?: number | undefined
  /** The rule where it is not that of the report; null where none is needed. */
  rule?: string | null
  /** Whether the figures stand open. */
  opened?: boolean
  /** Why there is nothing to draw. */
  empty?: string | false
  children?: ReactNode
}

/** A picture with its sentence, its figures, its rules and the ways to take it along. */
export function Figure(props: FigureProps) {
  const {
    title,
    says,
    advice,
    draw,
    height = 320,
    cards,
    n,
    empty,
    onPick,
    onBrush,
    children,
    rule,
    opened,
  } = props
  const id = useId()
  const { t } = useLingui()
  const table = useBoth(props)
  const picture = useRef<(() => Picture) | null>(null)
  const [asNumbers, { toggle }] = useDisclosure(opened)
  return (
    <section className={styles.figure} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {empty ? null : (
          <div className={styles.tools}>
            <ActionIcon
              aria-label={t`Figures of “${title}”`}
              aria-pressed={asNumbers}
              variant={asNumbers ? 'light' : 'subtle'}
              onClick={toggle}
            >
              <IconTable size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
            <TakeAlong title={title} table={table} picture={draw ? () => picture.current?.() : undefined} />
          </div>
        )}
      </header>
      {empty ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <>
          <p className={styles.says}>
            {says} {advice ? <span className={styles.advice}>{advice}</span> : null}
          </p>
          {draw ? (
            <Chart
              draw={draw}
              label={`${title}. ${says}`}
              height={height}
              onPick={onPick}
              onBrush={onBrush}
              onReady={(drawn) => {
                picture.current = drawn
              }}
            />
          ) : null}
          {children}
          {asNumbers ? <Numbers table={table} caption={title} cards={cards} /> : null}
          {rule === null ? null : rule ? <p className={styles.rule}>{rule}</p> : <RuleLine n={n} />}
        </>
      )}
    </section>
  )
}

function useBoth({ table, then }: Pick<FigureProps, 'table' | 'then'>): Table {
  const { t } = useLingui()
  const say = useSay()
  const rules = use(RulesContext)
  if (!then) return table
  return withPeriods(table, `${say.day(rules?.since)} – ${say.day(rules?.until)}`, then, t`Period`)
}

interface TakeAlongProps {
  title: string
  table: Table
  picture: (() => Picture | undefined) | undefined
}

function TakeAlong({ title, table, picture }: TakeAlongProps) {
  const { t } = useLingui()
  const file = (kind: string) => `${title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')}.${kind}`
  const draw = async (kind: 'png' | 'svg', of: (drawn: Picture) => Promise<Blob>) => {
    const drawn = picture?.()
    if (drawn) keep(await of(drawn), file(kind))
  }
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon aria-label={t`Take “${title}” along`}>
          <IconDownload size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {picture ? (
          <>
            <Menu.Item onClick={() => void draw('png', pngOf)}>
              <Trans>Picture (PNG)</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => void draw('svg', svgOf)}>
              <Trans>Drawing (SVG)</Trans>
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item
          onClick={() => keep(new Blob(['\ufeff', csvOf(table)], { type: 'text/csv' }), file('csv'))}
        >
          <Trans>Figures (CSV)</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
