import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { AgreementWords } from '../agreement/agreement-words'
import type { Agreement } from '../asking/budgets-api'
import styles from '../look/money.module.css'

export interface EarlierAgreementsProps {
  agreements: Agreement[]
  today: string
  home: string
}

/** Those that were, and those that are to come. */
export function EarlierAgreements({ agreements, today, home }: EarlierAgreementsProps) {
  const coming = agreements.filter(({ from_day }) => from_day > today)
  const earlier = agreements.filter(({ from_day }) => from_day <= today)
  const [open, setOpen] = useState(coming.length > 0)
  const count = agreements.length
  if (count === 0) return null
  return (
    <div style={{ marginTop: 10 }}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-expanded={open}
        onClick={() => setOpen((was) => !was)}
      >
        {coming.length > 0 ? (
          <Trans>Earlier and coming agreements: {count}</Trans>
        ) : (
          <Trans>Earlier agreements: {count}</Trans>
        )}
      </Button>
      {open ? (
        <ul className={styles.history}>
          {[...coming, ...earlier].map((agreement) => (
            <li key={agreement.id}>
              <AgreementWords agreement={agreement} home={home} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
