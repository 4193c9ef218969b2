import { useLingui } from '@lingui/react/macro'
import { ApprovalsOfCard } from '#features/approvals'
import { presentTeam } from '../asking/use-words'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from './section-head'

/** What was put before whom, and what came of it. */
export function Approvals() {
  const { t } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const project = card.project ? words.projects.get(card.project) : undefined
  return (
    <ApprovalsOfCard
      card={{
        id: card.id,
        sections: card.brief,
        attachments: card.attachments,
        client: project?.client ?? null,
        clientName: (project && words.clients.get(project.client)?.name) ?? '',
        shared: card.shared,
        marking: {
          section: (id) => run(() => verbs.changeSection(id, { client_visible: true })),
          attachment: (id) => run(() => verbs.changeAttachment(id, { client_visible: true })),
          share: () => run(() => verbs.edit({ shared: true, based_on: card.version })),
        },
      }}
      reader={{
        me: words.me.id,
        isGuest: words.isGuest,
        name: (member) => (member === null ? t`Somebody` : (words.members.get(member)?.name ?? t`Somebody`)),
        team: presentTeam(words),
      }}
      mayAsk={mayEdit}
      frame={(actions, count, body) => (
        <section aria-labelledby="card-approvals">
          <SectionHead
            id="card-approvals"
            title={t`Approvals`}
            count={count > 0 ? count : null}
            actions={actions}
          />
          {body}
        </section>
      )}
    />
  )
}
