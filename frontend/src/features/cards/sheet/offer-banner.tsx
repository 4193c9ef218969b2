import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useNow } from '#ui/time/clock'
import { RelativeTime } from '#ui/time/relative-time'
import type { Handoff } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import styles from './sheet.module.css'
import { useCardDeeds } from './use-card-deeds'

/** The baton in the air: whose it is until it is caught, what is expected, and when the answer is due. */
export function OfferBanner({ offer }: { offer: Handoff }) {
  const { t } = useLingui()
  const { words } = useOpenCard()
  const { accept, takeBack, ask } = useCardDeeds()
  const { me } = words
  const overdue = new Date(offer.answer_by) < useNow()
  const giver = words.members.get(offer.giver)?.name ?? t`Somebody`
  const receiver = words.members.get(offer.receiver)?.name ?? t`Somebody`
  const forMe = offer.receiver === me.id || words.members.get(offer.receiver)?.deputy === me.id
  return (
    <div
      className={styles.banner}
      data-tone={overdue ? 'warning' : 'offer'}
      role="note"
      tabIndex={-1}
      data-goes-on
      data-card-deeds
    >
      <IconSend size={18} aria-hidden />
      <div className={styles.bannerWords}>
        <strong>
          {offer.receiver === me.id ? (
            <Trans>{giver} offers you this card</Trans>
          ) : (
            <Trans>
              {giver} offers it to {receiver}
            </Trans>
          )}
        </strong>
        {' · '}
        <span className={overdue ? styles.late : styles.quiet}>
          {overdue ? (
            <Trans>
              no answer in time, due <RelativeTime at={offer.answer_by} />
            </Trans>
          ) : (
            <Trans>
              answer due <RelativeTime at={offer.answer_by} />
            </Trans>
          )}
        </span>
        {offer.note ? (
          <p className={styles.said} dir="auto">
            {offer.note}
          </p>
        ) : null}
        {offer.expectation ? (
          <p className={styles.said} dir="auto">
            <b>
              <Trans>Expected:</Trans>
            </b>{' '}
            {offer.expectation}
          </p>
        ) : null}
      </div>
      <span className={styles.bannerActions}>
        {forMe ? (
          <>
            <Button size="compact-md" onClick={() => void accept(offer.id)}>
              <Trans>Accept</Trans>
            </Button>
            <Button size="compact-md" variant="default" onClick={() => ask('return')}>
              <Trans>Return…</Trans>
            </Button>
          </>
        ) : null}
        {offer.giver === me.id || me.may_manage ? (
          <Button size="compact-md" variant="default" onClick={() => void takeBack(offer.id)}>
            <Trans>Take the offer back</Trans>
          </Button>
        ) : null}
      </span>
    </div>
  )
}
