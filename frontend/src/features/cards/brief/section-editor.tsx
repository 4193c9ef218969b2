import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconRefresh, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal } from '#api/refusal'
import { HeldWords } from '#features/approvals'
import { wordsOf } from '#features/boards/doing/refused-words'
import { useDraft } from '#ui/drafts'
import { Markdown } from '#ui/markdown'
import { tellDone, tellRefused } from '#ui/toast'
import type { Section } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import styles from './brief.module.css'
import { type Clash, Conflict } from './conflict'

export interface SectionEditorProps {
  section: Section
  name: string
  onDone: () => void
}

/** A section being written. What others save meanwhile is told, and neither text is lost. */
export function SectionEditor({ section, name, onDone }: SectionEditorProps) {
  const { t } = useLingui()
  const { workspace, card, words, verbs, writers, refresh } = useOpenCard()
  const [draft, setDraft] = useDraft(`${workspace}.brief.${section.id}`)
  const [begun] = useState({ version: section.version, text: section.text })
  const [view, setView] = useState('write')
  const [busy, setBusy] = useState(false)
  const [clash, setClash] = useState<Clash | null>(null)
  const text = draft?.text ?? begun.text
  const basedOn = draft?.based_on ?? begun.version
  const meanwhile = section.version > basedOn
  const writer = words.members.get(writers.get(section.id) ?? -1)?.name

  const leave = () => {
    setDraft(null)
    onDone()
  }
  const save = async (wished: string, based_on: number) => {
    setBusy(true)
    try {
      const answer = await verbs.writeSection(section.id, wished, based_on)
      setDraft(null)
      await refresh()
      if (answer.merged) tellDone(t`Saved together with what others wrote meanwhile`)
      onDone()
    } catch (problem) {
      if (problem instanceof Refusal && problem.code === 'BriefConflict')
        setClash({
          mine: wished,
          theirs: String(problem.facts.theirs ?? ''),
          base: String(problem.facts.base ?? ''),
          version: Number(problem.facts.version),
          words: problem.message,
        })
      else tellRefused(wordsOf(problem))
    } finally {
      setBusy(false)
    }
  }
  if (clash)
    return (
      <Conflict
        clash={clash}
        name={name}
        busy={busy}
        onSave={(combined) => {
          setDraft({ text: combined, based_on: clash.version, base: clash.theirs })
          void save(combined, clash.version)
        }}
        onBack={() => setClash(null)}
      />
    )
  return (
    <div className={styles.editor}>
      {meanwhile ? (
        <p className={styles.notice} role="status">
          <IconRefresh size={15} aria-hidden />
          {writer ? (
            <Trans>{writer} changed this section while you write. Saving puts both texts together.</Trans>
          ) : (
            <Trans>This section was changed while you write. Saving puts both texts together.</Trans>
          )}
        </p>
      ) : null}
      <HeldWords
        card={card.id}
        section={section.id}
        frame={(held) => (
          <p className={styles.held}>
            <IconRosetteDiscountCheck size={15} aria-hidden />
            <span>{held}</span>
          </p>
        )}
      />
      <SegmentedControl
        value={view}
        onChange={setView}
        aria-label={t`Write or preview`}
        data={[
          { value: 'write', label: t`Write` },
          { value: 'preview', label: t`Preview` },
        ]}
      />
      {view === 'write' ? (
        <Textarea
          aria-label={t`Text of “${name}”`}
          value={text}
          minRows={5}
          maxRows={26}
          autoFocus
          dir="auto"
          data-mantine-stop-propagation
          placeholder={t`Markdown: **bold**, lists, tables, links`}
          onChange={(event) =>
            setDraft({ text: event.currentTarget.value, based_on: basedOn, base: draft?.base ?? begun.text })
          }
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(text, basedOn)
            if (event.key !== 'Escape') return
            event.stopPropagation()
            if (text === (draft?.base ?? begun.text)) leave()
          }}
        />
      ) : (
        <div className={styles.preview}>
          {text ? <Markdown>{text}</Markdown> : <Trans>Nothing yet.</Trans>}
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="compact-md" loading={busy} onClick={() => void save(text, basedOn)}>
          <Trans>Save</Trans>
        </Button>
        <Button size="compact-md" variant="default" onClick={leave}>
          {draft ? <Trans>Throw the draft away</Trans> : <Trans>Cancel</Trans>}
        </Button>
        {draft ? (
          <span className={styles.quiet}>
            <Trans>The draft is kept on this device.</Trans>
          </span>
        ) : null}
      </div>
    </div>
  )
}
