import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsExchange } from '@tabler/icons-react'
import { PersonName } from '#ui/people/person-name'
import { DateText } from '#ui/time/date-text'
import { isoDay } from '../absences/absence-words'
import type { Member } from '../asking/house-api'
import { useNames, useWorkspaceSeen } from '../asking/workspace-query'
import styles from '../look/house.module.css'
import { useJobFunctionWords, useRoles } from '../words/role-words'

/** One person: who they are, what they do, who stands in for them. */
export function PersonRow({ member, onOpen }: { member: Member; onOpen: () => void }) {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const functions = useJobFunctionWords()
  const roles = useRoles()
  const { id, name, role, job_function, client, email, deputy, deputy_until, placeholder, left_at } = member
  const does = client === null ? functions[job_function] : (names.client.get(client) ?? functions.client)
  const isOver = deputy_until !== null && deputy_until < isoDay(new Date())
  const standsIn = deputy === null || isOver ? null : names.member.get(deputy)
  return (
    <li className={styles.row} {...(left_at || placeholder ? { 'data-quiet': true } : {})}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <PersonName id={id} name={name} detail={[does, email].filter(Boolean).join(' · ')} size={32} />
      </button>
      <span className={styles.side}>
        {standsIn ? (
          <span className={`${styles.badge} ${styles.onlyWide}`} title={t`Stands in`}>
            <IconArrowsExchange size={13} aria-hidden />
            {standsIn}
            {deputy_until ? (
              <>
                {' · '}
                <DateText at={deputy_until} />
              </>
            ) : null}
          </span>
        ) : null}
        {left_at ? (
          <span className={styles.badge}>
            <Trans>left</Trans> <DateText at={left_at} />
          </span>
        ) : placeholder ? null : (
          <span className={styles.badge}>{roles[role]}</span>
        )}
      </span>
    </li>
  )
}
