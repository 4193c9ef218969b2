import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { backwards } from '../design/backwards'
import { useWorkshop } from '../doing/workshop-context'
import { usePartName } from '../words/use-part-name'
import { BlockFace } from './block-face'
import styles from './diagram.module.css'
import { useBeginning } from './use-beginning'
import { useBlindOfBlocks } from './use-blind-of-blocks'
import { useBlockLabel } from './use-block-label'

/** On a narrow screen: the blocks one below the other, from Done back to Start. */
export function BlockList({ onOpen }: { onOpen: (block: number) => void }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const blind = useBlindOfBlocks()
  const label = useBlockLabel(blind)
  const nameOf = usePartName()
  const { putBefore } = useBeginning()
  const led = new Set(looked.arrows.filter(({ rework }) => !rework).map(({ next }) => next))
  return (
    <ol className={styles.list} aria-label={t`From Done back to Start`}>
      {backwards(looked).map((id) => {
        const block = looked.blocks.get(id)
        if (!block) return null
        const ways = looked.arrows.filter(({ before }) => before === id)
        return (
          <li key={id} className={styles.row}>
            <div className={styles.block} data-kind={block.values.kind}>
              <BlockFace block={block} blind={blind.get(id) ?? 0} />
              {ways.map((way) => {
                const next = looked.blocks.get(way.next)
                return next ? (
                  <p key={way.id} className={styles.ways}>
                    {way.rework ? '↩' : '→'} {nameOf(next)}
                    {way.name ? ` (${way.name})` : ''}
                  </p>
                ) : null
              })}
              <button
                type="button"
                className={styles.open}
                aria-label={label(block)}
                onClick={() => onOpen(id)}
              />
            </div>
            {block.values.kind !== 'start' && !led.has(id) ? (
              <Button
                className={styles.ask ?? ''}
                variant="light"
                size="sm"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => void putBefore(id)}
              >
                <Trans>What had to be true just before?</Trans>
              </Button>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
