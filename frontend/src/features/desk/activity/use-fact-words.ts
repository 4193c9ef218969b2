import { useLingui } from '@lingui/react/macro'
import { useWhyMoved } from '#features/boards/columns/why-moved'
import type { FeedEntry } from './feed-query'

export interface Names {
  member: (id: unknown) => string
  column: (id: unknown) => string
  /** Whoever of the client answered by a link. */
  contact: string | null
}

type Say = (payload: Record<string, unknown>, names: Names, by: number | null) => string

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Facts of the log in words. A kind that is not in the table is said in general, never by its code name. */
export function useFactWords(): (entry: FeedEntry, names: Names) => string {
  const { t } = useLingui()
  const whyMoved = useWhyMoved()
  const moved: Say = ({ from_column, to_column, backward, reason, because }, { column }) => {
    const from = column(from_column)
    const to = column(to_column)
    const why = whyMoved(because)
    if (!backward) return t`moved: ${from} → ${to}`
    if (reason) return t`sent back: ${from} → ${to}, “${text(reason)}”`
    return why ? t`sent back: ${from} → ${to}, ${why}` : t`sent back: ${from} → ${to}`
  }
  const ofColumn = (say: (name: string) => string): Say => {
    return ({ name }) => say(text(name))
  }
  const ofMember = (say: (name: string) => string, self?: string): Say => {
    return ({ member: id }, { member }, by) => (self && id === by ? self : say(member(id)))
  }
  const table: Record<string, Say> = {
    CardFiled: () => t`filed the card`,
    CardMoved: moved,
    CardTaken: ({ from_column, to_column }, { column }) =>
      t`took it from the queue: ${column(from_column)} → ${column(to_column)}`,
    CardReordered: () => t`changed its place in the column`,
    CardPassedOn: ({ from_member, to_member }, { member }) =>
      t`passed on: ${member(from_member)} → ${member(to_member)}`,
    CardEdited: () => t`edited the card`,
    PriceSet: () => t`set the price`,
    TagsChanged: () => t`changed the tags`,
    ParticipantsChanged: () => t`changed the participants`,
    HoursPlanned: () => t`planned the hours`,
    AbsenceAsked: ofMember((name) => t`asked for days off of ${name}`, t`asked for days off`),
    AbsenceApproved: ofMember((name) => t`approved the days off of ${name}`),
    AbsenceDeclined: ofMember((name) => t`declined the days off of ${name}`),
    SlotsSet: () => t`changed into how many slots a day is divided`,
    PeriodLocked: ({ through }) => t`locked the hours up to ${text(through)}`,
    RatesChanged: () => t`changed the rates`,
    SkewThresholdsSet: () => t`chose when a project's hours are ahead of its work`,
    AgreementMade: () => t`agreed on something else for a project`,
    StageMarked: ({ stage, finished }) =>
      finished ? t`finished the stage ${text(stage)}` : t`opened the stage ${text(stage)} again`,
    PriceBasisSet: () => t`changed what the card is paid by`,
    PriceApproved: () => t`noted that the client approved the price`,
    PriceApprovalWithdrawn: () => t`withdrew the approved price`,
    ExternalCostEntered: () => t`entered an external cost`,
    ExternalCostChanged: () => t`changed an external cost`,
    ExternalCostStruck: () => t`deleted an external cost`,
    ExternalCostCorrected: () => t`corrected an external cost`,
    InvoiceDrafted: () => t`wrote on the draft of an invoice`,
    InvoiceDraftThrownAway: () => t`threw the draft of an invoice away`,
    InvoiceIssued: ({ code }) => t`issued the invoice ${text(code)}`,
    InvoiceCredited: ({ code, credit_code }) =>
      t`credited the invoice ${text(code)} with ${text(credit_code)}`,
    BillingDetailsSet: () => t`changed what stands on invoices`,
    FieldFilled: () => t`filled in a field`,
    LinkMade: () => t`linked a card`,
    LinkCut: () => t`removed a link`,
    BriefSectionAdded: () => t`added a section to the brief`,
    BriefWritten: () => t`wrote in the brief`,
    BriefSectionChanged: () => t`changed a section of the brief`,
    BriefSectionRemoved: () => t`removed a section of the brief`,
    ChecklistAdded: () => t`added a checklist`,
    ChecklistChanged: () => t`changed a checklist`,
    ChecklistRemoved: () => t`removed a checklist`,
    ItemAdded: () => t`added a checklist item`,
    ItemChanged: () => t`changed a checklist item`,
    ItemTicked: () => t`ticked a checklist item`,
    ItemUnticked: () => t`opened a checklist item again`,
    ItemRemoved: () => t`removed a checklist item`,
    CommentAdded: ({ by_rule }) => {
      const rule = text(by_rule)
      return rule ? t`commented, by the rule “${rule}”` : t`commented`
    },
    CommentEdited: () => t`edited a comment`,
    CommentRemoved: () => t`removed a comment`,
    AttachmentAdded: ({ version }) =>
      Number(version ?? 1) > 1 ? t`attached a new version of a file` : t`attached a file`,
    AttachmentChanged: () => t`changed an attachment`,
    AttachmentRemoved: () => t`removed an attachment`,
    CardAssigned: ({ to }, { member }) =>
      to == null ? t`nobody is responsible any more` : t`made responsible: ${member(to)}`,
    HandoffOffered: ({ receiver }, { member }) => t`offered it to ${member(receiver)}`,
    HandoffAccepted: ({ giver }, { member }) => t`accepted it from ${member(giver)}`,
    HandoffReturned: ({ giver }, { member }) => t`returned the offer of ${member(giver)}`,
    HandoffTakenBack: () => t`took the offer back`,
    CardBlocked: () => t`blocked the card`,
    BlockerLifted: () => t`lifted the blocker`,
    ApprovalAsked: ({ for_client }) =>
      for_client ? t`asked the client for approval` : t`asked for approval`,
    ApprovalAnswered: ({ decision, contact, by_link }, { contact: name }) => {
      const approved = decision === 'approve'
      if (contact != null && !name) return approved ? t`the client approved` : t`the client asked for changes`
      if (name)
        return approved
          ? t`approved for the client, by a link`
          : t`asked for changes for the client, by a link`
      if (by_link) return approved ? t`approved, by a link` : t`asked for changes, by a link`
      return approved ? t({ message: 'approved', context: 'at the desk' }) : t`asked for changes`
    },
    ApprovalGranted: () => t`the approval is granted`,
    ChangesAsked: () => t`changes are wanted, a new round follows`,
    ApprovalVoided: () => t`the approval is void: the content was changed`,
    ApprovalWithdrawn: () => t`took the question for approval back`,
    ApprovalReminded: () => t`reminded the approvers`,
    ApprovalOverdue: () => t`the approval is overdue`,
    CardArchived: () => t`archived the card`,
    CardRestored: () => t`brought the card back`,
    CardTrashed: () => t`moved the card to the trash`,
    BoardChanged: () => t`changed the board's rules`,
    ColumnAdded: ofColumn((name) => t`added the column ${name}`),
    ColumnSplit: ofColumn((name) => t`divided the column ${name}`),
    ColumnChanged: ofColumn((name) => t`changed the column ${name}`),
    ColumnReordered: ofColumn((name) => t`moved the column ${name}`),
    ColumnArchived: ofColumn((name) => t`archived the column ${name}`),
    ColumnRestored: ofColumn((name) => t`brought back the column ${name}`),
    PolicyAdded: ofColumn((name) => t`stated a policy for ${name}`),
    PolicyChanged: ofColumn((name) => t`changed a policy of ${name}`),
    PolicyRemoved: ofColumn((name) => t`removed a policy of ${name}`),
    CellLimitSet: ofColumn((name) => t`set a limit in ${name}`),
    PersonLimitSet: ({ member: id }, { member }) => t`set a limit for ${member(id)}`,
    LaneAdded: ofColumn((name) => t`added the lane ${name}`),
    LaneChanged: ofColumn((name) => t`changed the lane ${name}`),
    LaneReordered: ofColumn((name) => t`moved the lane ${name}`),
    LaneArchived: ofColumn((name) => t`archived the lane ${name}`),
    LaneRestored: ofColumn((name) => t`brought back the lane ${name}`),
    WorkspaceChanged: () => t`changed the workspace's settings`,
    SpaceAdded: () => t`added a space`,
    SpaceChanged: () => t`changed a space`,
    SpaceReordered: () => t`reordered the spaces`,
    SpaceArchived: () => t`archived a space`,
    SpaceRestored: () => t`brought back a space`,
    BoardAdded: () => t`added a board`,
    BoardRenamed: () => t`renamed a board`,
    BoardReordered: () => t`reordered the boards`,
    BoardMovedToSpace: () => t`moved a board to another space`,
    BoardArchived: () => t`archived a board`,
    BoardRestored: () => t`brought back a board`,
    MemberInvited: () => t`invited somebody`,
    InvitationRevoked: () => t`revoked an invitation`,
    MemberJoined: ofMember((name) => t`brought in ${name}`, t`joined`),
    MemberRenamed: ofMember((name) => t`renamed ${name}`, t`changed the own name`),
    RoleChanged: ofMember((name) => t`changed the role of ${name}`),
    PermissionsChanged: ofMember((name) => t`changed the permissions of ${name}`),
    JobFunctionChanged: ofMember((name) => t`changed the job function of ${name}`),
    DeputyNamed: ofMember((name) => t`changed the deputy of ${name}`, t`changed the own deputy`),
    MemberLeft: ofMember((name) => t`said goodbye to ${name}`),
    MemberCameBack: ofMember((name) => t`welcomed ${name} back`),
    PlaceholderMerged: ofMember((name) => t`merged a person with ${name}`),
    SecondFactorDemanded: ({ demanded }) =>
      demanded ? t`demands a second factor of everybody` : t`does not demand a second factor any more`,
    SecondFactorReset: ofMember((name) => t`reset the second factor of ${name}`),
    FeedOpened: () => t`opened a calendar feed`,
    FeedRevoked: () => t`revoked a calendar feed`,
    TeamsChanged: () => t`changed the teams`,
    ClientAdded: () => t`added a client`,
    ClientChanged: () => t`changed a client`,
    ClientSightChanged: () => t`changed who sees a client`,
    ProjectAdded: () => t`added a project`,
    ProjectChanged: () => t`changed a project`,
    ProjectWentToClient: () => t`moved a project to another client`,
    TagAdded: () => t`added a tag`,
    TagChanged: () => t`changed a tag`,
    TagMerged: () => t`merged two tags`,
    TagRemoved: () => t`removed a tag`,
    CardTypeAdded: () => t`added a card type`,
    CardTypeChanged: () => t`changed a card type`,
    RuleCalled: () => t`told a webhook of it, by a rule`,
    TemplateAdded: () => t`added a template`,
    TemplateChanged: () => t`changed a template`,
    TemplateRemoved: () => t`removed a template`,
    CustomFieldAdded: () => t`added a field`,
    CustomFieldChanged: () => t`changed a field`,
    AbsenceEntered: () => t`entered an absence`,
    WorkImported: ({ cards }) =>
      cards
        ? t`imported a history with its cards: ${Number(cards)}`
        : t`brought an imported history up to date`,
  }
  const families: [RegExp, () => string][] = [
    [/Undone$|ByUndo$/, () => t`took an action back`],
    [/^Absence/, () => t`changed an absence`],
    [/^(Calendar|WorkingHours|Holiday)|Calendar$/, () => t`changed the working calendar`],
  ]
  return ({ kind, payload, card, by }, names) => {
    const known = table[kind]
    if (known) return known(payload, names, by)
    const family = families.find(([pattern]) => pattern.test(kind))
    if (family) return family[1]()
    return card ? t`changed the card` : t`changed something`
  }
}
