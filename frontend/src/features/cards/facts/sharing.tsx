import { Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { useOpenCard } from '../open/card-context'
import styles from './facts.module.css'

/** Showing a card to its client, with plain words about who will read what. */
export function Sharing() {
  const { t } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const project = card.project ? words.projects.get(card.project) : undefined
  const client = project ? words.clients.get(project.client)?.name : undefined
  return (
    <div className={styles.shared} data-shared={card.shared || undefined} style={{ marginTop: 18 }}>
      <Switch
        label={client ? t`Shared with ${client}` : t`Shared with the client`}
        checked={card.shared}
        disabled={!mayEdit || (!client && !card.shared)}
        onChange={({ currentTarget: { checked: shared } }) =>
          void run(
            () => verbs.edit({ shared, based_on: card.version }),
            (was) => ({ ...was, shared }),
          )
        }
      />
      <p className={styles.sharedWords}>
        {!client ? (
          <Trans>Give the card a project first: its client is whom it is shared with.</Trans>
        ) : card.shared ? (
          <Trans>
            Guests of {client} see the title, stage and deadline, and of the brief, files and comments only
            what is marked for the client. Never hours, prices, people or history of the team.
          </Trans>
        ) : (
          <Trans>Only the team sees this card.</Trans>
        )}
      </p>
    </div>
  )
}
