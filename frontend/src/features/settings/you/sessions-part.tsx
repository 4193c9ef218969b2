import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { RelativeTime } from '#ui/time/relative-time'
import { deviceOf } from './device'

const key = ['sessions']

/** Where one is signed in; each can be ended from here. */
export function SessionsPart() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const doing = useDoing()
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(api.GET('/api/session/sessions', { signal })),
    staleTime: 0,
  })
  const end = (deed: () => Promise<unknown>, told: string) =>
    void doing.run(async () => {
      await deed()
      await queries.invalidateQueries({ queryKey: key })
      return true
    }, told)
  if (!data?.length) return null
  return (
    <>
      <h2 className={house.heading}>
        <Trans>Where you are signed in</Trans>
      </h2>
      <ul className={house.list}>
        {data.map((session) => {
          const device = deviceOf(session.user_agent)
          const Picture = device.isPhone ? IconDeviceMobile : IconDeviceDesktop
          return (
            <li key={session.id} className={house.row}>
              <Picture size={20} stroke={1.5} aria-hidden />
              <span className={house.main}>
                <span className={house.name}>{device.name || t`Unknown program`}</span>
                <span className={house.quiet}>
                  {session.ip} · <RelativeTime at={session.last_seen_at} />
                </span>
              </span>
              {session.current ? (
                <span className={house.badge}>
                  <Trans>this one</Trans>
                </span>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() =>
                    end(
                      () =>
                        ask(
                          api.DELETE('/api/session/sessions/{session_id}', {
                            params: { path: { session_id: session.id } },
                          }),
                        ),
                      t`Signed out there`,
                    )
                  }
                >
                  <Trans>Sign out</Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {data.length > 1 ? (
        <Button
          mt="sm"
          variant="default"
          onClick={() =>
            end(() => ask(api.POST('/api/session/end-other-sessions')), t`Signed out everywhere else`)
          }
        >
          <Trans>Sign out everywhere else</Trans>
        </Button>
      ) : null}
    </>
  )
}
