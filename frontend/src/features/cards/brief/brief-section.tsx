import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconEye, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { readDraft } from '#ui/drafts'
import { Markdown } from '#ui/markdown'
import { useOpenCard } from '../open/card-context'
import styles from './brief.module.css'
import { SectionEditor } from './section-editor'
import { SectionMenu, type SectionMenuProps } from './section-menu'

export interface BriefSectionProps extends Omit<SectionMenuProps, 'name'> {
  /** Just added here: it opens to be written. */
  fresh: boolean
}

export function draftKey(workspace: string, section: number): string {
  return `${workspace}.brief.${section}`
}

export function BriefSection({ section, fresh, above, below, afterBelow }: BriefSectionProps) {
  const { t } = useLingui()
  const { workspace, mayEdit, words } = useOpenCard()
  const jobs = useJobFunctions()
  const left = readDraft(draftKey(workspace, section.id))
  const [writing, setWriting] = useState(mayEdit && (fresh || (left !== null && left.text !== section.text)))
  const pencil = useRef<HTMLButtonElement>(null)
  const wrote = useRef(false)
  useEffect(() => {
    if (wrote.current && !writing && document.activeElement === document.body) pencil.current?.focus()
    wrote.current = writing
  }, [writing])
  const forWhom = section.job_function
    ? (jobs[section.job_function] ?? section.job_function)
    : t`For everybody`
  const name = section.title || forWhom
  return (
    <section
      className={styles.section}
      data-visible={(section.client_visible && !words.isGuest) || undefined}
      aria-label={name}
    >
      <div className={styles.sectionHead}>
        <h4 className={styles.sectionName} dir="auto">
          {name}
        </h4>
        {section.title && section.job_function ? <span className={styles.job}>{forWhom}</span> : null}
        {section.client_visible && !words.isGuest ? (
          <span className={styles.visible}>
            <IconEye size={13} aria-hidden />
            <Trans>The client reads this</Trans>
          </span>
        ) : null}
        {mayEdit ? (
          <span className={styles.tools}>
            {writing ? null : (
              <ActionIcon
                ref={pencil}
                size="sm"
                aria-label={t`Write: ${name}`}
                onClick={() => setWriting(true)}
              >
                <IconPencil size={15} aria-hidden />
              </ActionIcon>
            )}
            <SectionMenu section={section} name={name} above={above} below={below} afterBelow={afterBelow} />
          </span>
        ) : null}
      </div>
      {writing ? (
        <SectionEditor section={section} name={name} onDone={() => setWriting(false)} />
      ) : section.text ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the pencil is the button.
        <div onDoubleClick={() => mayEdit && setWriting(true)}>
          <Markdown>{section.text}</Markdown>
        </div>
      ) : mayEdit ? (
        <button type="button" className={styles.invitation} onClick={() => setWriting(true)}>
          <Trans>Nothing is written here yet.</Trans>
        </button>
      ) : (
        <p className={styles.quiet}>
          <Trans>Nothing is written here yet.</Trans>
        </p>
      )}
    </section>
  )
}
