import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Reason } from './inbox-api'

/** As short as a mark beside a card; the settings say it in whole sentences. */
export const reasonWords: Record<Reason, MessageDescriptor> = {
  approval_asked: msg`Approval asked`,
  handed: msg`Offered to you`,
  offer_overdue: msg`Offer overdue`,
  responsible: msg`You hold it`,
  mentioned: msg`Mentioned`,
  item_given: msg`Item given to you`,
  approval_decided: msg`News of an approval`,
  answered: msg`Offer answered`,
  deadline: msg`Deadline`,
  blocked: msg`Blocked`,
  stuck: msg`Stuck`,
  commented: msg`Comment`,
  watched: msg`Watched`,
}

/** Somebody waits for an answer. */
export const urgent: ReadonlySet<Reason> = new Set(['approval_asked', 'handed', 'offer_overdue'])
