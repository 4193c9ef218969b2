import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { number, type Row, rowsOf, text } from '../asking/table'
import { useSay } from '../words/say'
import { causesOf, type Held } from './causes-of-stage'
import type { PartProps } from './part'
import styles from './parts.module.css'
import { CardLines, Shares } from './picks'

/** What stands in one stage now: what holds it up, whose it is, and the cards themselves. */
export function StagePanel({ seen, stage, onChoose }: PartProps & { stage: string }) {
  const { t } = useLingui()
  const say = useSay()
  const id = useId()
  const { data: workspace } = useWorkspaceSeen()
  const names = useNames(workspace)
  const here = rowsOf(seen.report.ageing).filter((row) => row.stage === stage)
  const days = here.reduce((all, row) => all + number(row.days_in_stage), 0)
  const clients = byClient(here, seen.cards)
  const held: Record<Held, string> = {
    blocked: t`blocked`,
    waiting: t`waiting for somebody`,
    moving: t`nothing but the work itself`,
  }
  const [cards, sum] = [say.cards(here.length), say.days(days)]
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>Now in “{stage}”</Trans>
      </h2>
      {here.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>Nothing stands there at this moment.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              {cards} with {sum} in this stage together.
            </Trans>
          </p>
          <h3>
            <Trans>What holds them up</Trans>
          </h3>
          <Shares
            label={t`What holds them up`}
            rows={causesOf(here).map(({ cause, days: lost, cards: many }) => ({
              key: cause,
              name: held[cause],
              share: days > 0 ? lost / days : 0,
              says: `${say.days(lost)} · ${say.cards(many)}`,
              tone: cause === 'blocked' ? 'danger' : cause === 'waiting' ? 'wait' : 'work',
            }))}
          />
          <h3>
            <Trans>Whose cards</Trans>
          </h3>
          <Shares
            label={t`Whose cards`}
            rows={clients.map(({ client, days: spent, cards: many }) => ({
              key: String(client),
              name: client === null ? t`no client` : (names.client.get(client) ?? `#${client}`),
              share: days > 0 ? spent / days : 0,
              says: `${say.days(spent)} · ${say.cards(many)}`,
              onChoose: client === null || !onChoose ? undefined : () => onChoose({ client: [client] }),
            }))}
          />
          <h3>
            <Trans>The cards, longest in this stage first</Trans>
          </h3>
          <CardLines
            label={t`The cards, longest in this stage first`}
            cards={[...here]
              .sort((one, other) => number(other.days_in_stage) - number(one.days_in_stage))
              .slice(0, 30)
              .map((row) => lineOf(row, seen.cards[text(row.item)], held, say.days))}
          />
        </>
      )}
    </section>
  )
}

function lineOf(
  row: Row,
  card: PartProps['seen']['cards'][string] | undefined,
  held: Record<Held, string>,
  days: (days: number) => string,
) {
  const name = text(row.item)
  const stopped = row.blocked === true ? held.blocked : row.waiting === true ? held.waiting : null
  return {
    number: Number(name),
    name,
    title: card?.title ?? '',
    says: [days(number(row.days_in_stage)), ...(stopped ? [stopped] : [])].join(' · '),
    tone:
      row.blocked === true ? ('danger' as const) : row.waiting === true ? ('warning' as const) : undefined,
  }
}

function byClient(rows: Row[], cards: PartProps['seen']['cards']) {
  const found = new Map<number | null, { days: number; cards: number }>()
  for (const row of rows) {
    const client = cards[text(row.item)]?.client ?? null
    const before = found.get(client) ?? { days: 0, cards: 0 }
    found.set(client, { days: before.days + number(row.days_in_stage), cards: before.cards + 1 })
  }
  return [...found].map(([client, sums]) => ({ client, ...sums })).sort((one, other) => other.days - one.days)
}
