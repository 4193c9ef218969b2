import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { type Member, people } from '../asking/house-api'
import { teamOf, useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { useDoing } from '../doing/use-doing'
import { MemberSelect } from '../words/member-select'

/** A person known by name only is one who is here already. */
export function MergeDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing(['into'])
  const [into, setInto] = useState<number | null>(null)
  const merge = async () => {
    if (into === null) return
    const done = await doing.run(async () => {
      await people.merge(workspace, member.id, { into })
      return true
    }, t`Merged`)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Who is ${member.name}?`}
      verb={t`Merge`}
      doing={doing}
      ready={into !== null}
      onSubmit={merge}
      onClose={onClose}
    >
      <MemberSelect
        label={t`Member`}
        members={teamOf(seen).filter(({ id, placeholder }) => id !== member.id && !placeholder)}
        value={into}
        error={doing.words.into}
        onChange={setInto}
        data-autofocus
      />
      <p style={{ margin: 0, color: 'var(--baton-text-quiet)' }}>
        <Trans>Their cards, comments and history become this member's. This cannot be taken back.</Trans>
      </p>
    </FormDialog>
  )
}
