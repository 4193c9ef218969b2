import { useLingui } from '@lingui/react/macro'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { workingTime } from '#lib/working-hours'
import { usePreferences } from '#ui/preferences'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import type { Stuck, StuckCard } from '../asking/answers'
import { which } from '../asking/selection'
import { useFlow } from '../asking/use-flow'
import { Figure } from '../charts/figure'
import { useSay } from '../words/say'
import type { PartProps } from './part'
import { CardLines } from './picks'

/** What has been in its column for longer than is normal there; what waits for the client is a kind of its own. */
export function StuckPart({ search }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { data, error, refetch } = useFlow('stuck', which(search.shown))
  if (error && !data) return <ErrorState reason={error.message} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  const over = data.cards.filter(({ level }) => level >= 2)
  const kinds = {
    ours: over.filter(({ waiting_for }) => waiting_for === null),
    client: over.filter(({ waiting_for }) => waiting_for === 'client'),
    supplier: over.filter(({ waiting_for }) => waiting_for !== null && waiting_for !== 'client'),
  }
  const [ours, worst] = [
    say.cards(kinds.ours.length),
    say.count(kinds.ours.filter(({ level }) => level === 3).length),
  ]
  const theirs = say.cards(kinds.client.length)
  return (
    <>
      <StuckFigure
        title={t`Stuck with us`}
        says={t`${ours} in a column for longer than 85 of 100 cards, ${worst} of them longer than 95 of 100.`}
        advice={t`Ask at the first one: what does it need to move today?`}
        cards={kinds.ours}
        stuck={data}
      />
      <StuckFigure
        title={t`Waiting for the client`}
        says={t`${theirs} waiting for a client longer than usual.`}
        advice={t`One call about all of a client’s cards is better than a letter for each.`}
        cards={kinds.client}
        stuck={data}
      />
      <StuckFigure
        title={t`Waiting for a supplier`}
        says={say.cards(kinds.supplier.length)}
        cards={kinds.supplier}
        stuck={data}
      />
      <NormsFigure stuck={data} />
    </>
  )
}

interface StuckFigureProps {
  title: string
  says: string
  advice?: string
  cards: StuckCard[]
  stuck: Stuck
}

function StuckFigure({ title, says, advice, cards, stuck }: StuckFigureProps) {
  const { t } = useLingui()
  const { language } = usePreferences()
  const { data: workspace } = useWorkspaceSeen()
  const names = useNames(workspace)
  const column = new Map(stuck.columns.map(({ id, name }) => [id, name]))
  const client = (id: number | null) => (id === null ? '' : (names.client.get(id) ?? ''))
  const holder = (id: number | null) => (id === null ? t`nobody` : (names.member.get(id) ?? ''))
  return (
    <Figure
      title={title}
      says={says}
      advice={advice}
      table={{
        columns: [t`Card`, t`Board`, t`Column`, t`Responsible`, t`Client`, t`Working hours`],
        rows: cards.map((card) => [
          `${card.number} ${card.title}`,
          names.board.get(card.board) ?? '',
          column.get(card.column) ?? '',
          holder(card.holder),
          client(card.client),
          Math.round(card.minutes / 6) / 10,
        ]),
      }}
      rule={null}
      empty={cards.length === 0 && t`None.`}
    >
      <CardLines
        label={title}
        cards={cards.slice(0, 100).map((card) => ({
          number: card.number,
          name: String(card.number),
          title: card.title,
          says: [
            workingTime(card.minutes, language),
            column.get(card.column),
            holder(card.holder),
            client(card.client),
          ]
            .filter(Boolean)
            .join(' · '),
          tone: card.level === 3 ? 'danger' : 'warning',
        }))}
      />
    </Figure>
  )
}

function NormsFigure({ stuck }: { stuck: Stuck }) {
  const { t } = useLingui()
  const stated = stuck.columns.filter(({ norm }) => norm === null).length
  const say = useSay()
  const columns = say.count(stated)
  const { data: workspace } = useWorkspaceSeen()
  const names = useNames(workspace)
  const hours = (minutes: number | null | undefined) =>
    typeof minutes === 'number' ? Math.round(minutes / 6) / 10 : null
  return (
    <Figure
      title={t`What is normal in a column`}
      says={t`Each column is measured against its own past, in working hours; ${columns} have seen fewer than 20 cards and use the norm that the board states.`}
      table={{
        columns: [t`Column`, t`Board`, '50%', '85%', '95%', t`Stated norm, hours`],
        rows: stuck.columns.map(({ name, board, norm, stated: own }) => [
          name,
          names.board.get(board) ?? '',
          hours(norm?.[0]),
          hours(norm?.[1]),
          hours(norm?.[2]),
          hours(own),
        ]),
      }}
      rule={null}
      opened
    />
  )
}
