import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type Icon,
  IconActivity,
  IconBriefcase,
  IconCalendarTime,
  IconChartDots,
  IconChecklist,
  IconClock,
  IconCoins,
  IconDownload,
  IconFileDollar,
  IconFileInvoice,
  IconInbox,
  IconLayoutKanban,
  IconListDetails,
  IconReportMoney,
  IconRoute,
  IconSearch,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { allScreens } from '../all-screens'

export interface Place {
  path: string
  label: MessageDescriptor
  icon: Icon
  sequence: string
  /** A room of the team: a guest would find it empty or be turned away. */
  team?: true
  /** For a client's guests only. */
  guest?: true
  /** Only for whoever sees prices. */
  prices?: true
}

const work: Place[] = [
  { path: 'my-work', label: msg`My work`, icon: IconChecklist, sequence: 'g m' },
  { path: 'inbox', label: msg`Inbox`, icon: IconInbox, sequence: 'g n' },
  { path: 'boards', label: msg`Boards`, icon: IconLayoutKanban, sequence: 'g b' },
  { path: 'list', label: msg`All cards`, icon: IconListDetails, sequence: 'g l' },
  { path: 'search', label: msg`Search`, icon: IconSearch, sequence: 'g /' },
  { path: 'time', label: msg`Time`, icon: IconClock, sequence: 'g t', team: true },
  { path: 'capacity', label: msg`Capacity`, icon: IconCalendarTime, sequence: 'g o', team: true },
  { path: 'budgets', label: msg`Budgets`, icon: IconCoins, sequence: 'g u', team: true, prices: true },
  {
    path: 'invoices',
    label: msg`Invoices`,
    icon: IconFileInvoice,
    sequence: 'g v',
    team: true,
    prices: true,
  },
  { path: 'profits', label: msg`Profit`, icon: IconReportMoney, sequence: 'g r', team: true, prices: true },
  { path: 'agreed', label: msg`Hours and price`, icon: IconFileDollar, sequence: 'g e', guest: true },
  { path: 'flow', label: msg`Flow`, icon: IconChartDots, sequence: 'g f', team: true },
  { path: 'segments', label: msg`Segments`, icon: IconUsersGroup, sequence: 'g k', team: true },
  { path: 'services', label: msg`Services`, icon: IconRoute, sequence: 'g w', team: true },
]

const house: Place[] = [
  { path: 'members', label: msg`Members`, icon: IconUsers, sequence: 'g p', team: true },
  { path: 'clients', label: msg`Clients`, icon: IconBriefcase, sequence: 'g c', team: true },
  { path: 'activity', label: msg`Activity`, icon: IconActivity, sequence: 'g a' },
  { path: 'import', label: msg`Import`, icon: IconDownload, sequence: 'g i', team: true },
  { path: 'settings', label: msg`Settings`, icon: IconSettings, sequence: 'g s' },
]

/** A place is shown when a feature brings its screen: nothing in the navigation leads to an empty room. */
const isBuilt = ({ path }: Place) => allScreens.some((screen) => screen.path === path)

const workOfAll = work.filter(isBuilt)
export const workPlaces = workOfAll.filter(({ guest }) => !guest)
export const housePlaces = house.filter(isBuilt)
export const guestWorkPlaces = workOfAll.filter(({ team }) => !team)
export const guestPlaces = housePlaces.filter(({ team }) => !team)
