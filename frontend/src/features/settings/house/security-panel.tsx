import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { people, secondFactors } from '#features/members/asking/house-api'
import { useListed } from '#features/members/asking/use-listed'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { ConfirmDialog } from '#ui/confirm-dialog'

/** Whether everybody has to prove themselves twice, and who does not yet. */
export function SecurityPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const [asking, setAsking] = useState(false)
  const factors = useListed('second-factors', secondFactors.list)
  const members = useListed('members', people.list)
  const demand = (wanted: boolean) =>
    doing.run(() => secondFactors.demand(workspace, wanted), wanted ? t`Demanded` : t`Not demanded any more`)
  return (
    <ListedState query={factors}>
      {({ demanded, may_demand, set_up }) => {
        const without = (members.data ?? []).filter(
          ({ id, left_at, placeholder }) => !left_at && !placeholder && !set_up.includes(id),
        )
        return (
          <div className={house.stack} style={{ maxWidth: 560 }}>
            <Switch
              label={t`Everybody signs in with a second factor`}
              description={t`Guests too. Whoever has none sets one up before they get in; until then their tokens open nothing.`}
              checked={demanded}
              disabled={!may_demand || doing.busy}
              onChange={({ currentTarget: { checked } }) => (checked ? setAsking(true) : void demand(false))}
            />
            {may_demand ? null : (
              <p className={house.about}>
                <Trans>An owner can change this.</Trans>
              </p>
            )}
            <h2 className={house.heading}>
              <Plural
                value={without.length}
                _0="Everybody has set one up"
                one="# person has none yet"
                other="# people have none yet"
              />
            </h2>
            <ul className={house.list}>
              {without.map(({ id, name }) => (
                <li key={id} className={house.row}>
                  <span className={house.name}>{name}</span>
                </li>
              ))}
            </ul>
            <ConfirmDialog
              opened={asking}
              title={t`Demand a second factor of everybody?`}
              confirmLabel={t`Demand it`}
              onConfirm={() => demand(true)}
              onClose={() => setAsking(false)}
            >
              <Plural
                value={without.length}
                _0="Everybody has one already."
                one="# person will have to set one up before they can go on working."
                other="# people will have to set one up before they can go on working."
              />
            </ConfirmDialog>
          </div>
        )
      }}
    </ListedState>
  )
}
