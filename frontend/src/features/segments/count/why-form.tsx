import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { segmentVerbs, type Why } from '../asking/segments-api'
import styles from './count.module.css'

const step = 18

/** Why one customer is in, or out. Their key is sent, not kept, and comes back masked. */
export function WhyForm({ document, asOf }: { document: string; asOf: string }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['key'])
  const [key, setKey] = useState('')
  const [why, setWhy] = useState<{ said: Why; of: string; asOf: string } | null>(null)
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    if (key.trim() === '') return
    const said = await doing.run(() => segmentVerbs(workspace).why(document, key.trim(), asOf))
    setWhy(said && { said, of: document, asOf })
  }
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Why is this customer in, or out?</Trans>
      </h2>
      <form className={styles.why} onSubmit={(event) => void ask(event)}>
        <TextInput
          label={t`Key of the customer`}
          value={key}
          maxLength={200}
          autoComplete="off"
          error={doing.words.key ?? doing.words['']}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={doing.busy}>
          <Trans context="why a customer is in a segment">Ask why</Trans>
        </Button>
      </form>
      {why && why.of === document && why.asOf === asOf ? <Reasons why={why.said} /> : null}
    </section>
  )
}

function Reasons({ why }: { why: Why }) {
  const { t } = useLingui()
  const { key } = why
  return (
    <div role="status">
      <p style={{ margin: '10px 0 0', fontWeight: 600 }}>
        {why.is_in ? <Trans>{key} is in.</Trans> : <Trans>{key} is out.</Trans>}
      </p>
      <ul className={styles.reasons}>
        {why.rules.map((rule) => (
          <li
            key={rule.place}
            data-holds={rule.holds}
            data-decides={rule.decides || undefined}
            style={{ paddingInlineStart: rule.depth * step }}
          >
            {rule.holds ? (
              <IconCheck size={16} role="img" aria-label={t`holds`} />
            ) : (
              <IconX size={16} role="img" aria-label={t`does not hold`} />
            )}
            <span>
              {rule.words}
              {rule.decides ? ` (${t`this alone decides`})` : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
