import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { versionsQuery } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import styles from './meeting.module.css'
import { Silent } from './silent'
import { unagreed } from './unagreed'

/** Who objects, with the reason, who has said nothing yet, and what changed since. It stops nothing: a manager decides. */
export function NotAgreed() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { design, names, seek } = useWorkshop()
  const { data: versions } = useQuery(versionsQuery(workspace, design.service.id))
  const found = versions ? unagreed(versions) : null
  if (found === null) return null
  const { version, changed, objections, silent } = found
  const nameOf = (id: number) => names.get(id) ?? t`Somebody`
  return (
    <div className={styles.notAgreed}>
      <button type="button" className={styles.question} onClick={() => seek({ step: 'meeting' })}>
        {version === null ? (
          <Trans>Nobody has been asked yet whether they agree to this design.</Trans>
        ) : changed ? (
          <Trans>
            The design has been changed since “{version.name}”: nobody has agreed to it as it is now.
          </Trans>
        ) : (
          <Trans>Not everybody agrees to “{version.name}” yet.</Trans>
        )}
      </button>
      <ul>
        {objections.map(({ member, reason }) => (
          <li key={member}>
            <Trans>
              {nameOf(member)} objects: {reason}
            </Trans>
          </li>
        ))}
      </ul>
      <Silent names={silent.map(nameOf)} />
    </div>
  )
}
