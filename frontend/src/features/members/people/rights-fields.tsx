import { useLingui } from '@lingui/react/macro'
import { Checkbox, Fieldset, Select, Stack } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import { type Member, people } from '../asking/house-api'
import { useDoing } from '../doing/use-doing'
import { type Rights, useMoneyTiers } from '../words/role-words'

/** The four permissions that stand apart from the role; each change counts at once. */
export function RightsFields({ member, rights }: { member: Member; rights: Rights }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const give = (change: Partial<Rights>) =>
    void doing.run(() => people.rights(workspace, member.id, { ...rights, ...change }), t`Changed`)
  return (
    <RightsChoice
      legend={t`Permissions`}
      rights={rights}
      onChange={give}
      disabled={!member.may.rights || doing.busy}
    />
  )
}

export interface RightsChoiceProps {
  legend: string
  rights: Rights
  onChange: (change: Partial<Rights>) => void
  disabled?: boolean
}

export function RightsChoice({ legend, rights, onChange, disabled = false }: RightsChoiceProps) {
  const { t } = useLingui()
  const tiers = useMoneyTiers()
  return (
    <Fieldset legend={legend} disabled={disabled}>
      <Stack gap="sm">
        <Checkbox
          label={t`Manage`}
          description={t`Boards and their rules, spaces, clients, projects, teams.`}
          checked={rights.may_manage}
          onChange={(event) => onChange({ may_manage: event.currentTarget.checked })}
        />
        <Select
          label={t`Money`}
          description={tiers[rights.money]?.means}
          data={tiers.map(({ name }, tier) => ({ value: String(tier), label: name }))}
          value={String(rights.money)}
          disabled={disabled}
          onChange={(value) => value && onChange({ money: Number(value) as Rights['money'] })}
        />
        <Checkbox
          label={t`Personal data`}
          description={t`E-mail addresses and other personal fields.`}
          checked={rights.may_see_personal_data}
          onChange={(event) => onChange({ may_see_personal_data: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Administration`}
          description={t`Members, invitations, permissions, imports, the workspace itself.`}
          checked={rights.may_administer}
          onChange={(event) => onChange({ may_administer: event.currentTarget.checked })}
        />
      </Stack>
    </Fieldset>
  )
}
