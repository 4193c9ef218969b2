import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { onlyWhatIsSent } from '#features/members/asking/only-what-is-sent'

type Told = components['schemas']
export type TimeEntry = Told['TimeEntryOut']
export type Timer = Told['TimerOut']
export type CardTime = Told['CardTimeOut']
export type Copied = Told['CopiedOut']
export type Sheet = Told['SheetOut']
export type SheetDay = Told['DayOfWeek']
export type TeamRow = Told['SheetRow']
export type Locks = Told['LocksOut']
export type Spent = Partial<Told['SpentIn']>
export type Written = Spent & { day: string; minutes: number; member?: number }
export type EntryKind = TimeEntry['kind']
export type WeekState = Sheet['state']

/** All of time hangs below this key, so that one fact about hours asks all of it anew. */
export const timeKey = (workspace: string, ...parts: unknown[]) => [workspace, 'time', ...parts]

export function timerQuery(workspace: string) {
  return queryOptions({
    queryKey: timeKey(workspace, 'timer'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/timer', { params: { path: { workspace } }, signal })),
  })
}

export function cardTimeQuery(workspace: string, card_id: number) {
  return queryOptions({
    queryKey: timeKey(workspace, 'card', card_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/cards/{card_id}/time', {
          params: { path: { workspace, card_id } },
          signal,
        }),
      ),
  })
}

export function boardTimeQuery(workspace: string, board_id: number) {
  return queryOptions({
    queryKey: timeKey(workspace, 'board', board_id),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/boards/{board_id}/time', {
          params: { path: { workspace, board_id } },
          signal,
        }),
      ),
  })
}

export function entriesQuery(workspace: string, member: number, first_day: string, last_day: string) {
  return queryOptions({
    queryKey: timeKey(workspace, 'entries', member, first_day, last_day),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/time', {
          params: { path: { workspace }, query: { first_day, last_day, member } },
          signal,
        }),
      ),
  })
}

export function sheetQuery(workspace: string, member_id: number, first_day: string) {
  return queryOptions({
    queryKey: timeKey(workspace, 'sheet', member_id, first_day),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/timesheets/{member_id}/{first_day}', {
          params: { path: { workspace, member_id, first_day } },
          signal,
        }),
      ),
  })
}

export function teamQuery(workspace: string, first_day: string) {
  return queryOptions({
    queryKey: timeKey(workspace, 'team', first_day),
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/timesheets', {
          params: { path: { workspace }, query: { first_day } },
          signal,
        }),
      ),
  })
}

export function locksQuery(workspace: string) {
  return queryOptions({
    queryKey: timeKey(workspace, 'locks'),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/locks', { params: { path: { workspace } }, signal })),
  })
}

export function timeVerbs(workspace: string) {
  const here = { params: { path: { workspace } } }
  const entry = (entry_id: number) => ({ params: { path: { workspace, entry_id } } })
  const week = (member_id: number, first_day: string) => ({
    params: { path: { workspace, member_id, first_day } },
  })
  return {
    enter: (body: Written) =>
      ask(api.POST('/api/{workspace}/time', { ...here, body: onlyWhatIsSent<Told['NewTimeIn']>(body) })),
    change: (id: number, body: Omit<Written, 'member'>) =>
      ask(
        api.PUT('/api/{workspace}/time/{entry_id}', {
          ...entry(id),
          body: onlyWhatIsSent<Told['TimeIn']>(body),
        }),
      ),
    strike: (id: number) => ask(api.DELETE('/api/{workspace}/time/{entry_id}', entry(id))),
    correct: (id: number, body: { reason: string; minutes?: number }) =>
      ask(
        api.POST('/api/{workspace}/time/{entry_id}/correct', {
          ...entry(id),
          body: onlyWhatIsSent<Told['CorrectionIn']>(body),
        }),
      ),
    startTimer: (body: Spent) =>
      ask(api.POST('/api/{workspace}/timer', { ...here, body: onlyWhatIsSent<Told['SpentIn']>(body) })),
    rewordTimer: (body: Spent) =>
      ask(api.PUT('/api/{workspace}/timer', { ...here, body: onlyWhatIsSent<Told['SpentIn']>(body) })),
    stopTimer: () => ask(api.POST('/api/{workspace}/timer/stop', here)),
    discardTimer: () => ask(api.DELETE('/api/{workspace}/timer', here)),
    /** Until when the work went on; null: it goes on still. */
    answerTimer: (until: string | null) =>
      ask(api.POST('/api/{workspace}/timer/answer', { ...here, body: { until } })),
    copyWeek: (member: number, monday: string) =>
      ask(api.POST('/api/{workspace}/timesheets/{member_id}/{first_day}/copy', week(member, monday))),
    submit: (member: number, monday: string) =>
      ask(api.POST('/api/{workspace}/timesheets/{member_id}/{first_day}/submit', week(member, monday))),
    takeBack: (member: number, monday: string) =>
      ask(api.POST('/api/{workspace}/timesheets/{member_id}/{first_day}/take-back', week(member, monday))),
    approve: (member: number, monday: string) =>
      ask(api.POST('/api/{workspace}/timesheets/{member_id}/{first_day}/approve', week(member, monday))),
    sendBack: (member: number, monday: string, note: string) =>
      ask(
        api.POST('/api/{workspace}/timesheets/{member_id}/{first_day}/return', {
          ...week(member, monday),
          body: { note },
        }),
      ),
    lock: (through: string, although_open: boolean) =>
      ask(api.POST('/api/{workspace}/locks', { ...here, body: { through, although_open } })),
  }
}

export type TimeVerbs = ReturnType<typeof timeVerbs>
