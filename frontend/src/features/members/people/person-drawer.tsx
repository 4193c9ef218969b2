import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Group, Select, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { PersonName } from '#ui/people/person-name'
import { type Member, people } from '../asking/house-api'
import { LeavingQuestion } from '../doing/leaving-question'
import { useDoing } from '../doing/use-doing'
import { useLeaving } from '../doing/use-leaving'
import { InviteDialog } from '../invitations/invite-dialog'
import { PassOnDialog } from '../leaving/pass-on-dialog'
import { choicesOf, type JobFunction, useJobFunctionWords, useRoles } from '../words/role-words'
import { DeputyFields } from './deputy-fields'
import { MergeDialog } from './merge-dialog'
import { NameField } from './name-field'
import { RightsFields } from './rights-fields'
import { RoleDialog } from './role-dialog'
import { SecondFactorLine } from './second-factor-line'

type Step = 'role' | 'come-back' | 'leave' | 'reassign' | 'merge' | 'invite'

/** Everything about one person; what the asker may not change is not offered. */
export function PersonDrawer({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const functions = useJobFunctionWords()
  const roles = useRoles()
  const doing = useDoing()
  const leaving = useLeaving(onClose)
  const [step, setStep] = useState<Step | null>(null)
  const { id, name, email, may, placeholder, left_at, role, job_function } = member
  const done = () => setStep(null)
  return (
    <Drawer
      opened
      onClose={leaving.leave}
      position="right"
      size={440}
      title={<PersonName id={id} name={name} detail={email ?? ''} size={36} />}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack gap="lg">
        {may.rename ? (
          <NameField
            key={name}
            member={member}
            onTyped={(differs) => (differs ? leaving.onTyped() : leaving.onSaved())}
          />
        ) : null}
        {leaving.asking ? <LeavingQuestion onStay={leaving.stay} onLeave={onClose} /> : null}
        <Select
          label={t`Job function`}
          data={choicesOf(functions)}
          value={job_function}
          disabled={!may.job_function || doing.busy}
          onChange={(value) =>
            value &&
            void doing.run(
              () => people.change(workspace, id, { job_function: value as JobFunction }),
              t`Changed`,
            )
          }
        />
        {left_at || placeholder ? null : (
          <Line label={t`Role`} value={roles[role]}>
            {may.roles.length > 0 ? (
              <Button size="compact-sm" variant="default" onClick={() => setStep('role')}>
                <Trans>Change</Trans>
              </Button>
            ) : null}
          </Line>
        )}
        {member.rights && !left_at && !placeholder ? (
          <RightsFields member={member} rights={member.rights} />
        ) : null}
        {left_at || placeholder || role === 'guest' ? null : <DeputyFields member={member} />}
        {left_at || placeholder || !may.rename ? null : <SecondFactorLine member={member} />}
        <Group gap="xs">
          {placeholder && !left_at && may.merge ? (
            <>
              <Button variant="default" onClick={() => setStep('merge')}>
                <Trans>Merge with a member…</Trans>
              </Button>
              <Button variant="default" onClick={() => setStep('invite')}>
                <Trans>Invite this person…</Trans>
              </Button>
            </>
          ) : null}
          {may.let_go ? (
            <>
              <Button variant="default" onClick={() => setStep('reassign')}>
                <Trans>Pass on their work…</Trans>
              </Button>
              <Button variant="default" c="var(--baton-danger)" onClick={() => setStep('leave')}>
                <Trans>Leaves the workspace…</Trans>
              </Button>
            </>
          ) : null}
          {may.come_back ? (
            <Button onClick={() => setStep('come-back')}>
              <Trans>Comes back…</Trans>
            </Button>
          ) : null}
        </Group>
      </Stack>
      {step === 'role' || step === 'come-back' ? (
        <RoleDialog member={member} back={step === 'come-back'} onClose={done} />
      ) : null}
      {step === 'leave' || step === 'reassign' ? (
        <PassOnDialog member={member} leaving={step === 'leave'} onClose={done} />
      ) : null}
      {step === 'merge' ? <MergeDialog member={member} onClose={done} /> : null}
      {step === 'invite' ? <InviteDialog claims={member} onClose={done} /> : null}
    </Drawer>
  )
}

function Line({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <Group justify="space-between">
      <span>
        <span style={{ fontWeight: 540, display: 'block' }}>{label}</span>
        <span>{value}</span>
      </span>
      {children}
    </Group>
  )
}
