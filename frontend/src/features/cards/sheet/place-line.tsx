import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowsRightLeft, IconBolt, IconCalendarPin, IconSeedling } from '@tabler/icons-react'
import { StageMark } from '#ui/stage-mark'
import { Tag } from '#ui/tag'
import { useOpenCard } from '../open/card-context'
import { RuleButtons } from './rule-buttons'
import styles from './sheet.module.css'
import { useCardDeeds } from './use-card-deeds'

/** Where the card stands, of what kind it is, and the way to move it on. */
export function PlaceLine() {
  const { t } = useLingui()
  const { card, words, mayEdit, workspace } = useOpenCard()
  const { ask } = useCardDeeds()
  const space = words.spaces.find(({ id }) => id === card.space)?.name
  const type = card.card_type ? words.cardTypes.get(card.card_type) : undefined
  return (
    <div className={styles.place}>
      <nav aria-label={t`Where the card stands`} className={styles.crumbs}>
        {space ? <span>{space}</span> : null}
        <a href={`/w/${workspace}/boards/${card.board.id}`}>{card.board.name}</a>
        <span className={styles.stage}>
          {card.column_kind ? <StageMark kind={card.column_kind} /> : null}
          {card.column_name}
        </span>
        {card.lane_name ? <span>{card.lane_name}</span> : null}
      </nav>
      {mayEdit ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconArrowsRightLeft size={14} aria-hidden />}
          onClick={() => ask('move')}
        >
          <Trans>Move to…</Trans>
        </Button>
      ) : null}
      {mayEdit ? <RuleButtons /> : null}
      {type ? <Tag colour={type.colour}>{type.name}</Tag> : null}
      <ServiceMark service={words.isGuest ? 'standard' : card.class_of_service} />
    </div>
  )
}

function ServiceMark({ service }: { service: string }) {
  if (service === 'expedite')
    return (
      <span className={styles.service} data-service="expedite">
        <IconBolt size={14} fill="currentColor" aria-hidden />
        <Trans>Expedite</Trans>
      </span>
    )
  if (service === 'fixed_date')
    return (
      <span className={styles.service} data-service="fixed_date">
        <IconCalendarPin size={14} aria-hidden />
        <Trans>Fixed date</Trans>
      </span>
    )
  if (service === 'intangible')
    return (
      <span className={styles.service} data-service="intangible">
        <IconSeedling size={14} aria-hidden />
        <Trans>Intangible</Trans>
      </span>
    )
  return null
}
