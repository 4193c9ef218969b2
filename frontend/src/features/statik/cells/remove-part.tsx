import { ActionIcon } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { useWorkshop } from '../doing/workshop-context'
import { wayOn } from './way-on'

interface RemovePartProps {
  part: number
  label: string
  /** What it is called, for those who hear several of these buttons; its first words are enough. */
  called?: string
  told: string
  /** Beside a field that can be emptied, which has a cross of its own. */
  bin?: boolean
}

/** Takes a part away; it can be brought back at once. */
export function RemovePart({ part, label, called = '', told, bin = false }: RemovePartProps) {
  const { remove } = useWorkshop()
  const name = called ? `${label}: ${called.slice(0, 60)}` : label
  const Sign = bin ? IconTrash : IconX
  const takeAway = async (button: HTMLElement) => {
    const goOn = wayOn(button)
    await remove(part, told)
    requestAnimationFrame(goOn)
  }
  return (
    <ActionIcon
      size="sm"
      aria-label={name}
      title={label}
      ms={bin ? 'sm' : 0}
      data-removes
      onClick={(event) => void takeAway(event.currentTarget)}
    >
      <Sign size={15} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
