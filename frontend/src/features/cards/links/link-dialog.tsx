import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { type ComponentType, type FormEvent, useState } from 'react'
import { Dialog } from '#ui/dialog'
import type { NearCard } from '../asking/use-board-of-card'
import { useOpenCard } from '../open/card-context'
import type { CardPickerProps } from './card-picker'
import { useLinkWords } from './link-words'

export type LinkWish = 'parent' | 'child' | 'blocks-out' | 'blocks-in' | 'relates-out' | 'duplicates-out'

export interface LinkDialogProps {
  wish: LinkWish
  picker: ComponentType<CardPickerProps>
  onClose: () => void
}

export function LinkDialog({ wish, picker: Picker, onClose }: LinkDialogProps) {
  const { card, verbs, run } = useOpenCard()
  const names = useLinkWords()
  const [other, setOther] = useState<NearCard | null>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (!other) return
    const done = await run(() => {
      if (wish === 'parent') return verbs.edit({ parent: other.id })
      if (wish === 'child') return verbs.setParent(other.id, card.id)
      const [kind = 'relates', direction] = wish.split('-')
      return verbs.link(other.id, kind, direction === 'in' ? 'in' : 'out')
    })
    if (done) onClose()
  }
  return (
    <Dialog onClose={onClose} title={names[wish]}>
      <form onSubmit={make}>
        <Picker except={card.id} chosen={other} onChoose={setOther} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={!other}>
            <Trans>Link the cards</Trans>
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
