import { screens as approvals } from '#features/approvals/screens'
import { screens as boards } from '#features/boards/screens'
import { screens as budgets } from '#features/budgets/screens'
import { screens as capacity } from '#features/capacity/screens'
import { screens as cards } from '#features/cards/screens'
import { screens as desk } from '#features/desk/screens'
import { screens as finding } from '#features/finding/screens'
import { screens as flow } from '#features/flow/screens'
import { screens as importing } from '#features/importing/screens'
import { screens as inbox } from '#features/inbox/screens'
import { screens as invoices } from '#features/invoices/screens'
import { screens as members } from '#features/members/screens'
import { screens as profits } from '#features/profits/screens'
import { screens as segments } from '#features/segments/screens'
import { screens as settings } from '#features/settings/screens'
import { screens as statik } from '#features/statik/screens'
import { screens as timesheets } from '#features/timesheets/screens'
import type { Screen } from '#ui/screen'

export const allScreens: readonly Screen[] = [
  settings,
  importing,
  inbox,
  desk,
  finding,
  cards,
  profits,
  budgets,
  invoices,
  approvals,
  capacity,
  timesheets,
  segments,
  statik,
  flow,
  boards,
  members,
].flat()
