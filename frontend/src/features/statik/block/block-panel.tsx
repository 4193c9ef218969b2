import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft, IconTrash, IconX } from '@tabler/icons-react'
import { startTransition, useEffect, useState } from 'react'
import { SpotList } from '../blind/spot-list'
import type { Part } from '../design/kinds'
import { BlockMark } from '../diagram/block-mark'
import { useTakingAway } from '../diagram/use-taking-away'
import { useWorkshop } from '../doing/workshop-context'
import { usePartName } from '../words/use-part-name'
import { AgreementsOfBlock } from './agreements-of-block'
import styles from './block.module.css'
import { FieldsOfBlock, NameOfBlock } from './fields-of-block'
import { FlowOfBlock } from './flow-of-block'
import { LinksOfBlock } from './links-of-block'
import { PeopleOfBlock } from './people-of-block'
import { QuestionsOfBlock } from './questions-of-block'
import { RisksOfBlock } from './risks-of-block'
import { RulesOfBlock } from './rules-of-block'

const sections = [
  FieldsOfBlock,
  PeopleOfBlock,
  FlowOfBlock,
  AgreementsOfBlock,
  RisksOfBlock,
  QuestionsOfBlock,
  RulesOfBlock,
  LinksOfBlock,
]

/** Everything that is said of a block. Esc goes back to the blind spots. */
export function BlockPanel({ block, onClose }: { block: Part<'block'>; onClose: () => void }) {
  const { t } = useLingui()
  const { design } = useWorkshop()
  const nameOf = usePartName()
  // What is below the edge of the screen is drawn when there is time, one section after the other: neither the
  // first letter nor a frame must wait for all of it.
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    if (drawn < sections.length) startTransition(() => setDrawn(drawn + 1))
  }, [drawn])
  const spots = design.blind.filter((spot) => spot.block === block.id)
  const others = design.blind.length - spots.length
  const takeAway = useTakingAway()
  return (
    <section
      className={styles.panel}
      aria-label={t`Block: ${nameOf(block)}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !closesItself(event.target)) onClose()
      }}
    >
      <header className={styles.head}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          onClick={onClose}
        >
          <Trans>Other blind spots: {others}</Trans>
        </Button>
        <ActionIcon
          aria-label={t`Remove the block`}
          title={t`Remove the block`}
          onClick={() => takeAway(block.id, onClose)}
        >
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t`Close`} onClick={onClose}>
          <IconX size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </header>
      <h2 className={styles.title}>
        <BlockMark kind={block.values.kind} size={16} />
        <span>{nameOf(block)}</span>
      </h2>
      {spots.length ? <SpotList spots={spots} /> : null}
      <NameOfBlock block={block} />
      {sections.slice(0, drawn).map((Section) => (
        <Section key={Section.name} block={block} />
      ))}
    </section>
  )
}

/** A list that is open, or a field that is typed in, takes the key for itself. */
const closesItself = (at: EventTarget) =>
  (at as Element).matches('[aria-expanded="true"], [data-mantine-stop-propagation]')
