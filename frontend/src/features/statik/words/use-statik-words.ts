import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { BlockKind, Shape } from '../design/kinds'

type Choices = readonly (readonly [string, string])[]

export function useBlockKinds(): Record<BlockKind, string> {
  const { t } = useLingui()
  return useMemo(
    () => ({
      done: t`Done`,
      activity: t({ message: 'Activity', context: 'kind of block' }),
      queue: t`Queue`,
      wait: t`Wait`,
      gate: t`Gate`,
      decision: t`Decision`,
      start: t({ message: 'Start', context: 'kind of block' }),
    }),
    [t],
  )
}

/** What a kind of block is, for whoever chooses one. */
export function useKindHints(): Record<BlockKind, string> {
  const { t } = useLingui()
  return {
    done: t`the item is really finished`,
    activity: t`somebody works on it`,
    queue: t`ready for whoever is free`,
    wait: t`others have to do something`,
    gate: t`somebody has to agree`,
    decision: t`it goes on in one of several ways`,
    start: t`where an item comes from`,
  }
}

export function useShapes(): Record<Shape, { name: string; cost: string }> {
  const { t } = useLingui()
  return {
    immediate: { name: t`Expedite`, cost: t`Harm is happening now; each hour costs.` },
    fixed_date: { name: t`Fixed date`, cost: t`Nothing until a real date, then all at once.` },
    linear: { name: t`Standard`, cost: t`Grows day by day.` },
    later: { name: t`Intangible`, cost: t`Nothing for now, a cliff later.` },
  }
}

/** The words of every other choice: value and words, in their order. */
export function useStatikWords() {
  const { t } = useLingui()
  const sorts: Choices = [
    ['fitness', t`Fitness criterion`],
    ['health', t`Health indicator`],
    ['driver', t`Improvement driver`],
    ['vanity', t`Vanity metric`],
  ]
  const measures: Choices = [
    ['other', t`Measured by hand`],
    ['lead_time', t`Lead time, calendar days`],
    ['due_date', t`Deadlines kept, %`],
    ['throughput', t`Done a week`],
    ['rework', t`Came back, %`],
  ]
  const directions: Choices = [
    ['at_most', t`at most`],
    ['at_least', t`at least`],
  ]
  const sides: Choices = [
    ['internal', t`Inside`],
    ['external', t`Outside`],
  ]
  const pers: Choices = [
    ['day', t`a day`],
    ['week', t`a week`],
    ['month', t`a month`],
    ['quarter', t`a quarter`],
  ]
  const patterns: Choices = [
    ['steady', t`Steady`],
    ['seasonal', t`With the season`],
    ['bursts', t`In bursts`],
    ['random', t`At random`],
  ]
  const clocks: Choices = [
    ['ours', t`ours`],
    ['client', t`the client’s`],
    ['supplier', t`a supplier’s`],
  ]
  const approvers: Choices = [
    ['client', t`the client`],
    ['job_function', t`a job function`],
    ['members', t`named people`],
  ]
  const rules: Choices = [
    ['any', t`one of them`],
    ['all', t`all of them`],
    ['some', t`some of them`],
  ]
  const subjects: Choices = [
    ['brief', t`the brief`],
    ['files', t`the files`],
    ['brief_and_files', t`the brief and the files`],
    ['chosen', t`what is chosen when asking`],
  ]
  const silents: Choices = [
    ['tell', t`whoever asked is told`],
    ['remind', t`the approvers are reminded`],
    ['escalate', t`it goes to the one who is named`],
  ]
  const cadences: Choices = [
    ['kanban', t`Kanban meeting`],
    ['replenishment', t`Replenishment`],
    ['delivery', t`Delivery planning`],
    ['service', t`Service delivery review`],
    ['operations', t`Operations review`],
    ['risk', t`Risk review`],
    ['strategy', t`Strategy review`],
  ]
  const everies: Choices = [
    ['day', t`each working day`],
    ['week', t`each week`],
    ['two_weeks', t`every two weeks`],
    ['month', t`each month`],
    ['quarter', t`each quarter`],
  ]
  return {
    sorts,
    measures,
    directions,
    sides,
    pers,
    patterns,
    clocks,
    approvers,
    rules,
    subjects,
    silents,
    cadences,
    everies,
  }
}
