import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { teamOf, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { MemberSelect } from '#features/members/words/member-select'
import { segmentsKey, segmentVerbs, type Whole } from '../asking/segments-api'
import { PurposeField } from './purpose-field'

interface NameSegmentProps {
  segment: Whole
  seen: WorkspaceSeen
  onClose: () => void
}

export function NameSegment({ segment, seen, onClose }: NameSegmentProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing(['name', 'purpose', 'owner'])
  const [name, setName] = useState(segment.name)
  const [purpose, setPurpose] = useState(segment.purpose)
  const [owner, setOwner] = useState(segment.owner)
  const keep = async () => {
    const done = await doing.run(() =>
      segmentVerbs(workspace).change(segment.id, { name: name.trim(), purpose: purpose.trim(), owner }),
    )
    if (!done) return
    await queries.invalidateQueries({ queryKey: segmentsKey(workspace) })
    onClose()
  }
  return (
    <FormDialog
      title={t`Name, purpose, owner`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <PurposeField value={purpose} error={doing.words.purpose} onPurpose={setPurpose} />
      <MemberSelect
        label={t({ message: 'Owner', context: 'of a segment' })}
        members={teamOf(seen)}
        value={owner}
        error={doing.words.owner}
        onChange={setOwner}
      />
    </FormDialog>
  )
}
