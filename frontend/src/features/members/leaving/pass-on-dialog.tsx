import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { type Member, people } from '../asking/house-api'
import { teamOf, useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { useDoing } from '../doing/use-doing'
import styles from '../look/house.module.css'
import { MemberSelect } from '../words/member-select'
import { useJobFunctionWords } from '../words/role-words'
import { heirsOf, holdsNothing, isCovered } from './heirs'
import { HeldList } from './held-list'

export interface PassOnDialogProps {
  member: Member
  /** They leave the workspace afterwards; otherwise they only lay down what they hold. */
  leaving: boolean
  onClose: () => void
}

/** Who takes over what somebody holds: nothing is left without a name on it. */
export function PassOnDialog({ member, leaving, onClose }: PassOnDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const functions: Record<string, string> = useJobFunctionWords()
  const doing = useDoing(['to'])
  const held = useQuery({
    queryKey: [workspace, 'held', member.id],
    queryFn: () => people.held(workspace, member.id),
    staleTime: 0,
  })
  const [forAll, setForAll] = useState<number | null>(member.deputy)
  const [byFunction, setByFunction] = useState<Record<string, number | null>>({})
  const heirs = heirsOf(forAll, byFunction)
  const team = teamOf(seen).filter(({ id, placeholder }) => id !== member.id && !placeholder)
  const nothing = held.data !== undefined && holdsNothing(held.data)
  const pass = async () => {
    const deed = leaving ? people.leave : people.reassign
    const told = leaving ? t`${member.name} has left` : t`Passed on`
    if (await doing.run(() => deed(workspace, member.id, heirs), told)) onClose()
  }
  return (
    <FormDialog
      title={leaving ? t`${member.name} leaves` : t`Pass on the work of ${member.name}`}
      verb={leaving ? t`End the membership` : t`Pass on`}
      doing={doing}
      ready={held.data !== undefined && isCovered(held.data, heirs) && (leaving || !nothing)}
      danger={leaving}
      size="lg"
      onSubmit={pass}
      onClose={onClose}
    >
      {held.error ? <ErrorState reason={held.error.message} onRetry={() => void held.refetch()} /> : null}
      {held.isPending ? <LoadingState rows={3} /> : null}
      {nothing ? (
        <p className={styles.about}>
          <Trans>{member.name} holds nothing: no cards, no offers, no projects.</Trans>
        </p>
      ) : null}
      {held.data && !nothing ? (
        <>
          <HeldList held={held.data} />
          {Object.entries(held.data.by_job_function).map(([name, cards]) => (
            <MemberSelect
              key={name}
              label={
                <>
                  {functions[name] ?? name}{' '}
                  <span className={styles.quiet}>
                    <Plural value={cards} one="# card" other="# cards" />
                  </span>
                </>
              }
              aria-label={t`Who takes over as ${functions[name] ?? name}`}
              placeholder={t`Whoever takes the rest`}
              members={team}
              value={byFunction[name] ?? null}
              onChange={(heir) => setByFunction((was) => ({ ...was, [name]: heir }))}
            />
          ))}
          <MemberSelect
            label={t`Everything else`}
            description={t`Cards without a job function, projects, offers, checklist items.`}
            members={team}
            value={forAll}
            error={doing.words.to}
            onChange={setForAll}
          />
        </>
      ) : null}
      {leaving ? (
        <p className={styles.quiet}>
          <Trans>
            From now on they cannot sign in here; their name stays in the history. They can come back later.
          </Trans>
        </p>
      ) : null}
    </FormDialog>
  )
}
