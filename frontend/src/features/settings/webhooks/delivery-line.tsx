import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import house from '#features/members/look/house.module.css'
import { RelativeTime } from '#ui/time/relative-time'
import { useWebhookWords } from './use-webhook-words'
import styles from './webhooks.module.css'
import { type Delivery, readDelivery } from './webhooks-api'

export interface DeliveryLineProps {
  delivery: Delivery
  onAgain: () => void
  onSkip: () => void
}

/** One event on its way: opened, what is sent and each answer. */
export function DeliveryLine({ delivery, onAgain, onSkip }: DeliveryLineProps) {
  const { t } = useLingui()
  const words = useWebhookWords()
  const [open, setOpen] = useState(false)
  const inside = useId()
  const { kind, state, attempts, not_before, created_at } = delivery
  const stuck = state === 'waiting' && not_before !== null
  return (
    <li className={styles.delivery}>
      <div className={`${styles.line} ${house.wraps}`}>
        <button
          type="button"
          className={house.open}
          aria-expanded={open}
          aria-controls={inside}
          onClick={() => setOpen(!open)}
        >
          <span className={house.main}>
            <code>{kind}</code>
            <span className={house.badge} data-tone={state === 'failed' || stuck ? 'warning' : undefined}>
              {words.states[state]}
            </span>
            <span className={house.quiet}>
              {words.outcome(delivery)}
              {attempts > 1 ? (
                <>
                  {' · '}
                  <Plural value={attempts} one="# try" other="# tries" />
                </>
              ) : null}
              {' · '}
              <RelativeTime at={created_at} />
            </span>
          </span>
        </button>
        <span className={house.side}>
          {state === 'waiting' ? (
            stuck ? (
              <>
                <Button size="compact-sm" variant="default" onClick={onSkip}>
                  <Trans>Leave out</Trans>
                </Button>
                <Button size="compact-sm" variant="default" onClick={onAgain}>
                  <Trans>Try now</Trans>
                </Button>
              </>
            ) : null
          ) : (
            <Button size="compact-sm" variant="default" onClick={onAgain} aria-label={t`Send again: ${kind}`}>
              <Trans>Send again</Trans>
            </Button>
          )}
        </span>
      </div>
      <div id={inside}>{open ? <DeliveryInside id={delivery.id} attempts={attempts} /> : null}</div>
    </li>
  )
}

function DeliveryInside({ id, attempts }: { id: number; attempts: number }) {
  const workspace = useWorkspace()
  const words = useWebhookWords()
  const { data } = useQuery({
    queryKey: [workspace, 'delivery', id, attempts],
    queryFn: ({ signal }) => readDelivery(workspace, id, signal),
  })
  if (!data) return null
  return (
    <div className={styles.inside}>
      {data.tries.map((attempt) => (
        <div key={attempt.number}>
          <p className={house.quiet}>
            <Trans>
              Try {attempt.number}: {words.outcome(attempt)}
            </Trans>
            {' · '}
            <RelativeTime at={attempt.created_at} />
            {attempt.ended_at ? null : (
              <>
                {' · '}
                <Trans>nobody knows what became of it</Trans>
              </>
            )}
          </p>
          {attempt.answer ? <pre className={styles.text}>{attempt.answer}</pre> : null}
        </div>
      ))}
      {data.body ? (
        <>
          <p className={house.quiet}>
            <Trans>What is sent</Trans>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre className={styles.text} tabIndex={0}>
            {JSON.stringify(data.body, null, 2)}
          </pre>
        </>
      ) : (
        <p className={house.quiet}>
          <Trans>You may not see this any more, so it is not sent.</Trans>
        </p>
      )}
    </div>
  )
}
