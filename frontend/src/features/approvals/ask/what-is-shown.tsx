import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import { IconFile, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import type { AskedCard } from '../asking/asked-card'
import styles from './ask.module.css'
import type { AskedPart } from './parts'

export interface WhatIsShownProps {
  card: AskedCard
  parts: readonly AskedPart[]
  forClient: boolean
  /** Some of the parts can be ticked: then only these are shown. */
  picking: { picked: readonly string[]; onPick: (picked: string[]) => void } | null
  /** After something was marked: what would be shown is asked anew. */
  onMarked: () => void
}

/** What the approvers will see, what they will not and why; what is not marked for the client is marked right here. */
export function WhatIsShown({ card, parts, forClient, picking, onMarked }: WhatIsShownProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState<string | null>(null)
  const mark = async (key: string, deed: () => Promise<unknown>) => {
    setBusy(key)
    await deed()
    onMarked()
    setBusy(null)
  }
  const nothing = !parts.some(({ fate }) => fate === 'shown')
  const files = parts.filter(({ kind }) => kind === 'attachment')
  const onlyText = !nothing && files.some(({ fate }) => fate === 'hidden') && !files.some(isShown)
  const client = card.clientName
  return (
    <section aria-label={t`What they are shown`}>
      <h3 className={styles.label}>
        {forClient ? <Trans>What the client is shown</Trans> : <Trans>What they are shown</Trans>}
      </h3>
      {parts.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>The card has neither a text nor a file yet.</Trans>
        </p>
      ) : (
        <>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <PartLine
                key={part.key}
                part={part}
                picking={picking}
                busy={busy === part.key}
                onMark={() => void mark(part.key, () => card.marking[part.kind](part.id))}
              />
            ))}
          </ul>
          {nothing && forClient ? (
            <p className={styles.hint} role="status">
              <Trans>Nothing of it is marked for the client yet, so there is nothing to ask about.</Trans>
            </p>
          ) : onlyText ? (
            <p className={styles.warning} role="status">
              <Trans>None of the files is shown: the client would answer about the text alone.</Trans>
            </p>
          ) : picking ? (
            <p className={styles.hint}>
              {forClient ? (
                <Trans>Nothing ticked: everything that is marked for the client.</Trans>
              ) : (
                <Trans>Nothing ticked: the whole brief and all files.</Trans>
              )}
            </p>
          ) : null}
        </>
      )}
      {forClient && client && !card.shared ? (
        <div className={styles.unshared}>
          <p className={styles.quiet}>
            <Trans>The card is not shared with {client}: guests with an account do not see it.</Trans>
          </p>
          <Button
            size="compact-sm"
            variant="default"
            loading={busy === 'card'}
            onClick={() => void mark('card', card.marking.share)}
          >
            <Trans>Share the card</Trans>
          </Button>
        </div>
      ) : null}
    </section>
  )
}

const isShown = ({ fate }: AskedPart) => fate === 'shown'

interface PartLineProps extends Pick<WhatIsShownProps, 'picking'> {
  part: AskedPart
  busy: boolean
  onMark: () => void
}

function PartLine({ part, picking, busy, onMark }: PartLineProps) {
  const { t } = useLingui()
  const { key, kind, name, fate } = part
  const Icon = kind === 'section' ? IconFileText : IconFile
  const picked = picking?.picked.includes(key) ?? false
  return (
    <li className={styles.part} data-fate={fate}>
      {picking ? (
        <Checkbox
          className={styles.name ?? ''}
          label={<span dir="auto">{name}</span>}
          checked={picked && fate === 'shown'}
          disabled={fate !== 'shown'}
          onChange={() =>
            picking.onPick(picked ? picking.picked.filter((one) => one !== key) : [...picking.picked, key])
          }
        />
      ) : (
        <>
          <Icon size={16} aria-hidden />
          <span className={styles.name} dir="auto">
            {name}
          </span>
        </>
      )}
      {fate === 'shown' ? (
        picking ? null : (
          <span className={styles.fate}>
            <Trans>is shown</Trans>
          </span>
        )
      ) : fate === 'outside' ? (
        <span className={styles.fate}>
          {kind === 'section' ? (
            <Trans>not asked here: this gate is about the files</Trans>
          ) : (
            <Trans>not asked here: this gate is about the text</Trans>
          )}
        </span>
      ) : (
        <>
          <span className={styles.fate}>
            <Trans>only the team</Trans>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            onClick={onMark}
            aria-label={t`Show it to the client: ${name}`}
          >
            <Trans>Show it to the client</Trans>
          </Button>
        </>
      )}
    </li>
  )
}
