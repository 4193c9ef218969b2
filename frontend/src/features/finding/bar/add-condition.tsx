import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Popover } from '@mantine/core'
import { IconFilterPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommands } from '#ui/commands/registry'
import type { Node } from '../filter/tree'
import { ConditionEditor } from './condition-editor'
import { FieldChoice } from './field-choice'
import { type Started, startOf } from './starting'

/** A new condition: which field, then what it shall be. */
export function AddCondition({ onAdd }: { onAdd: (node: Node) => void }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const [started, setStarted] = useState<Started | null>(null)
  const change = (open: boolean) => {
    setOpened(open)
    setStarted(null)
  }
  useCommands([
    { id: 'add-filter', label: t`Filter by…`, keys: 'f', group: t`Finding`, run: () => change(true) },
  ])
  return (
    <Popover
      opened={opened}
      onChange={change}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      // It opens by a key, and the next ones are for it.
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={opened}
          leftSection={<IconFilterPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => change(!opened)}
        >
          <Trans>Filter</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`New condition`}>
        {started ? (
          <ConditionEditor
            condition={started}
            denied={false}
            onDone={(node) => {
              change(false)
              onAdd(node)
            }}
          />
        ) : (
          <FieldChoice onChoose={(field, which) => setStarted(startOf(field, which))} />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
