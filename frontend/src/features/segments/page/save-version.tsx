import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { tellDone } from '#ui/toast'
import { segmentQuery, segmentsKey, segmentVerbs, type Whole } from '../asking/segments-api'
import { textOf } from '../document/new-rule'
import { withoutEmpty } from '../document/tree'
import type { Writing } from './use-document'

interface SaveVersionProps {
  segment: Whole
  writing: Writing
  onClose: () => void
}

/** The draft becomes the next version; when somebody was quicker it stays a draft, and the page says so. */
export function SaveVersion({ segment, writing, onClose }: SaveVersionProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing(['note'])
  const [note, setNote] = useState('')
  const next = segment.version + 1
  const save = async () => {
    const text = textOf(withoutEmpty(writing.document))
    const saved = await doing.run(() =>
      segmentVerbs(workspace).save(segment.id, text, writing.basedOn, note.trim()),
    )
    if (!saved) {
      void queries.invalidateQueries({ queryKey: segmentsKey(workspace) })
      return
    }
    const { number } = saved
    // At once what was saved stands where the draft was: it was not overtaken by itself.
    queries.setQueryData(segmentQuery(workspace, segment.id).queryKey, {
      ...segment,
      version: number,
      document: text,
      versions: [saved, ...segment.versions],
    })
    writing.discard()
    void queries.invalidateQueries({ queryKey: segmentsKey(workspace) })
    tellDone(t`Saved as version ${number}`)
    onClose()
  }
  return (
    <FormDialog
      title={t`Save as version ${next}`}
      verb={t`Save`}
      doing={doing}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        label={t`What changed, and why`}
        value={note}
        maxLength={500}
        error={doing.words.note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
