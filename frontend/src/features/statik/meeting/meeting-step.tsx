import { Agenda } from './agenda'
import { Decisions } from './decisions'
import { QuestionsOn } from './questions-on'
import { ToAgree } from './to-agree'

/** The verification meeting: what is left to speak of, what was decided, who agrees, what is found out later. */
export function MeetingStep() {
  return (
    <>
      <Agenda />
      <Decisions />
      <ToAgree />
      <QuestionsOn />
    </>
  )
}
