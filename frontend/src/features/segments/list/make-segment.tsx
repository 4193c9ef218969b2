import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { segmentsKey, segmentVerbs } from '../asking/segments-api'
import { PurposeField } from '../page/purpose-field'
import { YamlField } from '../page/yaml-field'

/** With nothing, or with the rules of a document. */
export function MakeSegment({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const doing = useDoing(['name', 'purpose', 'document'])
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [text, setText] = useState('')
  const make = async () => {
    const made = await doing.run(() => segmentVerbs(workspace).make(name.trim(), purpose.trim(), text))
    if (!made) return
    void queries.invalidateQueries({ queryKey: segmentsKey(workspace) })
    onClose()
    void navigate({ to: `/w/${workspace}/segments/${made.id}` })
  }
  return (
    <FormDialog
      title={t`New segment`}
      verb={t({ message: 'Make it', context: 'a segment' })}
      doing={doing}
      ready={name.trim() !== ''}
      size="lg"
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} placeholder={t`Bought once and went quiet`} />
      <PurposeField value={purpose} error={doing.words.purpose} onPurpose={setPurpose} />
      <YamlField value={text} onChange={setText} description={t`Or leave it empty and build the rules.`} />
    </FormDialog>
  )
}
