import { useLingui } from '@lingui/react/macro'
import { TimeOfCard } from '#features/timesheets'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from './section-head'

/** Hours that were spent, beside those that were planned. */
export function Time() {
  const { t } = useLingui()
  const { card, words } = useOpenCard()
  return (
    <TimeOfCard
      card={{ id: card.id, number: card.number, title: card.title, project: card.project ?? null }}
      nameOf={(member) => words.members.get(member)?.name ?? t`Somebody`}
      frame={(actions, count, body) => (
        <section aria-labelledby="card-time">
          <SectionHead id="card-time" title={t`Time`} count={count || null} actions={actions} />
          {body}
        </section>
      )}
    />
  )
}
