import { api, ask } from '#api/client'
import type { Schemas } from '../asking/words-api'

const one = (workspace: string, calendar_id: number) => ({ params: { path: { workspace, calendar_id } } })
const day = (workspace: string, holiday_id: number) => ({ params: { path: { workspace, holiday_id } } })

export const calendars = {
  list: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/calendars', { params: { path: { workspace } }, signal })),
  countries: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/countries', { params: { path: { workspace } }, signal })),
  change: (workspace: string, id: number, body: Schemas['CalendarOut']) => {
    const { name, time_zone, country, subdivision } = body
    const place = { name, time_zone, country, subdivision }
    return ask(api.PUT('/api/{workspace}/calendars/{calendar_id}', { ...one(workspace, id), body: place }))
  },
  open: (workspace: string, body: Schemas['WorkplaceIn']) =>
    ask(api.POST('/api/{workspace}/calendars', { params: { path: { workspace } }, body })),
  makeUsual: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/calendars/{calendar_id}/default', one(workspace, id))),
  close: (workspace: string, id: number) =>
    ask(api.DELETE('/api/{workspace}/calendars/{calendar_id}', one(workspace, id))),
  followers: (workspace: string, signal: AbortSignal) =>
    ask(api.GET('/api/{workspace}/followers', { params: { path: { workspace } }, signal })),
  workBy: (workspace: string, member_id: number, calendar: number | null, from_day: string | null) =>
    ask(
      api.PUT('/api/{workspace}/followers/{member_id}', {
        params: { path: { workspace, member_id } },
        body: { calendar, from_day },
      }),
    ),
  week: (workspace: string, id: number, week: Schemas['StretchSchema'][][], from_day: string | null) =>
    ask(
      api.PUT('/api/{workspace}/calendars/{calendar_id}/week', {
        ...one(workspace, id),
        body: { week, from_day },
      }),
    ),
  holidays: (workspace: string, calendar_id: number, year: number, signal: AbortSignal) =>
    ask(
      api.GET('/api/{workspace}/calendars/{calendar_id}/holidays', {
        params: { path: { workspace, calendar_id }, query: { year } },
        signal,
      }),
    ),
  add: (workspace: string, id: number, body: Schemas['NewHolidayIn']) =>
    ask(api.POST('/api/{workspace}/calendars/{calendar_id}/holidays', { ...one(workspace, id), body })),
  seed: (workspace: string, id: number, first_year: number) =>
    ask(
      api.POST('/api/{workspace}/calendars/{calendar_id}/holidays/seed', {
        ...one(workspace, id),
        body: { first_year, number: 1 },
      }),
    ),
  strike: (workspace: string, id: number) =>
    ask(api.DELETE('/api/{workspace}/holidays/{holiday_id}', day(workspace, id))),
  observe: (workspace: string, id: number) =>
    ask(api.POST('/api/{workspace}/holidays/{holiday_id}/observe', day(workspace, id))),
}
