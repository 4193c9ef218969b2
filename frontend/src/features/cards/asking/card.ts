import type { components } from '#api/schema.gen'

type Told = components['schemas']

/** A card's page. A guest's has only its first part; the price is absent for whoever may not see it. */
export type Card = Told['CardPage']
export type Section = Told['SectionOut']
export type Checklist = Told['ChecklistOut']
export type Item = Told['ChecklistItemOut']
export type Attachment = Told['AttachmentOut']
export type Comment = Told['CommentOut']
export type OtherCard = Told['OtherCard']
export type CardLink = Told['LinkOut']
export type Handoff = Told['HandoffOut']
export type Blocker = Told['BlockerOut']
export type Stay = Told['StayOut']
export type Wait = Told['WaitOut']
export type HistoryPage = Told['History']
export type HistoryEntry = Told['EntryOut']
export type Revision = Told['RevisionOut']
export type Words = Told['WorkspaceSeen']

/** A write's answer; of some writes with more. */
export interface Done {
  number: number | null
  face: Record<string, unknown>
  warnings?: { detail: string; code: string }[]
  id?: number
  version?: number
  text?: string
  merged?: boolean
  /** Of a deed taken back: what is again as it was. */
  words?: string
}
