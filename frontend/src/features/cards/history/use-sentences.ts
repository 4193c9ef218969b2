import { useLingui } from '@lingui/react/macro'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { useWhyMoved } from '#features/boards/columns/why-moved'
import { dayWritten } from '#lib/days'
import type { HistoryEntry } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { useColumnNames } from '../way/use-column-names'
import { useEditedParts } from './use-edited-parts'

type Payload = Record<string, unknown>
type Sentence =
  | string
  | ((payload: Payload, by: number | null, contact: string | null, file: string | null) => string)

/** What each kind of fact says after the name of who did it. A kind this version does not know stays a sentence. */
export function useSentences(): (entry: HistoryEntry) => string {
  const { t, i18n } = useLingui()
  const { words } = useOpenCard()
  const column = useColumnNames()
  const jobs = useJobFunctions()
  const edited = useEditedParts()
  const whyMoved = useWhyMoved()
  const named = (id: unknown) => words.members.get(Number(id))?.name ?? t`somebody`
  const moved = ({ from_column, to_column, backward, reason, because }: Payload) => {
    const from = column(Number(from_column))
    const to = column(Number(to_column))
    const given = String(reason ?? '')
    const why = given || whyMoved(because)
    if (!backward) return why ? t`moves it from ${from} to ${to}: ${why}` : t`moves it from ${from} to ${to}`
    if (given) return t`moves it back from ${from} to ${to}: “${given}”`
    return why ? t`moves it back from ${from} to ${to}: ${why}` : t`moves it back from ${from} to ${to}`
  }
  const section = (of: (name: string) => string) => (payload: Payload) => {
    const job = String(payload.job_function ?? '')
    return of(job ? (jobs[job] ?? job) : t`for everybody`)
  }
  const read = (forClient: string, forTeam: string) => (payload: Payload) =>
    payload.client_visible && !words.isGuest ? forClient : forTeam
  const passed =
    (of: (giver: string, receiver: string) => string) =>
    ({ giver, receiver }: Payload) =>
      of(named(giver), named(receiver))
  const hours =
    (own: string, of: (name: string) => string) =>
    ({ member }: Payload, by: number | null) =>
      member === by ? own : of(named(member))
  const planned =
    (of: (name: string, on: string) => string) =>
    ({ member, day }: Payload) =>
      of(named(member), dayWritten(String(day), i18n.locale, { day: 'numeric', month: 'short' }))
  const sentences: Record<string, Sentence> = {
    CardFiled: t`files the card`,
    CardMoved: moved,
    CardTaken: ({ from_column, to_column }) => {
      const from = column(Number(from_column))
      const to = column(Number(to_column))
      return t`takes it from ${from} into ${to}`
    },
    CardReordered: t`changes its place in the column`,
    CardRelaned: t`changes the lanes of the board`,
    CardRestaged: t`changes the kind of its column`,
    CardRetagged: t`changes a tag it has`,
    CardShowsFields: t`changes which fields the board shows`,
    CardPassedOn: ({ from_member, to_member }) => {
      const from = named(from_member)
      const to = named(to_member)
      return t`passes it on from ${from} to ${to}`
    },
    RuleCalled: t`tells a webhook of it, by a rule`,
    CardAssigned: ({ to }) => {
      const holder = named(to)
      return to ? t`makes ${holder} responsible` : t`leaves it without a responsible`
    },
    HandoffOffered: passed((giver, receiver) => t`offers it to ${receiver} for ${giver}`),
    HandoffAccepted: passed((giver) => t`accepts it from ${giver}`),
    HandoffReturned: passed((giver) => t`returns it to ${giver}`),
    HandoffTakenBack: passed((_, receiver) => t`takes back the offer to ${receiver}`),
    CardBlocked: t`blocks it`,
    BlockerLifted: t`lifts a blocker`,
    ApprovalAsked: ({ for_client }) => (for_client ? t`asks the client for approval` : t`asks for approval`),
    ApprovalAnswered: ({ decision, contact, by_link }, _, name) => {
      const approves = decision === 'approve'
      if (contact != null && !name) return approves ? t`the client approves` : t`the client asks for changes`
      if (name)
        return approves
          ? t`approves for the client, by a link`
          : t`asks for changes for the client, by a link`
      if (by_link) return approves ? t`approves, by a link` : t`asks for changes, by a link`
      return approves ? t`approves` : t`asks for changes`
    },
    ApprovalGranted: t`the approval is granted`,
    ChangesAsked: t`changes are wanted, a new round follows`,
    ApprovalVoided: t`the approval is void: the content was changed`,
    ApprovalWithdrawn: t`takes the question for approval back`,
    ApprovalReminded: t`reminds the approvers`,
    ApprovalOverdue: t`the approval is overdue`,
    CardArchived: t`archives it`,
    CardRestored: t`brings it back`,
    CardTrashed: t`deletes it`,
    CardEdited: ({ changed }) => edited(changed),
    PriceSet: t`changes the price`,
    TagsChanged: ({ added, removed }) => {
      const names = (ids: unknown) =>
        (Array.isArray(ids) ? ids : []).map((id) => words.tags.get(Number(id))?.name ?? '…').join(', ')
      const on = names(added)
      const off = names(removed)
      if (on && off) return t`tags it ${on}, takes off ${off}`
      return on ? t`tags it ${on}` : t`takes off the tag ${off}`
    },
    ParticipantsChanged: ({ added, removed }) => {
      const names = (ids: unknown) => (Array.isArray(ids) ? ids : []).map(named).join(', ')
      const on = names(added)
      const off = names(removed)
      if (on && off) return t`adds ${on}, removes ${off}`
      return on ? t`adds ${on}` : off ? t`removes ${off}` : t`changes the participants`
    },
    HoursPlanned: ({ job_functions }) => {
      const names = (Array.isArray(job_functions) ? job_functions : [])
        .map((job) => jobs[job] ?? job)
        .join(', ')
      return names ? t`plans hours: ${names}` : t`plans hours`
    },
    TimeEntered: hours(t`writes down time`, (name) => t`writes down time of ${name}`),
    TimeChanged: hours(t`changes time`, (name) => t`changes time of ${name}`),
    TimeStruck: hours(t`deletes time`, (name) => t`deletes time of ${name}`),
    TimeCorrected: hours(t`corrects locked time`, (name) => t`corrects locked time of ${name}`),
    TimerStarted: t`starts the timer`,
    TimerPaused: hours('', (name) => t`the timer of ${name} paused: the working day was over`),
    TimerStopped: t`stops the timer`,
    TimerDiscarded: t`throws away what the timer counted`,
    CardPlaced: planned((name, on) => t`plans it for ${name}, ${on}`),
    PlacementMoved: planned((name, on) => t`moves it in the plan: ${name}, ${on}`),
    PlacementResized: planned((name, on) => t`changes how long it is planned for ${name}, ${on}`),
    PlacementTakenOff: planned((name, on) => t`takes it out of the plan of ${name}, ${on}`),
    PlanUndone: t`takes back what was planned`,
    SlotAnswered: t`says what came of a planned slot`,
    FieldFilled: ({ field }) => {
      const name = words.fields.find(({ id }) => id === field)?.name
      return name ? t`fills in “${name}”` : t`fills in a field`
    },
    LinkMade: t`links it to another card`,
    LinkCut: t`cuts a link`,
    BriefSectionAdded: section((name) => t`adds a section to the brief: ${name}`),
    BriefWritten: section((name) => t`writes in the brief: ${name}`),
    BriefSectionChanged: section((name) => t`arranges the brief: ${name}`),
    BriefSectionRemoved: section((name) => t`removes a section of the brief: ${name}`),
    ChecklistAdded: t`adds a checklist`,
    ChecklistChanged: t`changes a checklist`,
    ChecklistRemoved: t`removes a checklist`,
    ItemAdded: t`adds an item`,
    ItemChanged: t`changes an item`,
    ItemTicked: t`ticks an item`,
    ItemUnticked: t`opens an item again`,
    ItemRemoved: t`removes an item`,
    CommentAdded: (payload) => {
      const rule = String(payload.by_rule ?? '')
      if (rule) return t`comments, by the rule “${rule}”`
      return read(t`writes to the client`, t`comments`)(payload)
    },
    CommentEdited: t`edits a comment`,
    CommentRemoved: t`removes a comment`,
    AttachmentAdded: (payload, _, __, file) => {
      const version = Number(payload.version ?? 1)
      const name = file ?? t`a file`
      if (version > 1) return t`attaches a new version of ${name} (${version})`
      return read(t`attaches a file for the client`, t`attaches a file`)(payload)
    },
    AttachmentChanged: t`changes an attachment`,
    AttachmentRemoved: t`removes an attachment`,
    CardMoveUndone: t`takes back a move`,
    CardOrderUndone: t`takes back a change of place`,
    CardAssignmentUndone: t`takes back who is responsible`,
    CardReturnedByUndo: t`takes back that it went`,
    EditUndone: t`takes back an edit`,
    PriceUndone: t`takes back a price`,
    ContentUndone: t`takes back a change`,
  }
  return ({ kind, payload, by, contact, file }) => {
    const sentence = sentences[kind]
    if (sentence === undefined) return t`changes something on the card`
    return typeof sentence === 'string' ? sentence : sentence(payload, by, contact, file)
  }
}
