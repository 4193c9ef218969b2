import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { Avatar } from '#ui/people/avatar'
import { DateText } from '#ui/time/date-text'
import { useOpenCard } from '../open/card-context'
import { heldSince, openOffer } from '../sheet/standing'
import { useCardDeeds } from '../sheet/use-card-deeds'
import styles from './facts.module.css'
import { TeamSelect } from './team-select'

/** The first of the five questions: who holds this card now, and since when. */
export function Holder() {
  const { t } = useLingui()
  const { card, words, mayEdit } = useOpenCard()
  const { take } = useCardDeeds()
  const jobs = useJobFunctions()
  const [naming, setNaming] = useState(false)
  const holder = card.responsible ? words.members.get(card.responsible) : undefined
  const since = heldSince(card)
  // While it is offered, its answer stands above; taking it beside that would be a second way.
  const free = mayEdit && !openOffer(card)
  const mayName = free && (card.responsible == null || words.me.may_manage)
  return (
    <div className={styles.holder} data-card-deeds>
      <div className={styles.holderLine}>
        {holder ? (
          <Avatar id={holder.id} name={holder.name} size={36} decorative />
        ) : (
          <IconUserQuestion size={30} stroke={1.4} aria-hidden />
        )}
        <div style={{ minWidth: 0 }}>
          <div className={styles.since}>
            <Trans>Responsible now</Trans>
            {holder ? ` · ${jobs[holder.job_function] ?? holder.job_function}` : ''}
          </div>
          <div className={styles.holderName}>
            {holder
              ? holder.id === words.me.id
                ? t`${holder.name} (you)`
                : holder.name
              : t`Nobody holds it yet`}
          </div>
          {since ? (
            <div className={styles.since}>
              <Trans>
                since <DateText at={since} />
              </Trans>
            </div>
          ) : null}
        </div>
      </div>
      {naming ? <NameHolder onDone={() => setNaming(false)} /> : null}
      {mayName && !naming ? (
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {card.responsible == null ? (
            <Button size="compact-sm" onClick={() => void take()}>
              <Trans>Take it</Trans>
            </Button>
          ) : null}
          <Button size="compact-sm" variant="default" onClick={() => setNaming(true)}>
            {holder ? <Trans>Change without handing over</Trans> : <Trans>Name somebody</Trans>}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function NameHolder({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const { card, verbs, run } = useOpenCard()
  return (
    <TeamSelect
      aria-label={t`Responsible`}
      placeholder={t`Name or job function`}
      autoFocus
      defaultDropdownOpened
      value={null}
      except={(id) => id === card.responsible}
      onChange={async (id) => {
        if (id) await run(() => verbs.assign(id))
        onDone()
      }}
      onBlur={onDone}
      data-over-card
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    />
  )
}
