import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Section } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import styles from './brief.module.css'
import { BriefSection } from './brief-section'
import { NewSection } from './new-section'

/** A section that was asked for here, and those that were there before it. */
interface Asked {
  job_function: string | null
  title: string
  before: number[]
}

function isAsked(section: Section, asked: Asked | null): boolean {
  return (
    asked !== null &&
    !asked.before.includes(section.id) &&
    (section.job_function || null) === asked.job_function &&
    section.title === asked.title
  )
}

/** What is wanted, with a part for each specialist. */
export function Brief() {
  const { t } = useLingui()
  const { card, mayEdit } = useOpenCard()
  const [adding, setAdding] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const empty = card.brief.length === 0
  if (empty && !mayEdit) return null
  return (
    <section aria-labelledby="card-brief">
      <SectionHead
        id="card-brief"
        title={t`Brief`}
        actions={
          mayEdit ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setAdding(!adding)}
            >
              <Trans>Section</Trans>
            </Button>
          ) : null
        }
      />
      {adding ? (
        <NewSection
          onAsk={(job_function, title) =>
            setAsked({ job_function, title, before: card.brief.map(({ id }) => id) })
          }
          onDone={() => setAdding(false)}
        />
      ) : null}
      {empty && !adding ? (
        <button type="button" className={styles.invitation} onClick={() => setAdding(true)}>
          <Trans>Write what is wanted: for everybody, or a section for each specialist.</Trans>
        </button>
      ) : null}
      <div className={styles.sections}>
        {card.brief.map((section, at) => (
          <BriefSection
            key={section.id}
            section={section}
            fresh={isAsked(section, asked)}
            above={card.brief[at - 1]?.id}
            below={card.brief[at + 1]?.id}
            afterBelow={card.brief[at + 2]?.id}
          />
        ))}
      </div>
    </section>
  )
}
