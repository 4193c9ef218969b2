import { PersonName } from '#ui/people/person-name'
import { useOpenCard } from '../open/card-context'

export function Person({ id, detail }: { id: number; detail?: string }) {
  const { words } = useOpenCard()
  const name = words.members.get(id)?.name ?? '…'
  return <PersonName id={id} name={name} {...(detail ? { detail } : {})} />
}
