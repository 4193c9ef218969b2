import type { components } from '#api/schema.gen'

export type JobFunction = components['schemas']['JobFunction']
export type BlockKind = 'start' | 'activity' | 'queue' | 'wait' | 'gate' | 'decision' | 'done'
export type Per = 'day' | 'week' | 'month' | 'quarter'
export type Side = 'internal' | 'external'
export type Shape = 'immediate' | 'fixed_date' | 'linear' | 'later'

export interface Block {
  name: string
  kind: BlockKind
  function: JobFunction | null
  deputy: JobFunction | null
  others: JobFunction[]
  gains: string
  enter: string[]
  leave: string[]
  days: number | null
  clock: 'ours' | 'client' | 'supplier' | null
  limit: number | null
  part_of: number | null
  committed: boolean
  delivered: boolean
  x: number | null
  y: number | null
}

export interface Link {
  before: number | null
  next: number | null
  rework: boolean
  name: string
}

/** What a part of each kind holds; the server says the same in `design/parts.py`. */
export interface Values {
  purpose: { text: string; unit: string }
  customer: { name: string; needs: string }
  criterion: {
    name: string
    sort: 'fitness' | 'health' | 'driver' | 'vanity'
    measure: 'lead_time' | 'due_date' | 'throughput' | 'rework' | 'other'
    direction: 'at_most' | 'at_least'
    threshold: number | null
    unit: string
    share: number | null
    source: string
    until: string | null
    answers: number[]
    parked: string
  }
  grievance: {
    text: string
    side: Side
    said_by: string
    times: number
    group: number | null
    answers: number[]
    parked: string
  }
  group: { name: string }
  variability: { text: string; answers: number[]; parked: string }
  demand: {
    type: string
    card_type: number | null
    source: string
    destination: string
    rate: number | null
    per: Per
    pattern: 'steady' | 'seasonal' | 'bursts' | 'random' | null
    nature: string
    expectation: string
    failure: number | null
  }
  capability: {
    type: string
    card_type: number | null
    half: number | null
    most: number | null
    throughput: number | null
    per: Per
    kept: number | null
  }
  block: Block
  link: Link
  risk: {
    block: number | null
    text: string
    likelihood: number | null
    impact: number | null
    sign: string
    answer: string
    owner: number | null
    review: string | null
  }
  question: {
    block: number | null
    text: string
    owner: number | null
    due: string | null
    answer: string
  }
  agreement: {
    block: number | null
    what: string
    approvers: 'client' | 'job_function' | 'members' | null
    function: JobFunction | null
    members: number[]
    rule: 'any' | 'all' | 'some'
    needed: number | null
    subject: 'brief' | 'files' | 'brief_and_files' | 'chosen' | null
    evidence: string
    hours: number | null
    silent: 'tell' | 'remind' | 'escalate'
    escalate_to: number | null
  }
  rule: {
    block: number | null
    name: string
    when:
      | 'enters'
      | 'returned'
      | 'blocked'
      | 'changes_asked'
      | 'checklists_done'
      | 'children_done'
      | 'deadline'
    ahead: number | null
    then: 'offer' | 'notify' | 'move' | 'comment'
    whom: 'lead' | 'responsible' | 'author' | 'account_manager' | 'member'
    member: number | null
    next: number | null
    text: string
  }
  class: {
    shape: Shape
    shown: string
    pulled: string
    limits: string
    entry: string
    promise: string
    share: number | null
    cap: number | null
    lane: string
  }
  expectation: { days: number | null; share: number }
  meeting: {
    kind: 'kanban' | 'replenishment' | 'delivery' | 'service' | 'operations' | 'risk' | 'strategy'
    every: 'day' | 'week' | 'two_weeks' | 'month' | 'quarter'
    weekday: number | null
    at: string | null
    minutes: number
    part_of_another: string
  }
  decision: { text: string; about: number[]; said_on: string | null }
}

export type Kind = keyof Values
export type Part<K extends Kind = Kind> = {
  [Each in K]: { id: number; kind: Each; version: number; values: Values[Each] }
}[K]
