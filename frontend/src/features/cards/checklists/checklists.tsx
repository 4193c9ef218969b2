import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import { ChecklistView } from './checklist-view'
import styles from './checklists.module.css'
import { isDone } from './done'
import { NewChecklist } from './new-checklist'
import { TypedLine } from './typed-line'

export function Checklists() {
  const { t } = useLingui()
  const { card, mayEdit, verbs, run } = useOpenCard()
  const [adding, setAdding] = useState(false)
  const lists = card.checklists ?? []
  if (lists.length === 0 && !mayEdit) return null
  const total = lists.reduce((sum, { items }) => sum + items.length, 0)
  const done = lists.reduce((sum, { items }) => sum + items.filter((item) => isDone(item)).length, 0)
  const add = async (name: string, items: readonly string[] = []) => {
    if (await run(() => verbs.addChecklist(name, items))) setAdding(false)
  }
  return (
    <section aria-labelledby="card-checklists">
      <SectionHead
        id="card-checklists"
        title={t`Checklists`}
        count={total > 0 ? t`${done} of ${total}` : null}
        actions={
          mayEdit ? (
            <NewChecklist
              onEmpty={() => (lists.length === 0 ? void add(t`Checklist`) : setAdding(!adding))}
              onTemplate={({ name, items }) => void add(name, items)}
            />
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
