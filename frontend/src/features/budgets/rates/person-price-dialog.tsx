import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { MemberTold } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { MemberSelect } from '#features/members/words/member-select'

export interface PersonPriceDialogProps {
  people: readonly MemberTold[]
  onChoose: (member: number) => void
  onClose: () => void
}

/** Whose hours shall have a price of their own. */
export function PersonPriceDialog({ people, onChoose, onClose }: PersonPriceDialogProps) {
  const { t } = useLingui()
  const [member, setMember] = useState<number | null>(null)
  return (
    <FormDialog
      title={t`Price of a person`}
      verb={t`Go on`}
      doing={{ busy: false, words: {} }}
      ready={member !== null}
      onSubmit={() => member !== null && onChoose(member)}
      onClose={onClose}
    >
      <MemberSelect label={t`Person`} data-autofocus members={people} value={member} onChange={setMember} />
    </FormDialog>
  )
}
