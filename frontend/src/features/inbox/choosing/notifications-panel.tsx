import { Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import styles from './choosing.module.css'
import { PushPart } from './push-part'
import { RhythmPart } from './rhythm-part'
import { SlackId } from './slack-id'
import { WishTable } from './wish-table'
import { useWishes, useWishing, type Wishes } from './wishes-api'

/** What reaches me, by which channel, and when. */
export function NotificationsPanel() {
  const query = useWishes()
  return <ListedState query={query}>{(wishes) => <Chosen wishes={wishes} />}</ListedState>
}

function Chosen({ wishes }: { wishes: Wishes }) {
  const { t } = useLingui()
  const { busy, change } = useWishing()
  return (
    <section className={styles.section}>
      <p className={house.about}>
        <Trans>
          Everything about one card comes together. What is marked “at once” leaves right away; what is
          bundled comes in one message, and nothing of it when you have read it here before.
        </Trans>
      </p>
      <WishTable wishes={wishes} onChange={(wish) => void change({ wishes: [wish] })} />
      <RhythmPart
        key={JSON.stringify(wishes.rhythm)}
        rhythm={wishes.rhythm}
        zone={wishes.time_zone}
        busy={busy}
        onKeep={(rhythm) => void change({ wishes: [], rhythm })}
      />
      <PushPart />
      {wishes.slack === null ? null : (
        <SlackId
          key={wishes.slack_id}
          wishes={wishes}
          busy={busy}
          onKeep={(slack_id) => void change({ wishes: [], slack_id })}
        />
      )}
      {wishes.digest === null ? null : (
        <>
          <h2 className={house.heading}>
            <Trans>A mail every working morning</Trans>
          </h2>
          <Switch
            label={t`What needs looking at, when anything does`}
            description={t`For heads of departments and whoever manages: cards that are stuck or overdue. For whoever manages an account: projects whose hours run ahead of the work.`}
            checked={wishes.digest}
            onChange={(event) => void change({ wishes: [], digest: event.currentTarget.checked })}
          />
        </>
      )}
    </section>
  )
}
