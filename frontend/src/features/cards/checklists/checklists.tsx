import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import { ChecklistView } from './checklist-view'
import styles from './checklists.module.css'
import { isDone } from './done'
import { TypedLine } from './typed-line'

export function Checklists() {
  const { t } = useLingui()
  const { card, mayEdit, verbs, run } = useOpenCard()
  const [adding, setAdding] = useState(false)
  const lists = card.checklists ?? []
  if (lists.length === 0 && !mayEdit) return null
  const total = lists.reduce((sum, { items }) => sum + items.length, 0)
  const done = lists.reduce((sum, { items }) => sum + items.filter((item) => isDone(item)).length, 0)
  const add = async (name: string) => {
    if (await run(() => verbs.addChecklist(name))) setAdding(false)
  }
  return (
    <section aria-labelledby="card-checklists">
      <SectionHead
        id="card-checklists"
        title={t`Checklists`}
        count={total > 0 ? t`${done} of ${total}` : null}
        actions={
          mayEdit ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => (lists.length === 0 ? void add(t`Checklist`) : setAdding(!adding))}
            >
              <Trans>Checklist</Trans>
            </Button>
          ) : null
        }
      />
      <div className={styles.lists}>
        {lists.map((list, at) => (
          <ChecklistView
            key={list.id}
            list={list}
            isFirst={at === 0}
            above={lists[at - 1]?.id}
            below={lists[at + 1]?.id}
            afterBelow={lists[at + 2]?.id}
          />
        ))}
      </div>
      {adding ? (
        <TypedLine
          label={t`Name of the checklist`}
          placeholder={t`Name of the checklist`}
          autoFocus
          onKeep={(name) => void add(name)}
          onLeave={() => setAdding(false)}
        />
      ) : null}
    </section>
  )
}
