import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect } from '@mantine/core'
import styles from './choosing.module.css'
import type { Change, How, Wish, Wishes } from './wishes-api'

type One = NonNullable<Change['wishes']>[number]

/** Reasons down, channels across; on a phone each reason is a block of its own. */
export function WishTable({ wishes, onChange }: { wishes: Wishes; onChange: (wish: One) => void }) {
  const { t } = useLingui()
  const { channels } = wishes
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>When</Trans>
            </th>
            {channels.map(({ channel, label, ready }) => (
              <th key={channel} scope="col" data-off={!ready || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wishes.reasons.map((reason) => (
            <tr key={reason.reason}>
              <th scope="row">
                {reason.label}
                {reason.urgent ? (
                  <span className={styles.mark}>
                    <Trans>urgent</Trans>
                  </span>
                ) : null}
              </th>
              {channels.map(({ channel, label }) => (
                <td key={channel} data-label={label}>
                  <Choice
                    reason={reason}
                    channel={channel}
                    label={t`${reason.label}: ${label}`}
                    onChange={(how) => onChange({ reason: reason.reason, channel, how })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.notes}>
        <li>
          <Trans>What is urgent comes in quiet hours too: somebody waits for your answer.</Trans>
        </li>
        {channels.map(({ channel, label, why_not }) =>
          why_not ? (
            <li key={channel}>
              * {label}: {why_not}
            </li>
          ) : null,
        )}
      </ul>
    </>
  )
}

interface ChoiceProps {
  reason: Wish
  channel: string
  label: string
  onChange: (how: How) => void
}

/** Where there is only yes and no, a box to tick. */
function Choice({ reason, channel, label, onChange }: ChoiceProps) {
  const { t } = useLingui()
  const how = reason.how[channel] ?? 'off'
  const offered = reason.offered[channel] ?? []
  if (offered.length === 2)
    return (
      <Checkbox
        aria-label={label}
        checked={how !== 'off'}
        onChange={(event) => onChange(event.currentTarget.checked ? 'instant' : 'off')}
      />
    )
  const words: Record<How, string> = { instant: t`At once`, bundled: t`Bundled`, off: t`Not at all` }
  return (
    <NativeSelect
      aria-label={label}
      size="xs"
      value={how}
      miw={148}
      data-how={how}
      data={offered.map((value) => ({ value, label: words[value] }))}
      onChange={(event) => onChange(event.currentTarget.value as How)}
    />
  )
}
