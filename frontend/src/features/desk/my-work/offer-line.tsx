import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlarm } from '@tabler/icons-react'
import { useState } from 'react'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { RelativeTime } from '#ui/time/relative-time'
import { useDeskDoing } from './desk-doing'
import type { DeskOffer } from './desk-query'
import styles from './my-work.module.css'
import { ReturnForm } from './return-form'

/** An offer of responsibility: from whom, with which words, and the answer right here. */
export function OfferLine({ offer, mine }: { offer: DeskOffer; mine: boolean }) {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const doing = useDeskDoing()
  const [returning, setReturning] = useState(false)
  const name = names.member.get(mine ? offer.receiver : offer.giver) ?? '?'
  return (
    <div className={styles.beneath}>
      <div className={styles.said}>
        <span>{mine ? <Trans>To {name}</Trans> : <Trans>From {name}</Trans>}</span>
        <span className={offer.overdue ? styles.stuck : styles.quiet}>
          {offer.overdue ? <IconAlarm size={14} aria-hidden /> : null}
          {offer.overdue ? (
            <Trans>
              answer was due <RelativeTime at={offer.answer_by} />
            </Trans>
          ) : (
            <Trans>
              answer due <RelativeTime at={offer.answer_by} />
            </Trans>
          )}
        </span>
        {offer.note ? <q className={styles.note}>{offer.note}</q> : null}
        {offer.expectation ? (
          <span className={styles.note}>
            <b>
              <Trans>Expected:</Trans>
            </b>{' '}
            {offer.expectation}
          </span>
        ) : null}
      </div>
      {returning ? (
        <ReturnForm offer={offer.id} onClose={() => setReturning(false)} />
      ) : (
        <div className={styles.answers}>
          {mine ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={doing.busy}
              onClick={() =>
                void doing.takeBack(offer.id, t({ message: 'Taken back', context: 'at the desk' }))
              }
            >
              <Trans>Take back</Trans>
            </Button>
          ) : (
            <>
              <Button
                size="compact-sm"
                loading={doing.busy}
                onClick={() => void doing.accept(offer.id, t`Accepted: it is in your hands now`)}
              >
                <Trans>Accept</Trans>
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setReturning(true)}>
                <Trans>Return…</Trans>
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  )
}
