import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Kind, Part, Values } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'

export interface AddPartProps<K extends Kind> {
  kind: K
  values?: Partial<Values[K]>
  /** The verb on the button. */
  children: string
  /** What was done, for whoever takes it back. */
  told: string
  /** The field in which one goes on. */
  field: keyof Values[K] & string
}

export function AddPart<K extends Kind>({ kind, values = {}, children, told, field }: AddPartProps<K>) {
  const { add, seek } = useWorkshop()
  const begin = async () => {
    const made = await add(kind, values, told)
    if (made) seek({ made: made as Part, field })
  }
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={() => void begin()}
    >
      {children}
    </Button>
  )
}
