import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { type StageTold, stageOfCardQuery, statikKey } from '../asking/statik-api'
import { useStatikNews } from '../asking/use-statik-news'
import { useShapes } from '../words/use-statik-words'
import { AgreementsSaid } from './agreements-said'
import styles from './on-card.module.css'
import { useFolded } from './use-folded'

/** What the design in force says of the stage in which a card stands; nothing where nobody designed it. */
export function StageOfCard({ card, column }: { card: number; column: number }) {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  useStatikNews()
  // A move is shown before it is done: who asked meanwhile was told of the stage that the card left.
  useEntries({
    onEntry: ({ card: moved }) => {
      if (moved === card) void queries.invalidateQueries({ queryKey: statikKey(workspace, 'stage', card) })
    },
  })
  const { data: stage } = useQuery({
    ...stageOfCardQuery(workspace, card, column),
    placeholderData: (before) => before,
  })
  return stage && saysAnything(stage) ? <Stage stage={stage} /> : null
}

function Stage({ stage }: { stage: StageTold }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [folded, fold] = useFolded(stage.block)
  const jobs = useJobFunctions()
  const { gains, enter, leave, risks, questions, agreements, of_class } = stage
  const answers = stage.function && jobs[stage.function]
  const deputy = stage.deputy && jobs[stage.deputy]
  const Chevron = folded ? IconChevronRight : IconChevronDown
  return (
    <section className={styles.stage} aria-labelledby="card-stage">
      <h3 id="card-stage" className={styles.head}>
        <button type="button" className={styles.fold} aria-expanded={!folded} onClick={fold}>
          <Chevron size={15} stroke={1.8} aria-hidden />
          <Trans>What was agreed for “{stage.name}”</Trans>
        </button>
      </h3>
      {folded ? null : (
        <div className={styles.body}>
          <dl className={styles.said}>
            <Said what={t`Answers for it`}>{answers}</Said>
            <Said what={t`Deputy`}>{deputy}</Said>
            <Said what={t`Knowledge gained`}>{gains || null}</Said>
            <Said what={t`It may come in when`}>{lines(enter)}</Said>
            <Said what={t`It is finished here when`}>{lines(leave)}</Said>
            <Said what={t`Before it goes on, these agree`}>
              {agreements.length ? <AgreementsSaid agreements={agreements} /> : null}
            </Said>
            <Said what={t`Risks`}>
              {risks.length ? (
                <ul>
                  {risks.map(({ text, sign, answer }) => (
                    <li key={text}>
                      {text}
                      {sign ? (
                        <span className={styles.more}>
                          <Trans>Early sign: {sign}</Trans>
                        </span>
                      ) : null}
                      {answer ? (
                        <span className={styles.more}>
                          <Trans>Then: {answer}</Trans>
                        </span>
                      ) : null}
                    </li>
                  ))}
                </ul>
              ) : null}
            </Said>
            <Said what={t`Nobody has answered yet`}>{lines(questions)}</Said>
            {of_class ? <OfClass agreed={of_class} /> : null}
          </dl>
          <Link
            to={`/w/${workspace}/services/${stage.service}`}
            search={{ step: 'workflow', block: stage.block } as never}
            className={styles.service ?? ''}
          >
            <Trans>Designed in the service “{stage.service_name}”</Trans>
          </Link>
        </div>
      )}
    </section>
  )
}

/** What was agreed on cards of its class of service. */
function OfClass({ agreed }: { agreed: NonNullable<StageTold['of_class']> }) {
  const { t } = useLingui()
  const names = useShapes()
  const { shape, shown, pulled, limits, promise } = agreed
  const said = [
    [t`How it is seen`, shown],
    [t`When it is pulled`, pulled],
    [t`What it does to limits`, limits],
    [t`What is promised`, promise],
  ].filter(([, words]) => words)
  return (
    <Said what={names[shape].name}>
      <ul>
        {said.map(([what, words]) => (
          <li key={what}>
            {what}: {words}
          </li>
        ))}
      </ul>
    </Said>
  )
}

function Said({ what, children }: { what: string; children: ReactNode }) {
  if (children === null) return null
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const lines = (said: string[]) =>
  said.length ? (
    <ul>
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null

const saysAnything = (stage: StageTold) => {
  const { gains, enter, leave, risks, questions, agreements, of_class } = stage
  return (
    stage.function !== null ||
    stage.deputy !== null ||
    gains !== '' ||
    of_class !== null ||
    [enter, leave, risks, questions, agreements].some((said) => said.length > 0)
  )
}
