import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { DateText } from '#ui/time/date-text'
import { useOpenCard } from '../open/card-context'
import { BlockedBanner } from './blocked-banner'
import { OfferBanner } from './offer-banner'
import styles from './sheet.module.css'
import { openOffer, standingBlockers } from './standing'
import { useCardDeeds } from './use-card-deeds'

/** What must be known before anything else: it waits for an answer, it is held up, it left the board. */
export function Banners() {
  const { card } = useOpenCard()
  const { restore } = useCardDeeds()
  const offer = openOffer(card)
  return (
    <>
      {card.archived_at ? (
        <div className={styles.banner} data-tone="quiet">
          <IconArchive size={18} aria-hidden />
          <div className={styles.bannerWords}>
            <Trans>
              Archived on <DateText at={card.archived_at} />. It stands on no board and cannot be changed.
            </Trans>
          </div>
          <Button size="compact-sm" variant="default" onClick={() => void restore()}>
            <Trans>Bring back to the board</Trans>
          </Button>
        </div>
      ) : null}
      {offer ? <OfferBanner offer={offer} /> : null}
      {standingBlockers(card).map((blocker) => (
        <BlockedBanner key={blocker.id} blocker={blocker} />
      ))}
    </>
  )
}
