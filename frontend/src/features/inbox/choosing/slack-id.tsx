import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import house from '#features/members/look/house.module.css'
import styles from './choosing.module.css'
import type { Wishes } from './wishes-api'

export interface SlackIdProps {
  wishes: Wishes
  busy: boolean
  onKeep: (slackId: string) => void
}

/** Who I am in Slack. */
export function SlackId({ wishes, busy, onKeep }: SlackIdProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(wishes.slack_id)
  return (
    <>
      <h2 className={house.heading}>
        <Trans>You in Slack</Trans>
      </h2>
      <div className={styles.form}>
        <TextInput
          label={t`Member ID`}
          description={
            wishes.slack === 'bot'
              ? t`Empty: found by your e-mail address. Slack shows the ID in your profile.`
              : t`You are called by it in the channel. Slack shows it in your profile.`
          }
          placeholder="U024BE7LH"
          maxLength={40}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={styles.wide}
        />
      </div>
      <Button
        variant="default"
        loading={busy}
        disabled={typed.trim() === wishes.slack_id}
        onClick={() => onKeep(typed)}
      >
        <Trans>Save</Trans>
      </Button>
    </>
  )
}
