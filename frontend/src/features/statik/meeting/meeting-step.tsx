import { Trans } from '@lingui/react/macro'
import { Ours } from '../look/ours'
import { Agenda } from './agenda'
import { Decisions } from './decisions'
import { QuestionsOn } from './questions-on'
import { ToAgree } from './to-agree'

/** The verification meeting: what is left to speak of, what was decided, who agrees, what is found out later. */
export function MeetingStep() {
  return (
    <>
      <Ours>
        <Trans>
          Baton’s own, beyond STATIK: this verification meeting, its agenda made of the gaps, and that each
          agrees to a version by name.
        </Trans>
      </Ours>
      <Agenda />
      <Decisions />
      <ToAgree />
      <QuestionsOn />
    </>
  )
}
