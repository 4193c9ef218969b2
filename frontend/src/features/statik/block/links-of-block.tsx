import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Cell } from '../cells/cell'
import { TickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useBeginning } from '../diagram/use-beginning'
import { useLinking } from '../diagram/use-linking'
import { useWorkshop } from '../doing/workshop-context'
import { usePartName } from '../words/use-part-name'
import styles from './block.module.css'
import { PartSection } from './part-section'

/** Where an item goes on from here, and where it comes from: all that the drawing says, by keyboard. */
export function LinksOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const { looked, seek } = useWorkshop()
  const nameOf = usePartName()
  const { canConnect, connect } = useLinking()
  const { putBetween } = useBeginning()
  const links = looked.of('link')
  const on = links.filter(({ values }) => values.before === block.id && looked.blocks.has(values.next ?? 0))
  const from = looked.arrows.filter(({ next }) => next === block.id)
  const others = [...looked.blocks.values()].filter(({ id }) => canConnect(block.id, id))
  const called = (id: number | null) => {
    const found = id === null ? undefined : looked.blocks.get(id)
    return found ? nameOf(found) : '…'
  }
  return (
    <PartSection title={t`Links`}>
      {on.map((link) => (
        <div key={link.id} className={styles.part}>
          <div className={styles.withRemove}>
            <b className={styles.to}>→ {called(link.values.next)}</b>
            <RemovePart
              part={link.id}
              label={t`Remove the link`}
              called={called(link.values.next)}
              told={t`The link is removed`}
            />
          </div>
          <WordsCell part={link} field="name" label={t`On which outcome`} />
          <TickCell part={link} field="rework" label={t`Goes back: rework`} />
          {link.values.rework ? null : (
            <div>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => void putBetween(link.id)}
              >
                <Trans>Put a block in between</Trans>
              </Button>
            </div>
          )}
        </div>
      ))}
      {others.length ? (
        <Cell part={block.id} field="goes_on">
          <NativeSelect
            aria-label={t`Goes on to`}
            value=""
            data={[
              { value: '', label: t`Goes on to…` },
              ...others.map((other) => ({ value: String(other.id), label: nameOf(other) })),
            ]}
            onChange={(event) => connect(block.id, Number(event.currentTarget.value))}
          />
        </Cell>
      ) : null}
      {from.length ? (
        <p className={styles.quiet}>
          {t`Comes from:`}{' '}
          {from.map((arrow, at) => (
            <span key={arrow.id}>
              {at ? ', ' : ''}
              <button
                type="button"
                className={styles.goes}
                onClick={() => seek({ part: arrow.before, field: 'name' })}
              >
                {called(arrow.before)}
              </button>
            </span>
          ))}
        </p>
      ) : null}
    </PartSection>
  )
}
