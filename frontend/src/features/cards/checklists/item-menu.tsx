import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Popover, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { DateField } from '#ui/time/date-field'
import type { Item } from '../asking/card'
import { TeamSelect } from '../facts/team-select'
import { useOpenCard } from '../open/card-context'
import { useUndoable } from '../open/use-undoable'

export interface ItemMenuProps {
  item: Item
  onCarry: (by: 1 | -1) => void
  onEdit: () => void
}

const icon = { size: 15, 'aria-hidden': true } as const

/** Who does it and by when; its place; and away with it. */
export function ItemMenu({ item, onCarry, onEdit }: ItemMenuProps) {
  const { t } = useLingui()
  const { verbs, run } = useOpenCard()
  const undoable = useUndoable()
  const [opened, setOpened] = useState(false)
  const { text } = item
  const leave = (then: () => void) => () => {
    setOpened(false)
    then()
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={270} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" aria-label={t`More about “${text}”`} onClick={() => setOpened(!opened)}>
          <IconDots {...icon} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown data-over-card aria-label={t`More about “${text}”`}>
        <Stack gap="xs">
          <TeamSelect
            label={t`Who does it`}
            placeholder={t`Nobody in particular`}
            clearable
            comboboxProps={{ withinPortal: false }}
            clearButtonProps={{ 'aria-label': t`Nobody in particular` }}
            value={item.responsible}
            onChange={(responsible) => void run(() => verbs.changeItem(item.id, { responsible }))}
          />
          <DateField
            label={t`By when`}
            placeholder={t`No date`}
            withinPortal={false}
            value={item.due ?? ''}
            onKeep={(due) => void run(() => verbs.changeItem(item.id, { due: due || null }))}
          />
          <Button
            variant="subtle"
            color="gray"
            justify="start"
            size="compact-md"
            leftSection={<IconPencil {...icon} />}
            onClick={leave(onEdit)}
          >
            <Trans>Edit the text</Trans>
          </Button>
          <Button
            variant="subtle"
            color="gray"
            justify="start"
            size="compact-md"
            leftSection={<IconArrowUp {...icon} />}
            onClick={leave(() => onCarry(-1))}
          >
            <Trans>Up</Trans>
          </Button>
          <Button
            variant="subtle"
            color="gray"
            justify="start"
            size="compact-md"
            leftSection={<IconArrowDown {...icon} />}
            onClick={leave(() => onCarry(1))}
          >
            <Trans>Down</Trans>
          </Button>
          <Button
            variant="subtle"
            color="red.9"
            justify="start"
            size="compact-md"
            leftSection={<IconTrash {...icon} />}
            onClick={leave(() => void undoable(() => verbs.removeItem(item.id), t`“${text}” removed`))}
          >
            <Trans>Remove</Trans>
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
