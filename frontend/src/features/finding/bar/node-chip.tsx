import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton, Popover, UnstyledButton } from '@mantine/core'
import { Fragment, useState } from 'react'
import { type Condition, inside, type Node, orElse, type Path, plainCondition } from '../filter/tree'
import styles from './bar.module.css'
import { useBar } from './bar-context'
import { ConditionEditor } from './condition-editor'

/** A condition as a chip; a group as a frame with “or” and “and” between its chips. */
export function NodeChip({ node, path }: { node: Node; path: Path }) {
  const { t } = useLingui()
  const { replace } = useBar()
  const plain = plainCondition(node)
  if (plain) return <ConditionChip {...plain} path={path} />
  const denied = 'not' in node
  const group = denied ? node.not : node
  const base = denied ? [...path, 0] : path
  return (
    <div className={styles.group}>
      {denied ? (
        <span className={styles.between}>
          <Trans>not</Trans>
        </span>
      ) : null}
      {inside(group).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place.
        <Fragment key={at}>
          {at > 0 ? (
            <span className={styles.between}>{'any' in group ? <Trans>or</Trans> : <Trans>and</Trans>}</span>
          ) : null}
          <NodeChip node={part} path={[...base, at]} />
        </Fragment>
      ))}
      <CloseButton size="xs" aria-label={t`Remove the group`} onClick={() => replace(path, null)} />
    </div>
  )
}

function ConditionChip({ condition, denied, path }: { condition: Condition; denied: boolean; path: Path }) {
  const { t } = useLingui()
  const { say, replace } = useBar()
  const [opened, setOpened] = useState(false)
  const { field, op, values } = say(condition)
  const put = (node: Node) => {
    setOpened(false)
    replace(path, node)
  }
  const itself: Node = denied ? { not: condition } : condition
  return (
    <div className={styles.chip} data-denied={denied || undefined}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            className={styles.words ?? ''}
            onClick={() => setOpened(!opened)}
            aria-expanded={opened}
          >
            <span className={styles.field}>{field}</span>
            {denied ? (
              <b>
                <Trans>is not</Trans>
              </b>
            ) : null}
            {op ? <span className={styles.field}>{op}</span> : null}
            <span className={styles.values}>{values}</span>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={t`Change the condition ${field}`}>
          <ConditionEditor
            condition={condition}
            denied={denied}
            onDone={put}
            onOr={(other) => put(orElse(itself, other))}
          />
        </Popover.Dropdown>
      </Popover>
      <CloseButton
        size="xs"
        aria-label={t`Remove the condition ${field} ${values}`}
        onClick={() => replace(path, null)}
      />
    </div>
  )
}
