import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, MultiSelect, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { teamOf, type Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { Dialog } from '#ui/dialog'
import type { View } from '../asking/finding-api'

interface Named {
  name: string
  shared: string
  named: number[]
}

export interface ViewDialogProps {
  vocabulary: Vocabulary
  /** The one that is changed; none: a new one. */
  view: View | undefined
  onKeep: (wish: Named) => Promise<unknown>
  onClose: () => void
}

/** The name of a view and who finds it in their list. */
export function ViewDialog({ vocabulary, view, onKeep, onClose }: ViewDialogProps) {
  const { t } = useLingui()
  const [wish, setWish] = useState<Named>({
    name: view?.name ?? '',
    shared: view?.shared ?? 'nobody',
    named: view?.named ?? [],
  })
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await onKeep({ ...wish, name: wish.name.trim() })
      onClose()
    } catch (problem) {
      setRefused(problem instanceof Error ? problem.message : String(problem))
      setBusy(false)
    }
  }
  const others = teamOf(vocabulary).filter(({ id }) => id !== vocabulary.me.id)
  return (
    <Dialog onClose={onClose} title={view ? t`The view “${view.name}”` : t`Keep as a view`}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t({ message: 'Name', context: 'of cards found' })}
            maxLength={120}
            value={wish.name}
            error={refused}
            onChange={({ currentTarget: { value } }) => {
              setRefused('')
              setWish({ ...wish, name: value })
            }}
          />
          {vocabulary.isGuest ? null : (
            <Radio.Group
              label={t`Who finds it`}
              value={wish.shared}
              onChange={(shared) => setWish({ ...wish, shared })}
            >
              <Stack gap={6} mt={4}>
                <Radio value="nobody" label={t`Only me`} />
                <Radio value="named" label={t`Some people`} />
                <Radio value="team" label={t`The whole team`} />
              </Stack>
            </Radio.Group>
          )}
          {wish.shared === 'named' ? (
            <MultiSelect
              searchable
              aria-label={t`People`}
              placeholder={t`People`}
              data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
              value={wish.named.map(String)}
              onChange={(ids) => setWish({ ...wish, named: ids.map(Number) })}
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy} disabled={wish.name.trim() === ''}>
              <Trans>Keep</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
