import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { PersonName } from '#ui/people/person-name'
import { DateText } from '#ui/time/date-text'
import { statikKey, type Version } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import styles from './meeting.module.css'
import { Silent } from './silent'

/** What each said of a version, and who has said nothing yet; the later word of somebody holds. */
export function VersionSpokenOf({ version }: { version: Version }) {
  const { t } = useLingui()
  const { names } = useWorkshop()
  const nameOf = (id: number) => names.get(id) ?? t`Somebody`
  const said = new Set(version.sign_offs.map(({ member }) => member))
  const silent = version.asked.filter((member) => !said.has(member))
  return (
    <div className={styles.version}>
      <p className={styles.called}>
        <b>{version.name}</b>{' '}
        <span className={look.quiet}>
          <Trans>Version {version.number}</Trans>
        </span>
      </p>
      {version.stands ? null : (
        <p className={`${look.quiet} ${look.warn}`}>
          <Trans>The design has been changed since. Name it anew, so that all speak of the same.</Trans>
        </p>
      )}
      <ul className={styles.said} aria-label={t`What was said`}>
        {version.sign_offs.map(({ member, agrees, reason, said_at }) => (
          <li key={member} data-agrees={agrees || undefined}>
            {agrees ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
            <PersonName id={member} name={nameOf(member)} />
            <span className={styles.word}>{agrees ? t`agrees` : t`objects`}</span>
            <span className={look.quiet}>
              <DateText at={said_at} />
            </span>
            {reason ? <span className={styles.reason}>{reason}</span> : null}
          </li>
        ))}
      </ul>
      <Silent names={silent.map(nameOf)} />
      <Mine version={version} />
    </div>
  )
}

function Mine({ version }: { version: Version }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { verbs } = useWorkshop()
  const { data: seen } = useWorkspaceSeen()
  // Another version may get its name meanwhile: one objects to the one that one has read.
  const [objects, setObjects] = useState<Version | null>(null)
  const agreeing = useDoing()
  const mine = version.sign_offs.find(({ member }) => member === seen?.me.id)
  const again = () => queries.invalidateQueries({ queryKey: statikKey(workspace, 'versions') })
  const agree = async () => {
    await agreeing.run(() => verbs.signOff(version.id, true), t`You agree to ${version.name}`)
    await again()
  }
  return (
    <div className={styles.mine}>
      {mine?.agrees ? null : (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconCheck size={15} aria-hidden />}
          loading={agreeing.busy}
          onClick={() => void agree()}
        >
          <Trans>I agree</Trans>
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setObjects(version)}>
        <Trans>I object…</Trans>
      </Button>
      {objects ? (
        <Objecting
          version={objects}
          before={mine?.reason ?? ''}
          again={again}
          onClose={() => setObjects(null)}
        />
      ) : null}
    </div>
  )
}

interface ObjectingProps {
  version: Version
  before: string
  again: () => Promise<void>
  onClose: () => void
}

function Objecting({ version, before, again, onClose }: ObjectingProps) {
  const { t } = useLingui()
  const { verbs } = useWorkshop()
  const doing = useDoing(['reason'])
  const [reason, setReason] = useState(before)
  const object = async () => {
    if (!(await doing.run(() => verbs.signOff(version.id, false, reason.trim())))) return
    await again()
    onClose()
  }
  return (
    <FormDialog
      title={t`Object to ${version.name}`}
      verb={t`Object`}
      doing={doing}
      ready={reason.trim() !== ''}
      onSubmit={() => void object()}
      onClose={onClose}
    >
      <Textarea
        label={t`What has to change first`}
        required
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
        value={reason}
        error={doing.words.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
