import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { dayWritten } from '#lib/days'
import { questionCardsQuery, statikKey } from '../asking/statik-api'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import styles from './meeting.module.css'

/** Questions that nobody could answer in the room: with a day and whoever finds out, and a card on the board. */
export function QuestionsOn() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { design, looked, verbs } = useWorkshop()
  const { service } = design
  const { data: cards = [] } = useQuery(questionCardsQuery(workspace, service.id))
  const doing = useDoing()
  const open = looked
    .of('question')
    .filter(({ values }) => values.text.trim() !== '' && values.answer.trim() === '')
  const asked = new Map(cards.map((card) => [card.question, card]))
  const shown = looked.of('question').filter((each) => open.includes(each) || asked.has(each.id))
  const left = open.filter(({ id }) => !asked.has(id)).length
  if (shown.length === 0) return null
  const file = async () => {
    await doing.run(verbs.fileQuestions, t`The questions are on the board`)
    await queries.invalidateQueries({ queryKey: statikKey(workspace, 'question-cards') })
  }
  return (
    <StepSection
      title={t`Open questions`}
      asks={t`Who finds out, and until when? What stays open becomes a card.`}
    >
      <ul className={styles.questions}>
        {shown.map((question) => (
          <Question key={question.id} question={question} card={asked.get(question.id)} />
        ))}
      </ul>
      {left === 0 ? null : service.board === null ? (
        <p className={look.quiet}>
          <Trans>Once the service is published, they can become cards of its board.</Trans>
        </p>
      ) : service.may_manage ? (
        <Button size="xs" variant="default" mt="xs" loading={doing.busy} onClick={() => void file()}>
          <Plural value={left} one="Make a card of # question" other="Make cards of # questions" />
        </Button>
      ) : null}
    </StepSection>
  )
}

interface QuestionProps {
  question: Part<'question'>
  card: { code: string; title: string; done: boolean } | undefined
}

function Question({ question, card }: QuestionProps) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const { names, seek } = useWorkshop()
  const { text, owner, due, answer } = question.values
  return (
    <li>
      <button
        type="button"
        className={styles.question}
        onClick={() => seek({ part: question.id, field: answer ? 'answer' : 'owner' })}
      >
        {text}
      </button>
      <span className={look.quiet}>
        {owner ? (names.get(owner) ?? t`Somebody`) : t`nobody yet`}
        {due ? (
          <>
            {' · '}
            {dayWritten(due, i18n.locale, { day: 'numeric', month: 'short', year: 'numeric' })}
          </>
        ) : null}
      </span>
      {card ? (
        <Link to={`/w/${workspace}/c/${card.code}`} className={styles.card ?? ''}>
          {card.done ? <Trans>Its card, done</Trans> : <Trans>Its card</Trans>}
        </Link>
      ) : null}
    </li>
  )
}
