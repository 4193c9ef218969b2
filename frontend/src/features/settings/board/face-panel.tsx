import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import {
  IconCalendarDue,
  IconClock,
  IconHourglass,
  IconMessage,
  IconPaperclip,
  IconSquareCheck,
} from '@tabler/icons-react'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { Avatar } from '#ui/people/avatar'
import { Tag } from '#ui/tag'
import styles from './board-settings.module.css'
import { useStructure, useVerbs } from './structure'
import { useFaceParts } from './words'

/** What stands on the cards of this board, with a card to look at. */
export function FacePanel() {
  const { board } = useStructure()
  const verbs = useVerbs()
  const doing = useDoing()
  const parts = useFaceParts()
  const turn = (name: string, shown: boolean) => {
    const face = Object.keys(parts).filter((part) => (part === name ? shown : board.face.includes(part)))
    void doing.run(() => verbs.change({ face }))
  }
  return (
    <>
      <p className={house.about}>
        <Trans>Show what helps to choose the next card, and no more. The title is always there.</Trans>
      </p>
      <div className={styles.faces}>
        <div className={styles.choices}>
          {Object.entries(parts).map(([name, label]) => (
            <Checkbox
              key={name}
              label={label}
              checked={board.face.includes(name)}
              onChange={(event) => turn(name, event.currentTarget.checked)}
            />
          ))}
        </div>
        <Preview face={new Set(board.face)} />
      </div>
    </>
  )
}

function Preview({ face }: { face: ReadonlySet<string> }) {
  const { t } = useLingui()
  const lead = t`Anna de Vries`
  const holder = t`Maria Petrova`
  return (
    <figure className={styles.preview} aria-label={t`How a card looks`} style={{ margin: 0 }}>
      <span className={styles.line}>
        {face.has('number') ? <span>#128</span> : null}
        {face.has('card_type') ? <Tag colour="blue">{t`Newsletter`}</Tag> : null}
        {face.has('class_of_service') ? <span>{t`Fixed date`}</span> : null}
        {face.has('project') ? <span>{t`Spring catalogue`}</span> : null}
      </span>
      <span className={styles.previewTitle}>{t`Welcome mail for new readers`}</span>
      {face.has('parent') ? <span className={styles.line}>↳ {t`Welcome series`}</span> : null}
      {face.has('tags') ? (
        <span className={styles.line}>
          <Tag colour="teal">{t`loyalty`}</Tag>
        </span>
      ) : null}
      {face.has('fields') ? <span className={styles.line}>{t`Channel: e-mail`}</span> : null}
      <span className={styles.line}>
        {face.has('deadline') ? (
          <span>
            <IconCalendarDue size={13} aria-hidden /> {t`in 3 days`}
          </span>
        ) : null}
        {face.has('checklist') ? (
          <span>
            <IconSquareCheck size={13} aria-hidden /> 3/5
          </span>
        ) : null}
        {face.has('comments') ? (
          <span>
            <IconMessage size={13} aria-hidden /> 4
          </span>
        ) : null}
        {face.has('attachments') ? (
          <span>
            <IconPaperclip size={13} aria-hidden /> 2
          </span>
        ) : null}
        {face.has('time') ? (
          <span>
            <IconClock size={13} aria-hidden /> 3:30
          </span>
        ) : null}
        {face.has('age') ? (
          <span>
            <IconHourglass size={13} aria-hidden /> {t`2 d`}
          </span>
        ) : null}
        {face.has('lead') ? <Avatar id={1} name={lead} size={20} /> : null}
        {face.has('responsible') ? <Avatar id={2} name={holder} size={22} /> : null}
      </span>
    </figure>
  )
}
