import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useWhyMoved } from '#features/boards/columns/why-moved'
import type { Language } from '#lib/working-hours'
import { workingTime } from '#lib/working-hours'
import { StageMark } from '#ui/stage-mark'
import { DateText } from '#ui/time/date-text'
import type { Stay } from '../asking/card'
import { useBoardOfCard } from '../asking/use-board-of-card'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import sheet from '../sheet/sheet.module.css'
import { HandoffsOfCard } from './handoffs-of-card'
import { useColumnNames } from './use-column-names'
import { WaitsOfCard } from './waits-of-card'
import styles from './way.module.css'

/** Where the card has stayed and how long in working time; what is not known stays unknown. */
export function WayOfCard() {
  const { t, i18n } = useLingui()
  const { card } = useOpenCard()
  const stays = card.stays ?? []
  const longest = Math.max(1, ...stays.map(({ working_minutes }) => working_minutes))
  const reworks = stays.filter(({ backward }) => backward).length
  return (
    <section className={sheet.last} aria-labelledby="card-way">
      <SectionHead
        id="card-way"
        title={t`Its way so far`}
        count={reworks > 0 ? t`went back: ${reworks}` : null}
      />
      <ol className={styles.stays}>
        {stays.map((stay) => (
          <StayRow
            key={stay.id}
            stay={stay}
            share={stay.working_minutes / longest}
            lasted={workingTime(stay.working_minutes, i18n.locale as Language)}
          />
        ))}
      </ol>
      <WaitsOfCard />
      <HandoffsOfCard />
    </section>
  )
}

function StayRow({ stay, share, lasted }: { stay: Stay; share: number; lasted: string }) {
  const { t } = useLingui()
  const { card, words } = useOpenCard()
  const names = useColumnNames()
  const why = useWhyMoved()(stay.because)
  const columns = useBoardOfCard(card.board.id)?.columns
  const kind = columns?.find(({ id }) => id === stay.column)?.kind
  const unknown = stay.column === null
  const mover = stay.by ? words.members.get(stay.by)?.name : undefined
  const name = unknown ? t`Unknown` : names(stay.column, stay.board)
  return (
    <li
      className={styles.stay}
      data-unknown={unknown || undefined}
      data-now={stay.left_at === null || undefined}
    >
      <div className={styles.stayHead}>
        {kind ? <StageMark kind={kind} /> : <i className={styles.noMark} />}
        <span className={styles.stayName}>{name}</span>
        <span className={styles.lasted}>{unknown ? t`not recorded` : lasted}</span>
      </div>
      {unknown ? null : (
        <span className={styles.track} aria-hidden>
          <i style={{ width: `${Math.max(2, share * 100)}%` }} />
        </span>
      )}
      <div className={styles.quiet}>
        <DateText at={stay.entered_at} as="day-and-time" />
        {stay.left_at === null ? (
          <>
            {' · '}
            <Trans>here now</Trans>
          </>
        ) : null}
      </div>
      {stay.backward ? (
        <div className={styles.rework}>
          <IconArrowBackUp size={14} aria-hidden />
          <span>
            {mover ? <Trans>Rework, moved back by {mover}</Trans> : <Trans>Rework</Trans>}
            {stay.reason ? <q className={styles.reason}>{stay.reason}</q> : null}
            {!stay.reason && why ? `, ${why}` : null}
          </span>
        </div>
      ) : null}
    </li>
  )
}
