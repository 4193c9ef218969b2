import { useLingui } from '@lingui/react/macro'
import type { Kind } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { ManyCell, PickCell } from './pick-cell'
import type { CellOf } from './use-cell'

/** Somebody of the team. Who has left stays named until somebody else is. */
export function PersonCell<K extends Kind>(props: CellOf<K>) {
  const { t } = useLingui()
  return <PickCell {...props} {...usePeople()} none={t`nobody yet`} />
}

export function PeopleCell<K extends Kind>(props: CellOf<K>) {
  return <ManyCell {...props} {...usePeople()} />
}

function usePeople() {
  const { t } = useLingui()
  const { team, names } = useWorkshop()
  return {
    choices: team.map(({ id, name }) => [id, name] as const),
    gone: (id: string | number) => t`${names.get(Number(id)) ?? t`Somebody`} (no longer in the team)`,
  }
}
