import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWorkshop } from '../doing/workshop-context'

/** Takes a part away; it can be brought back at once. */
export function RemovePart({ part, label, told }: { part: number; label: string; told: string }) {
  const { remove } = useWorkshop()
  return (
    <ActionIcon size="sm" aria-label={label} title={label} onClick={() => void remove(part, told)}>
      <IconX size={15} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
